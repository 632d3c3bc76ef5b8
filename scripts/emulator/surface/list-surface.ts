import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

/** Member → its signatures, each a list of parameter kinds (`?` = optional); null for a property. */
export type Surface = Record<string, Record<string, string[][] | null>>;

/** The interfaces the emulator meets, by the name it uses → where @types/google-apps-script declares it. */
const wanted: [name: string, file: string][] = [
  ...[
    'SpreadsheetApp',
    'Spreadsheet',
    'Sheet',
    'Range',
    'ConditionalFormatRule',
    'ConditionalFormatRuleBuilder',
    'BooleanCondition',
    'DataValidation',
    'DataValidationBuilder',
  ].map((name): [string, string] => [name, 'spreadsheet']),
  ...['Ui', 'Menu', 'Session', 'User', 'Logger', 'Console', 'Blob'].map((name): [string, string] => [
    name,
    'base',
  ]),
  ['HtmlService', 'html'],
  ['HtmlOutput', 'html'],
  ['HtmlTemplate', 'html'],
  ['MailApp', 'mail'],
  ['PropertiesService', 'properties'],
  ['Properties', 'properties'],
  ['LockService', 'lock'],
  ['Lock', 'lock'],
  ['Utilities', 'utilities'],
  ...['ScriptApp', 'Trigger', 'TriggerBuilder', 'ClockTriggerBuilder'].map((name): [string, string] => [
    name,
    'script',
  ]),
];

/** Short names that the types give to a few words, such as `FontWeight`. */
const aliases = new Map<string, ts.TypeNode>();

/** Reads the members of these interfaces, and the kinds of their parameters, from the published types. */
export function listSurface(): Surface {
  const folder = path.dirname(
    createRequire(import.meta.url).resolve('@types/google-apps-script/package.json'),
  );
  const surface: Surface = {};
  for (const [name] of wanted) surface[name] = {};
  for (const file of new Set(wanted.map(([, declared]) => declared))) {
    const source = path.join(folder, `google-apps-script.${file}.d.ts`);
    const tree = ts.createSourceFile(source, fs.readFileSync(source, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isTypeAliasDeclaration(node)) aliases.set(node.name.text, node.type);
      if (
        ts.isInterfaceDeclaration(node) &&
        wanted.some(([name, at]) => name === node.name.text && at === file)
      )
        addMembers(surface[node.name.text]!, node);
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  // A blob inherits its first members from what can be turned into one.
  Object.assign(surface.Blob!, { getAs: [['String']], getBlob: [[]] });
  return surface;
}

function addMembers(members: Surface[string], node: ts.InterfaceDeclaration): void {
  for (const member of node.members) {
    const name = member.name?.getText();
    if (!name) continue;
    if (ts.isPropertySignature(member)) members[name] = null;
    if (!ts.isMethodSignature(member)) continue;
    const overloads = members[name] ?? [];
    overloads.push(
      member.parameters.map((parameter) =>
        parameter.dotDotDotToken ? '...any' : kindOf(parameter.type) + (parameter.questionToken ? '?' : ''),
      ),
    );
    members[name] = overloads;
  }
}

function kindOf(type: ts.TypeNode | undefined): string {
  if (!type) return 'any';
  if (ts.isArrayTypeNode(type)) return `${kindOf(type.elementType)}[]`;
  if (ts.isUnionTypeNode(type))
    return [
      ...new Set(
        type.types
          .filter((part) => !/^(null|undefined)$/.test(part.getText()))
          .map((part) => (ts.isLiteralTypeNode(part) ? 'String' : kindOf(part))),
      ),
    ].join('|');
  if (ts.isParenthesizedTypeNode(type)) return kindOf(type.type);
  const text = type.getText();
  if (/^Array</.test(text) && ts.isTypeReferenceNode(type)) return `${kindOf(type.typeArguments?.[0])}[]`;
  if (/^(Integer|number|Byte|BigNumber)$/.test(text)) return 'number';
  if (/^(string|Char)$/.test(text)) return 'String';
  if (text === 'boolean') return 'Boolean';
  if (ts.isTypeReferenceNode(type)) {
    const last = text.split('.').pop()!;
    const alias = aliases.get(last);
    if (alias) return kindOf(alias);
    if (last === 'Date') return 'Date';
    return /^[A-Z]\w+$/.test(last) && !/AdvancedParameters|Object/.test(last) ? last : 'object';
  }
  return type.kind === ts.SyntaxKind.TypeLiteral || text === 'object' ? 'object' : 'any';
}
