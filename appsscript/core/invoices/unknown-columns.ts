import { isFormulaError } from '#core/cells/formula-error.ts';
import type { Grid } from '#core/cells/grid.ts';
import { parseAddresses } from '#core/cells/parse-addresses.ts';
import { parseAmount } from '#core/cells/parse-amount.ts';
import { parseDate } from '#core/cells/parse-date.ts';
import type { Invoice } from '#core/invoices/invoice.ts';
import { saysNo } from '#core/invoices/read-hold.ts';
import type { Segment } from '#core/invoices/read-rows.ts';
import { dateContextOf } from '#core/table/date-context.ts';
import { cellAt, type FieldCell, shownAt } from '#core/table/row-view.ts';
import { type Day, daysBetween, partsOfDay } from '#core/values/day.ts';
import { toNumber } from '#core/values/money.ts';
import { foldAnswer } from '#core/words/reading-index.ts';

/** What stands below a header that no language knows, in the rows of open invoices. */
export interface UnknownColumn {
  kind: 'amount' | 'date' | 'mark' | 'address';
  /** 1-based rows in which it could change whether, when or about what a letter goes. */
  rows: number[];
  suggestion: string | null;
}

/** One filled cell of the column beside the invoice of its row. */
interface Filled {
  invoice: Invoice;
  at: FieldCell;
  amount: number | null;
  day: Day | null;
}

const MARK_WORDS = 3;
const MARK_LETTERS = 24;
const MARK_CHOICES = 4;

/**
 * Judges a column that is not understood by what stands in it: null when it cannot change amount, due date or recipient
 * (ids, counts, constants, days late that agree with ours, what a known column says too, free text).
 */
export function judgeUnknown(
  grid: Grid,
  column: number,
  { context }: Segment,
  invoices: readonly Invoice[],
): UnknownColumn | null {
  const rows = invoices.filter(
    (invoice) => invoice.state !== 'not-an-invoice' && invoice.state !== 'cancelled',
  );
  const open = rows.filter(isOpen);
  if (open.length === 0) return null;
  const read = (invoice: Invoice): Filled | null => {
    const cell = cellAt(grid, invoice.row - 1, column);
    const shown = shownAt(grid, invoice.row - 1, column);
    if (cell === null || cell === 0 || /^[-–—.]+$/.test(shown) || isFormulaError(shown)) return null;
    const at: FieldCell = { field: 'information', column: '', cell, shown };
    const { decimal, localeDecimal, localeOrder } = context;
    const dated = parseDate(cell, shown, {
      ...dateContextOf(context, null),
      localeOrder: localeOrder || 'dmy',
    });
    const day = typeof cell !== 'number' && dated !== null && 'day' in dated ? dated.day : null;
    const money = day === null ? parseAmount(cell, shown, { decimal, localeDecimal, currency: null }) : null;
    const amount = money !== null && 'decimal' in money ? Number(money.decimal) : null;
    return { invoice, at, amount, day };
  };
  const all = rows.map(read).filter((one): one is Filled => one !== null);
  const filled = all.filter(({ invoice }) => isOpen(invoice));
  if (filled.length === 0) return null;
  const most = (some: (one: Filled) => boolean): boolean => filled.filter(some).length * 2 >= filled.length;
  if (most(({ at }) => typeof at.cell === 'string' && parseAddresses(at.cell).addresses.length > 0))
    return judgeAddresses(filled);
  if (most(({ day }) => day !== null)) return judgeDates(filled, open.length);
  if (most(({ amount }) => amount !== null)) return judgeAmounts(filled, all, rows.length);
  return judgeMarks(filled, open, (at) => saysNo(at, context));
}

function isOpen({ state }: Invoice): boolean {
  return state === 'open' || state === 'overdue' || state === 'unreadable';
}

function rowsOf(filled: readonly Filled[]): number[] {
  return filled.map(({ invoice }) => invoice.row);
}

/** Addresses beside the known ones: who gets the letter. The same ones say nothing new. */
function judgeAddresses(filled: Filled[]): UnknownColumn | null {
  const other = filled.filter(({ invoice, at }) =>
    parseAddresses(String(at.cell)).addresses.some(
      (address) => invoice.emails.map((one) => one.toLowerCase()).indexOf(address.toLowerCase()) < 0,
    ),
  );
  const none = other.every(({ invoice }) => invoice.emails.length === 0);
  return other.length === 0
    ? null
    : { kind: 'address', rows: rowsOf(other), suggestion: none ? 'email' : null };
}

/** Dates matter when they are later than the due date, or stand in some open rows only: something was done then. */
function judgeDates(filled: Filled[], open: number): UnknownColumn | null {
  const later = filled.filter(
    ({ invoice, day }) => day === null || invoice.dueDate === null || day > invoice.dueDate,
  );
  if (filled.length < open) {
    const suggestion = later.length > 0 ? 'later-due' : null;
    return { kind: 'date', rows: rowsOf(filled), suggestion };
  }
  return later.length === 0 ? null : { kind: 'date', rows: rowsOf(later), suggestion: null };
}

function judgeAmounts(filled: Filled[], all: Filled[], count: number): UnknownColumn | null {
  const numbers = all.filter((one): one is Filled & { amount: number } => one.amount !== null);
  const harmless = [isConstant, areIds, areCounts, areDaysLate, areParts, saysWhatIsKnown, isInBalance];
  if (harmless.some((judge) => judge(numbers, count))) return null;
  const settles = filled.some(({ invoice, amount }) => amount !== null && amount === owedOf(invoice));
  return { kind: 'amount', rows: rowsOf(filled), suggestion: settles ? 'lowers' : null };
}

