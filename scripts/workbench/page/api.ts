import type {
  ClockRequest,
  EditRequest,
  LetterSummary,
  LocaleRequest,
  Problem,
  RowsView,
  RunOutcome,
  RunRequest,
  WorkbenchState,
} from '../protocol.ts';

/** Something the server says a person can act on. */
export class Refusal extends Error {}

async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new Refusal(
      'The workbench is not running any more. Start it again with npm start, then reload this page.',
    );
  }
  const answer = (await response.json().catch(() => null)) as (T & Partial<Problem>) | null;
  if (!response.ok || answer === null)
    throw new Refusal(answer?.message ?? 'The workbench could not do that. Please reload this page.');
  return answer;
}
const send = <T>(path: string, body: unknown) =>
  ask<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

/** The server's doors, one function each. */
export const api = {
  state: () => ask<WorkbenchState>('/api/state'),
  rows: (sheet: string, from: number, to: number) =>
    ask<RowsView>(`/api/rows?${new URLSearchParams({ sheet, from: String(from), to: String(to) })}`),
  edit: (request: EditRequest) => send<WorkbenchState>('/api/edit', request),
  undo: () => send<WorkbenchState>('/api/undo', {}),
  redo: () => send<WorkbenchState>('/api/redo', {}),
  activate: (sheet: string) => send<WorkbenchState>('/api/sheet', { sheet }),
  menu: (functionName: string) => send<RunOutcome>('/api/menu', { functionName }),
  run: (request: RunRequest) => send<RunOutcome>('/api/run', request),
  clock: (request: ClockRequest) => send<WorkbenchState>('/api/clock', request),
  locale: (request: LocaleRequest) => send<WorkbenchState>('/api/locale', request),
  sample: () => send<RunOutcome>('/api/sample', {}),
  open: (name: string, bytes: ArrayBuffer) =>
    ask<WorkbenchState>(`/api/open?${new URLSearchParams({ name })}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: bytes,
    }),
  outbox: () => ask<{ letters: LetterSummary[] }>('/api/outbox'),
  async letterText(id: string, part: 'text' | 'source'): Promise<string> {
    const response = await fetch(`/api/outbox/${encodeURIComponent(id)}/${part}`);
    if (!response.ok) throw new Refusal('This letter is no longer in the outbox.');
    return response.text();
  },
};
