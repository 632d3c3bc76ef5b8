import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..');

/** Every TypeScript file below a folder, as paths from the root. */
function filesOf(folder: string): string[] {
  const full = path.join(root, folder);
  if (!fs.existsSync(full)) return [];
  return fs
    .readdirSync(full, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name).split(path.sep).join('/'))
    .filter((name) => /\.(ts|astro|mdx)$/.test(name) && !name.includes('node_modules/'));
}

const parse = (file: string) =>
  ts.createSourceFile(file, fs.readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);

/** What a file imports, as written; in files that are not TypeScript as the text says it. */
function importsOf(file: string): string[] {
  if (!file.endsWith('.ts'))
    return Array.from(
      fs.readFileSync(path.join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g),
      (match) => match[1]!,
    );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
      found.push((node.moduleSpecifier as ts.StringLiteral).text);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) found.push(argument.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

/** The same as paths from the root, where they are relative or `#core`. */
function targetsOf(file: string): string[] {
  return importsOf(file).map((name) => {
    if (name.startsWith('#core/')) return name.replace('#core/', 'appsscript/core/');
    return name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name;
  });
}

/** Names used as values, not as types or members. */
function globalsOf(file: string, wanted: string[]): string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node) && wanted.includes(node.text)) {
      const { parent } = node;
      const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
      if (!isMember) found.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return Array.from(found);
}

const SERVICES = [
  'SpreadsheetApp',
  'MailApp',
  'GmailApp',
  'DriveApp',
  'UrlFetchApp',
  'HtmlService',
  'LockService',
  'PropertiesService',
  'CacheService',
  'ScriptApp',
  'Session',
  'Utilities',
  'Logger',
  'console',
];

describe('the walls of the house', () => {
  const google = filesOf('appsscript/google');

  it('names each Google service in one file only', () => {
    const users: Record<string, string[]> = {};
    for (const file of google)
      for (const name of globalsOf(file, SERVICES))
        users[name] = [...(users[name] ?? []), path.basename(file)];
    expect(users).toEqual({
      HtmlService: ['html.ts'],
      LockService: ['lock.ts'],
      MailApp: ['mail.ts'],
      PropertiesService: ['properties.ts'],
      SpreadsheetApp: ['spreadsheet.ts'],
      Utilities: ['utilities.ts'],
      console: ['log.ts'],
    });
  });

  it('names no Google service outside google/', () => {
    const others = ['appsscript/main.ts', ...filesOf('appsscript/runs'), ...filesOf('appsscript/core')];
    expect(others.filter((file) => globalsOf(file, SERVICES).length > 0)).toEqual([]);
  });

  it('lets only main.ts and google/ itself import google/', () => {
    const all = ['appsscript', 'scripts', 'site/src'].flatMap(filesOf);
    const importers = all.filter((file) => targetsOf(file).some((to) => to.startsWith('appsscript/google/')));
    expect(importers.filter((file) => !file.startsWith('appsscript/google/'))).toEqual([
      'appsscript/main.ts',
    ]);
  });

  it('lets the core import nothing but itself and the Markdown reader', () => {
    const outside = filesOf('appsscript/core').flatMap((file) =>
      targetsOf(file)
        .filter((to) => !to.startsWith('appsscript/core/') && to !== 'marked')
        .map((to) => `${file} imports ${to}`),
    );
    expect(outside).toEqual([]);
    const readers = filesOf('appsscript/core').filter((file) => importsOf(file).includes('marked'));
    expect(readers.every((file) => file.startsWith('appsscript/core/letters/'))).toBe(true);
  });

  it('lets the core import downward only, so that there are no circles', () => {
    // From the ground up; `decide.ts` above them all is the one assembly of a decision.
    const floors = [
      'values',
      'formats',
      'words',
      'cells',
      'labels',
      'agreement',
      'table',
      'settings',
      'invoices',
      'journal',
      'dunning',
      'letters',
      'tact',
      'own-words',
      'marks',
    ];
    const floorOf = (file: string) => floors.indexOf(file.replace('appsscript/core/', '').split('/')[0]!);
    const folders = filesOf('appsscript/core').filter((file) => file.split('/').length > 3);
    expect(folders.filter((file) => floorOf(file) < 0)).toEqual([]);
    const upward = folders.flatMap((file) =>
      targetsOf(file)
        .filter((to) => to.startsWith('appsscript/core/') && floorOf(to) > floorOf(file))
        .map((to) => `${file} imports ${to}`),
    );
    expect(upward).toEqual([]);
  });

  it('lets the runs import only the core, the compiled data and themselves', () => {
    const outside = filesOf('appsscript/runs').flatMap((file) =>
      targetsOf(file)
        .filter((to) => !/^appsscript\/(core|runs|generated)\//.test(to))
        .map((to) => `${file} imports ${to}`),
    );
    expect(outside).toEqual([]);
  });

  it('lets the windows know of the runs nothing but the shape of their answers', () => {
    const outside = filesOf('appsscript/panel').flatMap((file) =>
      targetsOf(file)
        .filter((to) => !to.startsWith('appsscript/panel/') && to !== 'appsscript/runs/answers.ts')
        .map((to) => `${file} imports ${to}`),
    );
    expect(outside).toEqual([]);
  });

  it('lets site and scripts use of the add-on only its core', () => {
    const outside = ['site/src', 'scripts'].flatMap(filesOf).flatMap((file) =>
      targetsOf(file)
        .filter((to) => to.startsWith('appsscript/') && !to.startsWith('appsscript/core/'))
        .map((to) => `${file} imports ${to}`),
    );
    expect(outside).toEqual([]);
  });
});
