import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { membersOf } from '../realm/signature.ts';

/**
 * Every member of Apps Script that the add-on's source uses, as `Interface.member` → places (`file:line`), found by the
 * type checker. Members of interfaces the emulator does not know at all are listed too.
 */
export function listUse(root: string): Map<string, string[]> {
  const folder = path.join(root, 'appsscript');
  const files = [
    path.join(folder, 'main.ts'),
    ...fs.readdirSync(path.join(folder, 'google')).map((name) => path.join(folder, 'google', name)),
  ].filter((file) => file.endsWith('.ts') && fs.existsSync(file));
  const config = ts.readConfigFile(path.join(folder, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, folder);
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const use = new Map<string, string[]>();
  for (const source of program.getSourceFiles()) {
    if (!files.includes(path.resolve(source.fileName))) continue;
    const visit = (node: ts.Node): void => {
      const symbol = ts.isPropertyAccessExpression(node) ? checker.getSymbolAtLocation(node.name) : undefined;
      const member = symbol && memberName(symbol);
      if (member) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        use.set(member, [...(use.get(member) ?? []), `${path.relative(root, source.fileName)}:${line + 1}`]);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return use;
}

/** `Range.setValues` for a member that the types of Apps Script declare; values of enumerations do not count. */
function memberName(symbol: ts.Symbol): string | null {
  const declaration = symbol.declarations?.find((found) =>
    /google-apps-script/.test(found.getSourceFile().fileName),
  );
  const parent = declaration?.parent;
  if (!parent || !ts.isInterfaceDeclaration(parent)) return null;
  // A few words such as `getBlob` are declared on a base interface; ours is the one that is known to have them.
  const kind =
    parent.name.text === 'BlobSource' && membersOf('Blob').includes(symbol.name) ? 'Blob' : parent.name.text;
  return /AdvancedParameters$/.test(kind) ? null : `${kind}.${symbol.name}`;
}
