import type { PlanEntry } from '#core/dunning/decision.ts';
import { countGroups, GROUPS, type Group, type GroupCount, groupOf } from '#core/dunning/groups.ts';
import type { Invoice } from '#core/invoices/invoice.ts';
import type { Labeller } from '#core/labels/label.ts';
import { sayIssue } from '#core/labels/say-issue.ts';
import type { Issue } from '#core/values/issue.ts';
import { describeAnswered, describeQuestions } from './describe-questions.ts';
import { openQuestions } from './open-questions.ts';
import { count, plain } from './plain-text.ts';
import type { ReadRun } from './read-run.ts';
import { sayWhy } from './say-why.ts';
import type { SentLetter } from './send-letters.ts';

/** What a report is made from. */
export type Reported = Pick<ReadRun, 'loaded' | 'read' | 'issues' | 'say' | 'nameOption'>;

/** The groups of a plan by the names that the add-on gives them. */
const TITLES: Record<Group, string> = {
  ready: 'Ready',
  'needs-tick': 'Needs your tick',
  'needs-you': 'Needs you',
  waiting: 'Waiting',
  'on-hold': 'On hold',
  done: 'Nothing to do',
};

/** What a check found, for reading in a terminal: what is overdue, what must be asked, who gets what and why, what to mend. */
export function describePlan({ loaded, read, issues, say, nameOption }: Reported): string {
  const { table, plan } = read;
  if (table.headerRow === null) return describeIssues(issues, say);
  const invoices = table.invoices.filter((invoice) => invoice.state !== 'not-an-invoice');
  const overdue = invoices.filter((invoice) => invoice.state === 'overdue');
  const groups = countGroups(plan);
  const sections = [
    [
      `${count(invoices.length, 'invoice')} read from "${table.sheet}" as of ${plan.asOf}; ${overdue.length} overdue.`,
      ...overdue.map((invoice) => `  ${describeInvoice(invoice, say)}`),
    ],
    describeQuestions(openQuestions(table, say, nameOption), read.assumedLanguage),
    describeAnswered(table, loaded.answers, say, nameOption),
    ...GROUPS.filter((group) => groups[group].invoices > 0).map((group) => [
      `${TITLES[group]}: ${sayCount(groups[group])}`,
      ...plan.entries
        .filter((entry) => groupOf(entry.decision) === group)
        .map((entry) => `  ${describeEntry(entry, { read, say, nameOption })}`),
    ]),
    describeTotals(plan.totals, say),
  ];
  const text = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return plain([text.join('\n\n'), describeIssues(issues, say)].join('\n'));
}

/** Invoices and customers are two numbers, never one. */
export function sayCount({ invoices, customers }: GroupCount): string {
  return `${count(invoices, 'invoice')} of ${count(customers, 'customer')}`;
}

function describeInvoice(
  { row, number, customer, balanceDue, currency, daysPastDue }: Invoice,
  say: Labeller,
): string {
  const amount =
    balanceDue && currency ? say('money.amount', { amount: balanceDue }) : 'amount without currency';
  const late = `${count(daysPastDue ?? 0, 'day')} late`;
  return [`row ${row}`, number ?? '(no number)', customer ?? '(no customer)', amount, late].join('  ');
}

function describeEntry(entry: PlanEntry, run: Pick<Reported, 'read' | 'say' | 'nameOption'>): string {
  const numbers = entry.invoices.map((invoice) => invoice.number ?? `row ${invoice.row}`).join(', ');
  const stage =
    entry.decision.stage && entry.decision.kind === 'send'
      ? `, "${run.say(`stages.${entry.decision.stage}`)}" in ${entry.language}`
      : '';
  return `${entry.customer || '(no customer)'} (${numbers}${stage}): ${sayWhy(entry, run)}`;
}

function describeTotals(totals: ReadRun['read']['plan']['totals'], say: Labeller): string[] {
  const said = totals.map(
    ({ open, overdue }) =>
      `${say('money.amount', { amount: open })} open, ${say('money.amount', { amount: overdue })} of it overdue`,
  );
  return said.length > 0 ? [`Together: ${said.join('; ')}.`] : [];
}

function describeIssues(issues: readonly Issue[], say: Labeller): string {
  if (issues.length === 0) return '';
  const signs = { error: '!', warning: '?', info: '·' };
  const lines = issues.map((issue) => `  ${signs[issue.severity]} ${sayIssue(say, issue)}`);
  return plain(['', 'To look at (! needs you, ? please check, · for information):', ...lines].join('\n'));
}

/** Where the settings came from, and all that was assumed because neither they nor the sheet say it. */
export function describeSettings({ loaded, read }: Pick<Reported, 'loaded' | 'read'>): string {
  const { source } = loaded;
  const assumed = read.assumedLanguage ? [...loaded.assumed, read.assumedLanguage.text] : loaded.assumed;
  if (assumed.length === 0) return `Settings: ${source}.`;
  const from = source === 'none' ? 'No settings file' : `Settings: ${source}`;
  return `${from}; assumed: ${assumed.join('; ')}.`;
}

/** What a run wrote, and where. */
export function describeSent(sent: SentLetter[], outbox: string, out: string): string {
  const written = sent.filter((letter) => letter.outcome === 'sent');
  const others = sent.filter((letter) => letter.outcome !== 'sent');
  return plain(
    [
      '',
      written.length > 0
        ? `${count(written.length, 'letter')} written to ${outbox}:`
        : 'No letter was due, none was written.',
      ...written.map((letter) => `  ${letter.customer}: ${letter.subject}`),
      ...(others.length > 0
        ? ['Not written:', ...others.map((letter) => `  ${letter.customer}: ${letter.text}`)]
        : []),
      `The updated workbook: ${out}. Use it next time: its log remembers these letters.`,
    ].join('\n'),
  );
}
