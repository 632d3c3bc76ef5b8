import { countGroups, groupOf } from '#core/dunning/groups.ts';
import type { AgingBucket } from '#core/invoices/invoice.ts';
import { sayIssue } from '#core/labels/say-issue.ts';
import type { Issue } from '#core/values/issue.ts';
import type { AgingChart, CheckAnswer, IssueLine } from './answers.ts';
import { askAgain } from './ask-again.ts';
import type { Context } from './context.ts';
import { type Decided, decideSheet } from './decide-sheet.ts';
import { nameField } from './field-names.ts';
import { markSheet } from './mark-sheet.ts';
import { pageWords } from './page-words.ts';
import { sayQuestions } from './questions.ts';
import { makeRefusal } from './refusal.ts';

const BUCKETS: AgingBucket[] = ['current', '1-30', '31-60', '61-90', 'over-90'];

/** Reads the invoices, marks the rows, and says what was found. One run at a time: refuses while another one writes. */
export function checkInvoices(context: Context, sheet: string | null): CheckAnswer {
  const checked = context.services.lock.alone(() => markSheet(context, decideSheet(context, sheet)));
  if (!checked) throw makeRefusal('busy');
  return { ...describe(context, checked), marked: checked.table.headerRow !== null };
}

/** The same without writing anything. */
export function readCheck(context: Context, sheet: string | null): CheckAnswer {
  return describe(context, decideSheet(context, sheet));
}

function describe(context: Context, { sheet, table, plan }: Decided): CheckAnswer {
  const invoices = table.invoices;
  const shown = askAgain(context, plan);
  const has = (...states: string[]): number => invoices.filter((row) => states.includes(row.state)).length;
  return {
    ...pageWords(context, 'check'),
    sheet,
    asOf: context.say('days.day', { day: { day: context.asOf } }),
    understood: table.headerRow !== null,
    marked: false,
    counts: {
      invoices: invoices.length - has('not-an-invoice'),
      overdue: has('overdue'),
      dueSoon: invoices.filter(
        (row) => row.state === 'open' && row.daysPastDue !== null && row.daysPastDue >= -7,
      ).length,
      paid: has('paid'),
    },
    groups: countGroups(shown),
    questions: sayQuestions(context, { table }),
    due: shown.entries.filter((entry) => groupOf(entry.decision) === 'ready').length,
    waitForBalances: plan.entries.filter((entry) => entry.decision.reason === 'balances-unchecked').length,
    columns: table.allColumns.flatMap(({ header, field }) =>
      field === null ? [] : [{ header, meaning: nameField(context, field) }],
    ),
    aging: chartAging(context, plan.totals, table.invoices),
    issues: sayIssues(context, table.issues),
  };
}

function chartAging(
  context: Context,
  totals: Decided['plan']['totals'],
  invoices: Decided['table']['invoices'],
): AgingChart[] {
  return totals.map((total) => {
    const sums = BUCKETS.map((bucket) => {
      const rows = invoices.filter(
        (row) =>
          (row.state === 'open' || row.state === 'overdue') &&
          row.bucket === bucket &&
          row.balanceDue?.currency === total.currency,
      );
      return { bucket, count: rows.length, minor: rows.reduce((sum, row) => sum + row.balanceDue!.minor, 0) };
    });
    const largest = Math.max(1, ...sums.map((sum) => sum.minor));
    return {
      currency: total.currency,
      total: context.say('money.amount', { amount: total.open }),
      bars: sums.map(({ bucket, count, minor }) => ({
        bucket,
        label: context.say(`buckets.${bucket}`),
        amount: context.say('money.amount', { amount: { minor, currency: total.currency } }),
        count,
        share: Math.max(0, minor) / largest,
      })),
    };
  });
}

/** Issues in words, errors first, then by row. */
export function sayIssues(context: Context, issues: Issue[]): IssueLine[] {
  const rank = { error: 0, warning: 1, info: 2 };
  return issues
    .slice()
    .sort((a, b) => rank[a.severity] - rank[b.severity] || (a.row ?? 0) - (b.row ?? 0))
    .map((issue) => ({
      severity: issue.severity,
      row: issue.row,
      column: issue.column,
      text: sayIssue(context.say, issue),
    }));
}
