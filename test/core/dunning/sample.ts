import fs from 'node:fs';
import { parse } from 'yaml';
import { checkPolicy } from '#core/dunning/check-policy.ts';
import type { Decision, Plan, PlanEntry } from '#core/dunning/decision.ts';
import { type PlanOptions, planReminders } from '#core/dunning/plan.ts';
import { emptyInvoice } from '#core/invoices/empty-invoice.ts';
import type { Invoice, InvoiceTable } from '#core/invoices/invoice.ts';
import type { JournalEntry, JournalState } from '#core/journal/entry.ts';
import { readHistory } from '#core/journal/history.ts';
import { DEFAULT_SETTINGS } from '#core/settings/default-settings.ts';
import type { Settings } from '#core/settings/settings.ts';
import { type Day, daysBetween } from '#core/values/day.ts';
import type { StageId } from '#core/values/stage.ts';

export const policy = checkPolicy(parse(fs.readFileSync('appsscript/core/dunning/policy.yml', 'utf8')));

/** A Wednesday. */
export const TODAY: Day = '2026-03-18';

export interface Given extends Partial<Invoice> {
  /** Balance in cents. */
  cents?: number;
}

let rows = 1;

/** An open invoice over 100.00 EUR of Harbour Books, as the reader would give it on `asOf`; say only what matters. */
export function invoice(given: Given = {}, asOf: Day = TODAY): Invoice {
  rows += 1;
  const { cents = 10_000, ...rest } = given;
  const currency = rest.currency === undefined ? 'EUR' : rest.currency;
  const dueDate = rest.dueDate === undefined ? '2026-03-16' : rest.dueDate;
  const daysPastDue = dueDate === null ? null : daysBetween(dueDate, asOf);
  const money = { minor: cents, currency: currency ?? 'XXX' };
  return {
    ...emptyInvoice(rows),
    number: `INV-${rows}`,
    customer: 'Harbour Books',
    emails: ['pay@harbour.example'],
    total: money,
    balanceDue: money,
    state: daysPastDue !== null && daysPastDue > 0 ? 'overdue' : 'open',
    ...rest,
    currency,
    dueDate,
    daysPastDue,
  };
}

export function table(...invoices: Invoice[]): InvoiceTable {
  return {
    sheet: 'Invoices',
    headerRow: 1,
    columns: {},
    columnIndex: {},
    invoices,
    issues: [],
    questions: [],
    settled: [],
    languages: ['en'],
    allColumns: [],
  };
}

let lines = 0;

/** A line of the log about these invoices, as it stands after sending. */
export function sent(
  day: Day,
  stage: StageId,
  about: Invoice[],
  state: JournalState = 'sent',
  more: Partial<JournalEntry> = {},
): JournalEntry {
  lines += 1;
  const first = about[0]!;
  return {
    id: `letter-${lines}`,
    at: `${day} 10:00`,
    day,
    state,
    customer: first.customer ?? '',
    emails: first.emails,
    currency: first.currency ?? '',
    amount: '100.00',
    invoices: about.map((one) => one.number ?? ''),
    stage,
    skipped: [],
    language: 'en',
    tone: 'warm',
    letter: `en/${stage}/email.warm@1`,
    subject: '',
    note: '',
    ...more,
  };
}

/** The lines that sending every letter of the plan leaves in the log. */
export function sendAll(plan: Plan, wanted: (entry: PlanEntry) => boolean = () => true): JournalEntry[] {
  return plan.entries
    .filter((entry) => entry.decision.kind === 'send' && wanted(entry))
    .map((entry) =>
      sent(plan.asOf, entry.decision.stage!, entry.invoices, 'sent', { skipped: entry.skippedStages }),
    );
}

export const settings: Settings = {
  ...DEFAULT_SETTINGS,
  senderName: 'Maria',
  replyTo: 'maria@example.com',
  balancesCheckedOn: TODAY,
};

export function options(more: Partial<PlanOptions> = {}): PlanOptions {
  return {
    asOf: TODAY,
    minutes: null,
    policy,
    settings,
    letterLanguages: ['en', 'ru', 'zh-Hans'],
    fallbackLanguage: 'en',
    ...more,
  };
}

/** The plan for these invoices and log lines; balances were checked today unless said otherwise. */
export function plan(
  invoices: Invoice[],
  entries: JournalEntry[] = [],
  more: Partial<PlanOptions> = {},
): Plan {
  return planReminders(table(...invoices), readHistory(entries), options(more));
}

/** The one decision about the first of these invoices, today. */
export function decide(
  invoices: Invoice | Invoice[],
  entries: JournalEntry[] = [],
  more: Partial<PlanOptions> = {},
): Decision {
  return plan(Array.isArray(invoices) ? invoices : [invoices], entries, more).decided[0]!.decision;
}

export const letters = (made: Plan): PlanEntry[] =>
  made.entries.filter((entry) => entry.decision.kind === 'send');
