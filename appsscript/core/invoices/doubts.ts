import { speaksAgainst } from '#core/cells/find-remark.ts';
import type { BalanceReading } from '#core/invoices/balance-due.ts';
import type { Doubt, InvoiceState } from '#core/invoices/invoice.ts';
import type { RowDates } from '#core/invoices/read-dates.ts';
import { saysNo } from '#core/invoices/read-hold.ts';
import type { PaymentSigns } from '#core/invoices/read-payment.ts';
import type { RowView } from '#core/table/row-view.ts';
import type { SheetContext } from '#core/table/sheet-context.ts';
import type { Day } from '#core/values/day.ts';
import { foldWord, foldWords } from '#core/words/clean-text.ts';

/** A remark is shown in one line of a window. */
const LONGEST = 120;

/** What in a row the owner must look at before a letter about it goes; only open invoices are asked for. */
export function findDoubts(
  view: RowView,
  context: SheetContext,
  read: {
    state: InvoiceState;
    dates: RowDates;
    signs: PaymentSigns;
    balance: BalanceReading;
    laterDue: Day | 'unclear' | null;
  },
): Doubt[] {
  const { state, dates, signs, balance, laterDue } = read;
  if (state !== 'open' && state !== 'overdue') return [];
  const doubts: Doubt[] = [];
  for (const at of view.all('note'))
    if (speaksAgainst(at.shown, context.index.remarks))
      doubts.push({ code: 'remark', found: shorten(at.shown) });
  if (balance.doubt !== null) {
    const at = view.get('discount') || view.get('withheld') || view.get('retention') || view.get('writeOff');
    doubts.push({ code: balance.doubt, found: shorten(at ? `${at.column}: ${at.shown}` : '–') });
  }
  if (laterDue !== null && state === 'overdue') {
    const at = view.get('laterDue');
    doubts.push({ code: 'later-due', found: shorten(at ? `${at.column}: ${at.shown}` : String(laterDue)) });
  }
  if (dates.issueDate !== null && dates.dueDate !== null && dates.dueDate < dates.issueDate)
    doubts.push({ code: 'due-before-issue', found: dates.issueDate });
  if (signs.status === 'overdue' && state === 'open' && dates.dueDate !== context.asOf)
    doubts.push({ code: 'overdue-in-future', found: shorten(signs.openBy?.shown || '–') });
  const { total, balanceDue } = balance;
  const less = total !== null && balanceDue !== null && balanceDue.minor < total.minor;
  for (const at of view.all('deposit'))
    if (less && saysNo(at, context))
      doubts.push({ code: 'deposit-unpaid', found: shorten(`${at.column}: ${at.shown}`) });
  for (const at of view.all('paymentMethod'))
    if (isCollected(at.shown, context)) doubts.push({ code: 'collected', found: shorten(at.shown) });
  return doubts;
}

/** A way to pay by which the business collects itself: the whole text, or some words in a row. */
function isCollected(text: string, { index }: SheetContext): boolean {
  const words = foldWords(text).split(' ');
  if (index.collected.has(foldWord(text))) return true;
  return words.some((_, from) =>
    [1, 2, 3].some(
      (length) =>
        from + length <= words.length && index.collected.has(words.slice(from, from + length).join('')),
    ),
  );
}

function shorten(text: string): string {
  const points = Array.from(text);
  return points.length <= LONGEST ? text : `${points.slice(0, LONGEST - 1).join('')}…`;
}
