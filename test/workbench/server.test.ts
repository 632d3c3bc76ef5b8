import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../scripts/emulator/workbook/read-workbook.ts';
import { createLocalEmulator } from '../../scripts/workbench/local-emulator.ts';
import type { RowsView, RunOutcome, WorkbenchState } from '../../scripts/workbench/protocol.ts';
import { startWorkbench, type Workbench } from '../../scripts/workbench/server.ts';
import type { SessionOptions } from '../../scripts/workbench/session.ts';
import { openSessionFolder } from '../../scripts/workbench/session-folder.ts';
import { smallBundle } from './small-bundle.ts';

// Tuesday 31 March 2026, 11:00 in Johannesburg.
const noon = Date.parse('2026-03-31T09:00:00Z');

let folder: string;
let bench: Workbench;

function start(options: Partial<SessionOptions> = {}): Promise<Workbench> {
  return startWorkbench({
    folder: openSessionFolder(folder),
    bundle: smallBundle,
    createEmulator: createLocalEmulator,
    now: () => noon,
    user: 'maria@example.com',
    locale: 'en_ZA',
    timeZone: 'Africa/Johannesburg',
    longestWait: 0,
    ...options,
  });
}
beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'workbench-'));
  bench = await start();
});
afterEach(async () => {
  await bench.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

interface Answer<T> {
  status: number;
  body: T;
}
async function get<T>(where: string): Promise<Answer<T>> {
  const response = await fetch(bench.url + where);
  return { status: response.status, body: (await response.json()) as T };
}
async function post<T>(where: string, body: unknown = {}): Promise<Answer<T>> {
  const bytes = body instanceof Uint8Array;
  const response = await fetch(bench.url + where, {
    method: 'POST',
    headers: { 'Content-Type': bytes ? 'application/octet-stream' : 'application/json' },
    body: bytes ? new Blob([body as Uint8Array<ArrayBuffer>]) : JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as T };
}
/** Asks with headers that a browser would not let a page set. */
function askAs(method: string, where: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const url = new URL(where, bench.url);
    const request = http.request(url, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', reject);
    request.end(method === 'POST' ? '{}' : undefined);
  });
}
async function shownText(column: number, row = 2): Promise<string | undefined> {
  const { body } = await get<RowsView>(`api/rows?sheet=Invoices&from=1&to=10`);
  return body.rows.find((line) => line.row === row)?.cells.find((cell) => cell.column === column)?.text;
}
async function openDialog(): Promise<string> {
  const { body } = await post<RunOutcome>('api/menu', { functionName: 'sendReminders' });
  return body.dialogs[0]!.id;
}

describe('who may speak to the workbench', () => {
  const json = { 'Content-Type': 'application/json' };
  test.each([
    ['a web page that pointed its own name here', 'GET', { Host: 'evil.example' }],
    ['the same with the port', 'POST', { ...json, Host: 'evil.example:4780' }],
    ['another page that posts here', 'POST', { ...json, Origin: 'https://evil.example' }],
    ['a sandboxed frame that posts here', 'POST', { ...json, Origin: 'null' }],
    ['another program on this computer with a page', 'POST', { ...json, Origin: 'http://127.0.0.1:1' }],
    ['a picture tag on another page', 'GET', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Dest': 'image' }],
  ])('%s is refused', async (_, method, headers) => {
    expect(await askAs(method, method === 'GET' ? '/api/state' : '/api/undo', headers)).toBe(403);
  });

  test('its own page and a link from elsewhere are let in', async () => {
    const own = { ...json, Origin: bench.url.slice(0, -1), 'Sec-Fetch-Site': 'same-origin' };
    expect(await askAs('POST', '/api/undo', own)).toBe(200);
    expect(await askAs('GET', '/', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Dest': 'document' })).toBe(
      200,
    );
  });

  test('a form of another page cannot post, because forms cannot send JSON', async () => {
    expect(await askAs('POST', '/api/undo', { 'Content-Type': 'text/plain' })).toBe(415);
  });

  test('the page may load nothing from elsewhere', async () => {
    const response = await fetch(bench.url);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).not.toMatch(/https?:\/\//);
  });
});

describe('the sheet', () => {
  test('begins with the sample that the add-on makes, its menu, and the practice day', async () => {
    const { body } = await get<WorkbenchState>('api/state');
    expect(body.isSample).toBe(true);
    expect(body.sheets.map((sheet) => sheet.name)).toEqual(['Invoices']);
    expect(body.sheets[0]).toMatchObject({ lastRow: 2, lastColumn: 3, frozenRows: 1 });
    expect(body.menus.map((menu) => menu.label)).toEqual(['Kind Reminder']);
    expect(body.clock).toMatchObject({ day: '2026-03-31', time: '11:00', reason: null });
    expect(body.letters).toBe(0);
  });

  test('an edit is typed as a person types it, and can be undone and done again', async () => {
    const edit = { sheet: 'Invoices', row: 2, column: 3, values: [['R 2 500,50', 'later']] };
    expect((await post<WorkbenchState>('api/edit', edit)).body.canUndo).toBe(true);
    expect(await shownText(3)).toMatch(/^R\s?2\s500,50$/);
    expect(await shownText(4)).toBe('later');
    await post('api/undo');
    expect(await shownText(3)).toBe('1250');
    expect(await shownText(4)).toBeUndefined();
    await post('api/redo');
    expect(await shownText(4)).toBe('later');
  });

  test.each([
    ['a tab that is not there', { sheet: 'Nothing', row: 1, column: 1, values: [['x']] }, 404],
    ['row 0', { sheet: 'Invoices', row: 0, column: 1, values: [['x']] }, 400],
    ['numbers where texts belong', { sheet: 'Invoices', row: 1, column: 1, values: [[1]] }, 400],
    ['nothing at all', null, 400],
  ])('an edit of %s is refused in words', async (_, edit, status) => {
    const answer = await post<{ message: string }>('api/edit', edit);
    expect(answer.status).toBe(status);
    expect(answer.body.message).toMatch(/^[A-Z].*\.$/);
  });
});

describe('running the add-on', () => {
  test('a menu item runs, its message comes, the sheet has changed', async () => {
    const { body } = await post<RunOutcome>('api/menu', { functionName: 'checkInvoices' });
    expect(body).toMatchObject({
      ok: true,
      toasts: [{ title: 'Kind Reminder', message: '1 invoice is overdue.' }],
    });
    expect(await shownText(4)).toBe('Overdue');
  });

  test('only what is in the menu runs from the menu', async () => {
    expect((await post('api/menu', { functionName: 'sendNext' })).status).toBe(404);
  });

  test('a dialog is the bundle’s own page with google.script before it, locked in', async () => {
    const response = await fetch(`${bench.url}dialog/${await openDialog()}`);
    const html = await response.text();
    expect(html).toContain('<title>Send</title></head><body><p>Ready</p></body></html>');
    expect(html.indexOf('<script>')).toBeLessThan(html.indexOf('<title>'));
    expect(response.headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*sandbox allow-scripts/,
    );
    expect(response.headers.get('content-security-policy')).not.toContain('allow-same-origin');
  });

  test('a letter that the dialog sends is in the outbox as HTML, text and source', async () => {
    const dialog = await openDialog();
    const call = { dialog, functionName: 'sendNext', args: ['{"count":1}'] };
    const { body } = await post<RunOutcome>('api/run', call);
    expect(body).toMatchObject({ ok: true, result: '{"sent":1}', state: { letters: 1 } });
    const { letters } = (await get<{ letters: { id: string }[] }>('api/outbox')).body;
    expect(letters).toMatchObject([
      {
        to: 'thandi@example.com',
        subject: 'Invoice INV-1',
        replyTo: 'maria@example.com',
        at: expect.stringMatching(/^2026-03-31 11:0/),
      },
    ]);
    const part = (name: string) => fetch(`${bench.url}api/outbox/${letters[0]!.id}/${name}`);
    const html = await part('html');
    expect(await html.text()).toContain('<p>Dear Thandi</p>');
    expect(html.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html.headers.get('content-security-policy')).not.toContain('script-src');
    expect((await (await part('text')).text()).trim()).toBe('Dear Thandi');
    expect(await (await part('source')).text()).toMatch(/^Subject: Invoice INV-1/m);
    expect((await part('../../state.json')).status).toBe(404);
  });

  test.each([
    ['a private function', 'hidden_'],
    ['one that is not there', 'nothing'],
    ['an inherited name', 'toString'],
  ])('%s is refused', async (_, functionName) => {
    const dialog = await openDialog();
    const answer = await post<{ message: string }>('api/run', { dialog, functionName, args: [] });
    expect(answer.status).toBe(404);
    expect(answer.body.message).toContain(functionName);
  });

  test('a failure comes back as the text Sheets would show', async () => {
    const { body } = await post<RunOutcome>('api/run', {
      dialog: await openDialog(),
      functionName: 'fail',
      args: [],
    });
    expect(body.ok).toBe(false);
    expect(body.error).toContain('The sheet has no invoices.');
  });

  test('without an open dialog nothing runs', async () => {
    expect((await post('api/run', { dialog: '99', functionName: 'today', args: [] })).status).toBe(404);
  });
});

describe('the practice clock', () => {
  test('moves by days, and the add-on believes it', async () => {
    expect((await post<WorkbenchState>('api/clock', { addDays: 7 })).body.clock.day).toBe('2026-04-07');
    const call = { dialog: await openDialog(), functionName: 'today', args: [] };
    expect((await post<RunOutcome>('api/run', call)).body.result).toBe('2026-04-07');
    expect((await post<WorkbenchState>('api/clock', { day: '2026-12-01' })).body.clock.day).toBe(
      '2026-12-01',
    );
  });

  test.each([[{ day: '2026-02-31x' }], [{ day: '1066-10-14' }], [{ addDays: -1 }], [{}]])(
    '%j is refused',
    async (request) => {
      expect((await post('api/clock', request)).status).toBeGreaterThanOrEqual(400);
    },
  );
});

describe('files', () => {
  test.each([
    ['a picture', 'photo.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
    ['an empty file', 'empty.csv', new Uint8Array()],
    ['an old Excel file', 'old.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['a broken workbook', 'broken.xlsx', new TextEncoder().encode('PK\u0003\u0004 but nothing more')],
  ])('%s is refused in one sentence, and what was open stays', async (_, name, bytes) => {
    const answer = await post<{ message: string }>(`api/open?name=${name}`, bytes);
    expect(answer.status).toBe(422);
    expect(answer.body.message).toMatch(/^[A-Z][^\n]*\.$/);
    expect((await get<WorkbenchState>('api/state')).body.fileName).toBe('Sample invoices');
  });

  test('an own file takes the place of the sample, and an edit of it can be downloaded', async () => {
    const csv = new TextEncoder().encode('Invoice,Email,Amount\nA-7,omar@example.com,99\n');
    const { body } = await post<WorkbenchState>('api/open?name=My%20invoices.csv', csv);
    expect(body).toMatchObject({ fileName: 'My invoices.csv', isSample: false, letters: 0 });
    const sheet = body.sheets[0]!.name;
    await post('api/edit', { sheet, row: 3, column: 1, values: [['A-8']] });
    const response = await fetch(`${bench.url}api/workbook`);
    expect(response.headers.get('content-disposition')).toContain('My%20invoices.xlsx');
    const book = await readWorkbook(new Uint8Array(await response.arrayBuffer()), 'x.xlsx');
    expect(book.sheets[0]!.rows.map((row) => row[0]?.value)).toEqual(['Invoice', 'A-7', 'A-8']);
  });

  test('a file says no locale until a person does; then it stays, and what is no locale is refused', async () => {
    const csv = new TextEncoder().encode('Invoice,Due date,Amount\nA-7,03/04/2026,99.5\n');
    const opened = (await post<WorkbenchState>('api/open?name=own.csv', csv)).body;
    expect(opened.locale).toBeNull();
    expect((await post<WorkbenchState>('api/locale', { locale: 'de_DE' })).body.locale).toBe('de_DE');
    const { body } = await get<RowsView>(`api/rows?sheet=${opened.sheets[0]!.name}&from=2&to=2`);
    expect(body.rows[0]!.cells.map(({ text }) => text)).toEqual(['A-7', '03/04/2026', '99,5']);
    expect((await post('api/locale', { locale: '../etc' })).status).toBe(400);
    expect((await post<WorkbenchState>('api/locale', { locale: null })).body.locale).toBeNull();
  });

  test('a session goes on after a restart: cells, clock, letters', async () => {
    await post('api/edit', { sheet: 'Invoices', row: 5, column: 1, values: [['kept']] });
    await post('api/clock', { addDays: 1 });
    await post('api/run', { dialog: await openDialog(), functionName: 'sendNext', args: ['{}'] });
    await bench.close();
    bench = await start();
    const { body } = await get<WorkbenchState>('api/state');
    expect(body).toMatchObject({ isSample: true, letters: 1, clock: { day: '2026-04-01', reason: 'moved' } });
    expect(await shownText(1, 5)).toBe('kept');
  });

  test('starting over puts the letters and the edits away', async () => {
    await post('api/run', { dialog: await openDialog(), functionName: 'sendNext', args: ['{}'] });
    const { body } = await post<RunOutcome>('api/sample');
    expect(body.state).toMatchObject({ letters: 0, isSample: true, canUndo: false });
  });
});
