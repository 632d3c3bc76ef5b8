import type { IncomingMessage, ServerResponse } from 'node:http';
import { dialogPolicy, frameDialog } from './dialog-page.ts';
import { followEvents } from './events.ts';
import { readBody } from './guard.ts';
import { letterPolicy } from './letters.ts';
import type { PageFiles } from './page-files.ts';
import { Refusal } from './refusal.ts';
import { readClock, readEdit, readFunctionName, readLocale, readRun, readSheet } from './requests.ts';
import type { Session } from './session.ts';

const megabyte = 1_000_000;
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

type Door = (session: Session, body: unknown) => unknown;
/** What the page may ask to be done. Each answers with JSON. */
const doors: Record<string, Door> = {
  'GET /api/state': (session) => session.state(),
  'GET /api/outbox': async (session) => ({ letters: await session.letters.list(session.timeZone()) }),
  'POST /api/edit': (session, body) => session.edit(readEdit(body)),
  'POST /api/undo': (session) => session.undo(),
  'POST /api/redo': (session) => session.redo(),
  'POST /api/sheet': (session, body) => session.activate(readSheet(body)),
  'POST /api/menu': (session, body) => session.chooseMenu(readFunctionName(body)),
  'POST /api/run': (session, body) => session.run(readRun(body)),
  'POST /api/clock': (session, body) => session.moveClock(readClock(body)),
  'POST /api/locale': (session, body) => session.setLocale(readLocale(body)),
  'POST /api/sample': (session) => session.startSample(),
};

/** Answers one request of the page. What cannot be done is thrown as a `Refusal`. */
export async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  session: Session,
  page: PageFiles,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://workbench');
  const key = `${request.method} ${url.pathname}`;
  const give = (type: string, body: string | Uint8Array, headers: Record<string, string> = {}) =>
    response
      .writeHead(200, {
        'Content-Type': type,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Resource-Policy': 'same-origin',
        ...headers,
      })
      .end(body);
  const json = (value: unknown) => give('application/json; charset=utf-8', JSON.stringify(value));
  const text = 'text/plain; charset=utf-8';
  const html = 'text/html; charset=utf-8';

  const door = doors[key];
  if (door) {
    const body = request.method === 'POST' ? await readJson(request) : null;
    json(await door(session, body));
    return;
  }
  const letter = /^\/api\/outbox\/([^/]+)\/(html|text|source)$/.exec(url.pathname);
  const dialog = /^\/dialog\/([^/]+)$/.exec(url.pathname);
  if (key === 'GET /') give(html, page.html, { 'Content-Security-Policy': pagePolicy });
  else if (key === 'GET /page.js') give('text/javascript; charset=utf-8', page.script);
  else if (key === 'GET /page.css') give('text/css; charset=utf-8', page.style);
  else if (key === 'GET /mark.svg') give('image/svg+xml', page.mark);
  else if (key === 'GET /api/events') followEvents(request, response, session);
  else if (key === 'GET /api/rows') {
    const { searchParams } = url;
    const from = Number(searchParams.get('from'));
    const to = Number(searchParams.get('to'));
    if (!Number.isInteger(from) || !Number.isInteger(to) || to - from > 2000)
      throw new Refusal('These rows cannot be shown.', 400);
    json(session.rows(searchParams.get('sheet') ?? '', from, to));
  } else if (key === 'POST /api/open')
    json(
      await session.open(
        url.searchParams.get('name') || 'workbook.xlsx',
        await readBody(request, 31 * megabyte),
      ),
    );
  else if (key === 'GET /api/workbook') {
    const { name, bytes } = await session.workbookFile();
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const encoded = encodeURIComponent(name).replace(
      /['()*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16)}`,
    );
    give(type, bytes, { 'Content-Disposition': `attachment; filename*=UTF-8''${encoded}` });
  } else if (request.method === 'GET' && letter) {
    const { email, source } = await session.letters.read(decodeURIComponent(letter[1]!));
    if (letter[2] === 'html') give(html, email.html ?? '', { 'Content-Security-Policy': letterPolicy });
    else give(text, letter[2] === 'text' ? (email.text ?? '') : source);
  } else if (request.method === 'GET' && dialog)
    give(
      html,
      frameDialog(session.dialogHtml(decodeURIComponent(dialog[1]!)), page.shim, session.functions),
      {
        'Content-Security-Policy': dialogPolicy,
      },
    );
  else throw new Refusal('There is nothing at this address.', 404);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    throw new Refusal('The workbench takes JSON here.', 415);
  const bytes = await readBody(request, 20 * megabyte);
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    throw new Refusal('The workbench could not read this request.', 400);
  }
}
