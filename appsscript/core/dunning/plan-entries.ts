import { letterKey } from '#core/dunning/customers.ts';
import type { DecidedInvoice, Decision, DecisionKind, PlanEntry } from '#core/dunning/decision.ts';
import { stageRank } from '#core/dunning/ladder.ts';
import type { LetterDue } from '#core/dunning/letters-due.ts';
import type { Invoice } from '#core/invoices/invoice.ts';
import { addressKey } from '#core/journal/identity.ts';
import type { Settings } from '#core/settings/settings.ts';
import type { LanguageTag } from '#core/values/language.ts';
import { type Money, sumMoney } from '#core/values/money.ts';

/** The line of the plan for a letter that goes. Its key is the group's own, the same at the preview and at the sending. */
export function letterEntry(letter: LetterDue, decision: Decision, settings: Settings): PlanEntry {
  const invoices = letter.invoices.map((one) => one.invoice);
  return {
    ...makeEntry(letter.key, invoices, decision, letter.invoices[0]!.language, settings),
    proposed: letter.proposed,
    skippedStages: letter.passed,
  };
}

/**
 * The lines of the plan that are no letters: invoices of one letter group that share kind, reason, day and stage.
 * Rows that are no invoices have a decision but no line.
 */
export function otherEntries(
  decided: readonly DecidedInvoice[],
  languageOf: (invoice: Invoice) => LanguageTag | null,
  settings: Settings,
): PlanEntry[] {
  const groups = new Map<string, DecidedInvoice[]>();
  for (const one of decided) {
    const { kind, reason, until, stage } = one.decision;
    if (reason === 'not-an-invoice') continue;
    const key = [letterKey(one.invoice), kind, reason, until ?? '', stage ?? ''].join(' | ');
    const found = groups.get(key);
    if (found) found.push(one);
    else groups.set(key, [one]);
  }
  return Array.from(groups.entries()).map(([key, group]) => {
    const invoices = group.map((one) => one.invoice);
    return makeEntry(key, invoices, group[0]!.decision, languageOf(invoices[0]!), settings);
  });
}

function makeEntry(
  key: string,
  invoices: Invoice[],
  decision: Decision,
  language: LanguageTag | null,
  settings: Settings,
): PlanEntry {
  const first = invoices[0]!;
  return {
    key,
    customer: first.customer ?? '',
    contact: firstValue(invoices, (invoice) => invoice.contact),
    salutation: firstValue(invoices, (invoice) => invoice.salutation),
    emails: first.emails,
    cc: first.cc.filter((address) => first.emails.map(addressKey).indexOf(addressKey(address)) < 0),
    currency: first.currency,
    invoices,
    balance: sumBalances(invoices),
    decision,
    proposed: false,
    skippedStages: [],
    tone: firstValue(invoices, (invoice) => invoice.tone) ?? settings.tone,
    language,
  };
}

function firstValue(invoices: Invoice[], pick: (invoice: Invoice) => string | null): string | null {
  for (const invoice of invoices) if (pick(invoice)) return pick(invoice);
  return null;
}

/** Null when one of the balances is not known: part of a sum would look like the whole. */
function sumBalances(invoices: Invoice[]): Money | null {
  const { currency } = invoices[0]!;
  const balances: Money[] = [];
  for (const { balanceDue } of invoices) if (balanceDue) balances.push(balanceDue);
  return currency !== null && balances.length === invoices.length ? sumMoney(balances, currency) : null;
}

const KINDS: readonly DecisionKind[] = ['send', 'wait', 'hold', 'skip'];

/** Letters first, the highest stage and the latest payment on top; then what waits, is on hold, is left out. */
export function compareEntries(a: PlanEntry, b: PlanEntry): number {
  return (
    KINDS.indexOf(a.decision.kind) - KINDS.indexOf(b.decision.kind) ||
    stageRank(b.decision.stage) - stageRank(a.decision.stage) ||
    mostLate(b) - mostLate(a) ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  );
}

/** Days past due of the latest payment in it; entries without any come last. */
function mostLate(entry: PlanEntry): number {
  return entry.invoices.reduce((most, invoice) => Math.max(most, invoice.daysPastDue ?? -1e6), -1e6);
}
