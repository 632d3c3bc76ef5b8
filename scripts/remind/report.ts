import type { Plan, PlanEntry } from '#core/dunning/decision.ts';
import { sayDecision } from '#core/dunning/say-decision.ts';
import type { InvoiceTable } from '#core/invoices/invoice.ts';
import type { Labeller } from '#core/labels/label.ts';
import { sayIssue } from '#core/labels/say-issue.ts';
import type { LoadedSettings } from './load-settings.ts';
import type { SentLetter } from './send-letters.ts';

/** Isolates are for screens that mix directions; a terminal shows them as boxes. */
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

/** What a check found, for reading in a terminal: counts, overdue invoices, letters, why not, and what to mend. */
export function describePlan(table: InvoiceTable, plan: Plan, say: Labeller): string {
  if (table.headerRow === null) return describeIssues(table, say);
  const invoices = table.invoices.filter((invoice) => invoice.state !== 'not-an-invoice');
  const overdue = invoices.filter((invoice) => invoice.state === 'overdue');
  const lines = [
    `${count(invoices.length, 'invoice')} read from "${table.sheet}" as of ${plan.asOf}; ${overdue.length} overdue.`,
  ];
  for (const invoice of overdue) {
    const amount =
      invoice.balanceDue && invoice.currency
        ? say('money.amount', { amount: invoice.balanceDue })
        : 'amount without currency';
    lines.push(
      `  row ${invoice.row}  ${invoice.number ?? '(no number)'}  ${invoice.customer ?? '(no customer)'}  ${amount}  ${count(invoice.daysPastDue ?? 0, 'day')} late`,
    );
  }
  for (const [kind, title] of [
    ['send', 'Would get a letter'],
    ['wait', 'Wait'],
    ['hold', 'On hold'],
    ['skip', 'No letter'],
  ] as const) {
    const entries = plan.entries.filter((entry) => entry.decision.kind === kind);
    if (entries.length > 0)
      lines.push('', `${title}:`, ...entries.map((entry) => `  ${describeEntry(entry, say)}`));
  }
  const totals = plan.totals.map(
    (total) =>
      `${say('money.amount', { amount: total.open })} open, ${say('money.amount', { amount: total.overdue })} of it overdue`,
  );
  if (totals.length > 0) lines.push('', `Together: ${totals.join('; ')}.`);
  return plain([...lines, describeIssues(table, say)].join('\n'));
}

export function describeEntry(entry: PlanEntry, say: Labeller): string {
  const numbers = entry.invoices.map((invoice) => invoice.number ?? `row ${invoice.row}`).join(', ');
  const stage =
    entry.decision.stage && entry.decision.kind === 'send'
      ? `, "${say(`stages.${entry.decision.stage}`)}" in ${entry.language}`
      : '';
  return plain(
    `${entry.customer || '(no customer)'} (${numbers}${stage}): ${sayDecision(say, entry.decision)}${entry.proposed ? ' Waits for your tick.' : ''}`,
  );
}

function describeIssues(table: InvoiceTable, say: Labeller): string {
  if (table.issues.length === 0) return '';
  const signs = { error: '!', warning: '?', info: '·' };
  const lines = table.issues.map((issue) => `  ${signs[issue.severity]} ${sayIssue(say, issue)}`);
  return plain(['', 'To look at (! needs you, ? please check, · for information):', ...lines].join('\n'));
}

export function describeSettings({ source, assumed }: LoadedSettings): string {
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

/** English plural, for the terminal only. */
export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