type Numbers = (Filled & { amount: number })[];

/** One number in every row of the sheet. */
const isConstant = (numbers: Numbers, count: number): boolean =>
  count >= 3 && numbers.length === count && numbers.every(({ amount }) => amount === numbers[0]?.amount);

const isPlain = ({ amount, at }: Filled & { amount: number }): boolean =>
  Number.isInteger(amount) && !/[.,]\d{1,2}\D*$|\p{Sc}/u.test(at.shown);

/** Whole numbers, each another, as long as one another, that no invoice of such a size has. */
function areIds(numbers: Numbers): boolean {
  const seen = new Set(numbers.map(({ amount }) => amount));
  const lengths = new Set(numbers.map(({ at }) => at.shown.length));
  const isRun =
    numbers.length > 2 && numbers.every((one, at) => one.amount === (numbers[0]?.amount || 0) + at);
  const large = numbers.every(
    ({ invoice, amount }) => amount > 20 * (totalOf(invoice) || Number.POSITIVE_INFINITY),
  );
  const coded = numbers.every(({ at, amount }) => /^0\d+$/.test(at.shown) || amount >= 1e7);
  return (
    numbers.every(isPlain) &&
    (isRun || coded || (seen.size === numbers.length && lengths.size === 1 && large))
  );
}

/** Small whole numbers beside totals that are written with decimals: pieces, hours, guests. */
const areCounts = (numbers: Numbers): boolean =>
  numbers.every((one) => isPlain(one) && one.amount <= 99 && (totalOf(one.invoice) || 0) >= 5 * one.amount) &&
  numbers.every(({ at }) => typeof at.cell === 'number' && !/[.,]/.test(at.shown)) &&
  numbers.some(({ invoice }) => hasDecimals(invoice));

/** Days since or until the due date, as of today or of one other day for all rows. */
function areDaysLate(numbers: Numbers): boolean {
  const shifts = new Set<number>();
  for (const { invoice, amount } of numbers) {
    if (invoice.daysPastDue === null || !Number.isInteger(amount)) return false;
    if (amount === 0 && invoice.daysPastDue <= 0) continue;
    shifts.add(amount - invoice.daysPastDue);
  }
  return shifts.size <= 1 && (numbers.length > 1 || shifts.has(0) || shifts.size === 0);
}

/** Year, quarter, month or day of the row's own dates, or the days between them. */
const areParts = (numbers: Numbers): boolean =>
  numbers.every(({ invoice, amount }) =>
    [invoice.issueDate, invoice.dueDate].some((date) => {
      if (date === null) return false;
      const { year, month, day } = partsOfDay(date);
      return [year, month, day, Math.ceil(month / 3), year * 100 + month].indexOf(amount) >= 0;
    }),
  ) && numbers.length > 1
    ? true
    : numbers.every(
        ({ invoice, amount }) =>
          invoice.issueDate !== null &&
          invoice.dueDate !== null &&
          amount === daysBetween(invoice.issueDate, invoice.dueDate),
      );

/**
 * The same as the total, what is paid or what is open, in every row of the sheet. In some rows only, or beside payments alone, it
 * may be just what was written off.
 */
function saysWhatIsKnown(numbers: Numbers, count: number): boolean {
  if (count < 2 || numbers.length < count) return false;
  const same = (pick: (invoice: Invoice) => number | null): boolean =>
    numbers.every(({ invoice, amount }) => pick(invoice) === amount);
  const isBalance = same(owedOf) && numbers.some(({ invoice, amount }) => totalOf(invoice) === amount);
  return same(totalOf) || isBalance || same(({ paid }) => (paid ? toNumber(paid) : null));
}

/** The balance column has it in already: total less payments less (or with) this is what it says, in every row. */
const isInBalance = (numbers: Numbers): boolean =>
  numbers.every(({ invoice, amount }) => {
    const { total, paid, balanceDue } = invoice;
    if (!total || !balanceDue) return false;
    const rest = toNumber(total) - (paid ? toNumber(paid) : 0);
    const off = Math.abs(rest - toNumber(balanceDue));
    return off > 0.005 && Math.abs(off - Math.abs(amount)) < 0.005;
  });

const totalOf = ({ total, balanceDue }: Invoice): number | null => {
  const money = total || balanceDue;
  return money ? toNumber(money) : null;
};
const owedOf = ({ balanceDue }: Invoice): number | null => (balanceDue ? toNumber(balanceDue) : null);
const hasDecimals = ({ total, balanceDue }: Invoice): boolean =>
  !Number.isInteger(toNumber(total || balanceDue || { minor: 0, currency: 'EUR' }));

/** Ticks, yes and no, a few short words that differ between open rows: they may keep a letter back. */
function judgeMarks(
  filled: Filled[],
  open: Invoice[],
  isNo: (at: FieldCell) => boolean,
): UnknownColumn | null {
  const texts = filled.map(({ at }) => at.shown);
  if (!filled.every(({ at }) => typeof at.cell === 'boolean' || isShort(at.shown))) return null;
  const telling = filled.filter(({ at }) => !isNo(at));
  if (telling.length === 0) return null;
  const kinds = new Set(texts.map((text) => foldAnswer(text)));
  const everywhere = filled.length === open.length;
  if (everywhere && open.length > 1 && kinds.size === 1) return null;
  // Each row another word: names, not marks.
  if (kinds.size > MARK_CHOICES || (everywhere && kinds.size === open.length && open.length > 2)) return null;
  return { kind: 'mark', rows: rowsOf(telling), suggestion: null };
}

function isShort(text: string): boolean {
  return Array.from(text).length <= MARK_LETTERS && text.split(' ').length <= MARK_WORDS;
}
