import type { ClockRequest, EditRequest, LocaleRequest, RunRequest } from './protocol.ts';
import { Refusal } from './refusal.ts';

type Members = Record<string, unknown>;

function members(body: unknown): Members {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw unreadable();
  return body as Members;
}
function unreadable(): Refusal {
  return new Refusal('The workbench could not read this request.', 400);
}
function text(value: unknown): string {
  if (typeof value !== 'string') throw unreadable();
  return value;
}
function count(value: unknown, most: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > most) throw unreadable();
  return value;
}

/** What the page sends is checked here, once; behind this everything has its type. */
export function readEdit(body: unknown): EditRequest {
  const { sheet, row, column, values } = members(body);
  const isBlock =
    Array.isArray(values) &&
    values.every((line) => Array.isArray(line) && line.every((value) => typeof value === 'string'));
  if (!isBlock) throw unreadable();
  return {
    sheet: text(sheet),
    row: count(row, 1_000_000),
    column: count(column, 18_278),
    values: values as string[][],
  };
}

export function readRun(body: unknown): RunRequest {
  const { dialog, functionName, args } = members(body);
  if (!Array.isArray(args)) throw unreadable();
  return { dialog: text(dialog), functionName: text(functionName), args };
}

export function readFunctionName(body: unknown): string {
  return text(members(body).functionName);
}

export function readSheet(body: unknown): string {
  return text(members(body).sheet);
}

export function readClock(body: unknown): ClockRequest {
  const { day, addDays } = members(body);
  if (day !== undefined) return { day: text(day) };
  return { addDays: count(addDays, 400) };
}

export function readLocale(body: unknown): LocaleRequest {
  const { locale } = members(body);
  if (locale === null) return { locale };
  if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(text(locale))) throw new Refusal('This locale is not known.', 400);
  return { locale: text(locale) };
}
