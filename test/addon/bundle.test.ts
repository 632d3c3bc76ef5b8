import vm from 'node:vm';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AddonBundle, buildAll } from '../../scripts/build/addon.ts';

const MENU = [
  'onOpen',
  'onInstall',
  'checkInvoices',
  'sendReminders',
  'openSettings',
  'setUpSampleSheet',
  'openHelp',
];
const CALLED_BY_PAGES = [
  'loadCheck',
  'markAgain',
  'loadPlan',
  'sendNext',
  'finishSending',
  'sendTest',
  'settleUncertain',
  'acceptLog',
  'saveAnswers',
  'previewAnswers',
  'confirmBalances',
  'loadSettings',
  'saveSettings',
  'loadHelp',
];

let bundle: AddonBundle;
beforeAll(async () => {
  bundle = await buildAll();
}, 30_000);

/** Scripts of a page, without the tags. */
const scriptsOf = (html: string): string[] =>
  Array.from(html.matchAll(/<script>([\s\S]*?)<\/script>/g), (match) => match[1]!);

/** Names of the syntax past ES2019 in a text, by TypeScript's own parser. */
function laterSyntax(code: string): string[] {
  const found = new Set<string>();
  const source = ts.createSourceFile('Code.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const operators = new Map<ts.SyntaxKind, string>([
    [ts.SyntaxKind.QuestionQuestionToken, '??'],
    [ts.SyntaxKind.QuestionQuestionEqualsToken, '??='],
    [ts.SyntaxKind.BarBarEqualsToken, '||='],
    [ts.SyntaxKind.AmpersandAmpersandEqualsToken, '&&='],
    [ts.SyntaxKind.QuestionDotToken, '?.'],
  ]);
  const visit = (node: ts.Node): void => {
    const operator = operators.get(node.kind);
    if (operator) found.add(operator);
    if (ts.isPropertyDeclaration(node)) found.add('class field');
    if (ts.isPrivateIdentifier(node)) found.add('#private');
    if (ts.isClassStaticBlockDeclaration(node)) found.add('static block');
    if (node.kind === ts.SyntaxKind.BigIntLiteral) found.add('BigInt literal');
    if (ts.isMetaProperty(node)) found.add('import.meta');
    if (ts.isNumericLiteral(node) && node.getText().includes('_')) found.add('numeric separator');
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral && /\/[a-z]*[vd][a-z]*$/.test(node.getText()))
      found.add('RegExp flag');
    ts.forEachChild(node, visit);
  };
  visit(source);
  const { parseDiagnostics } = source as unknown as { parseDiagnostics: { messageText: string }[] };
  for (const { messageText } of parseDiagnostics) found.add(String(messageText));
  return Array.from(found);
}

describe('the bundle that is deployed', () => {
  it('knows a later syntax when it sees one', () => {
    expect(laterSyntax('class A { #x = 1 } a?.b ?? c; 1n')).not.toEqual([]);
    expect(laterSyntax('var a = { ...b }; async function c() { try { await d } catch { e() } }')).toEqual([]);
  });

  it('holds no syntax past ES2019', () => {
    expect(laterSyntax(bundle.code)).toEqual([]);
  });

  it.each(['GmailApp', 'DriveApp', 'UrlFetchApp', 'openById', 'googleapis.com'])(
    'does not so much as name %s',
    (name) => {
      expect(bundle.code.includes(name)).toBe(false);
      for (const html of Object.values(bundle.html)) expect(html.includes(name)).toBe(false);
    },
  );

  it('has no backtick in the scripts of its pages, and one script a page', () => {
    expect(Object.keys(bundle.html)).toEqual(['check', 'send', 'settings', 'help']);
    for (const html of Object.values(bundle.html)) {
      const scripts = scriptsOf(html);
      expect(scripts).toHaveLength(1);
      expect(scripts[0]).not.toContain('`');
      expect(laterSyntax(scripts[0]!)).toEqual([]);
      expect(html).toMatch(/^<!DOCTYPE html>/);
      expect(html).not.toMatch(/<(script|link|img)[^>]+(src|href)=/);
    }
  });

  it('declares the functions that menu and pages call, and no others', () => {
    const source = ts.createSourceFile('Code.js', bundle.code, ts.ScriptTarget.Latest);
    const names = source.statements.filter(ts.isFunctionDeclaration).map((one) => one.name!.text);
    expect(names.sort()).toEqual([...MENU, ...CALLED_BY_PAGES].sort());
    const asked = Object.values(bundle.html).flatMap((html) =>
      Array.from(html.matchAll(/ask\("(\w+)"/g), (match) => match[1]!),
    );
    expect(Array.from(new Set(asked)).sort()).toEqual([...CALLED_BY_PAGES].sort());
  });

  it('calls no service while it loads', () => {
    const touched: string[] = [];
    const trap = (name: string) =>
      new Proxy(() => {}, {
        get: (_, member) => {
          touched.push(`${name}.${String(member)}`);
          throw new Error('no service may be called at load time');
        },
        apply: () => {
          touched.push(name);
          throw new Error('no service may be called at load time');
        },
      });
    const services = [
      'SpreadsheetApp',
      'MailApp',
      'HtmlService',
      'LockService',
      'PropertiesService',
      'Utilities',
      'ScriptApp',
      'Session',
      'console',
      'Logger',
      'CacheService',
    ];
    const context = vm.createContext(Object.fromEntries(services.map((name) => [name, trap(name)])));
    vm.runInContext(bundle.code, context);
    expect(touched).toEqual([]);
    expect(vm.runInContext('typeof onOpen', context)).toBe('function');
  });

  it('opens its menu where nothing is permitted but the menu', () => {
    const items: string[] = [];
    const menu = {
      addItem: (label: string, name: string) => {
        items.push(`${label} → ${name}`);
        return menu;
      },
      addSeparator: () => menu,
      addToUi: () => items.push('shown'),
    };
    const context = vm.createContext({
      SpreadsheetApp: {
        getUi: () => ({ createMenu: () => menu }),
        getActiveSpreadsheet: () => {
          throw new Error('You do not have permission to call SpreadsheetApp.getActiveSpreadsheet.');
        },
      },
    });
    vm.runInContext(bundle.code, context);
    vm.runInContext('onOpen()', context);
    expect(items).toEqual([
      'Check invoices → checkInvoices',
      'Send reminders → sendReminders',
      'Settings… → openSettings',
      'Set up sample sheet → setUpSampleSheet',
      'Help → openHelp',
      'shown',
    ]);
  });

  it('is small enough to be pushed', () => {
    expect(Buffer.byteLength(bundle.code)).toBeLessThan(1_000_000);
    for (const html of Object.values(bundle.html)) expect(Buffer.byteLength(html)).toBeLessThan(200 * 1024);
    expect(Object.keys(bundle.packs)).toEqual(['words', 'tact']);
    for (const pack of Object.values(bundle.packs)) expect(Buffer.byteLength(pack)).toBeLessThan(1_200_000);
    // What is read only when a run needs it must not be in what every menu click loads.
    expect(Buffer.byteLength(bundle.code)).toBeLessThan(800_000);
  });

  it('asks for the open spreadsheet, windows and sending mail, and for nothing more', () => {
    expect(bundle.manifest).toMatchObject({
      runtimeVersion: 'V8',
      oauthScopes: [
        'https://www.googleapis.com/auth/spreadsheets.currentonly',
        'https://www.googleapis.com/auth/script.container.ui',
        'https://www.googleapis.com/auth/script.send_mail',
      ],
    });
  });

  it('is the same twice', async () => {
    expect((await buildAll()).hash).toBe(bundle.hash);
  });
});
