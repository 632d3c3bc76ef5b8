import type { Answers } from '#core/agreement/question.ts';
import type { Cell, Grid } from '#core/cells/grid.ts';
import { decideReminders } from '#core/decide.ts';
import { type Group, groupOf } from '#core/dunning/groups.ts';
import { toDecimal } from '#core/values/money.ts';
import { loadPolicy } from '../../../scripts/library/load-policy.ts';
import { loadWords } from '../../../scripts/library/load-words.ts';
import { settings } from '../dunning/sample.ts';

const words = loadWords();
const policy = loadPolicy();

export interface SheetOptions {
  locale?: string;
  asOf?: string;
  currency?: string | null;
  answers?: Answers;
  sheet?: string;
  zone?: (instant: number) => string;
}

/** A sheet decided on Thursday 12 March 2026, amounts in euros, everything else as the owner's first run would have it. */
export function decideSheet(rows: Cell[][], options: SheetOptions = {}) {
  const {
    locale = 'en-GB',
    asOf = '2026-03-12',
    currency = 'EUR',
    answers = {},
    sheet = 'Invoices',
  } = options;
  const display = rows.map((row) =>
    row.map((cell) => {
      if (cell === null) return '';
      if (typeof cell === 'boolean') return String(cell).toUpperCase();
      return typeof cell === 'object' ? cell.day : String(cell);
    }),
  );
  const grid: Grid = { sheet, rows, display, locale };
  return decideReminders({
    grid,
    entries: [],
    tactOf: () => null,
    words,
    answers,
    asOf,
    minutes: null,
    policy,
    settings: { ...settings, language: 'en', currency, balancesCheckedOn: asOf },
    letterLanguages: ['en', 'ru'],
    fallbackLanguage: 'en',
    zoneDay: options.zone,
  });
}

export interface RowOutcome {
  group: Group;
  reason: string;
  balance: string | null;
  days: number | null;
  state: string;
  to: string | undefined;
}

/** What happens to a row (1-based, as the sheet numbers it). */
export function outcomeOf(result: ReturnType<typeof decideSheet>, row: number): RowOutcome {
  const found = result.plan.decided.find(({ invoice }) => invoice.row === row);
  if (!found) throw new Error(`Row ${row} was not read.`);
  const { invoice, decision } = found;
  return {
    group: groupOf(decision),
    reason: decision.reason,
    balance: invoice.balanceDue ? toDecimal(invoice.balanceDue) : null,
    days: invoice.daysPastDue,
    state: invoice.state,
    to: invoice.emails[0],
  };
}

/** A sheet of one invoice of 100.00, due on 3 March 2026, with further columns. */
export function oneInvoice(more: Record<string, Cell>, base: Record<string, Cell> = PLAIN): Cell[][] {
  const all = { ...base, ...more };
  return [Object.keys(all), Object.values(all)];
}

export const PLAIN: Record<string, Cell> = {
  'Invoice number': 'A-1',
  Customer: 'Birch Cafe',
  Email: 'birch@example.com',
  Total: 100,
  'Due date': '2026-03-03',
};
