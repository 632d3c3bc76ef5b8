import { totalBalances } from '#core/dunning/aging.ts';
import { findCustomers } from '#core/dunning/customers.ts';
import type { DecidedInvoice, Decision, Plan, PlanEntry } from '#core/dunning/decision.ts';
import { type DueInvoice, judgeInvoice } from '#core/dunning/judge-invoice.ts';
import { type CalendarOptions, judgeLetters } from '#core/dunning/judge-letters.ts';
import { findLetterLanguage, rowsOfUnknownLanguage } from '#core/dunning/letter-language.ts';
import { groupLetters } from '#core/dunning/letters-due.ts';
import { proposeBesideCredit } from '#core/dunning/open-credit.ts';
import { compareEntries, letterEntry, otherEntries } from '#core/dunning/plan-entries.ts';
import type { Invoice, InvoiceTable } from '#core/invoices/invoice.ts';
import { type History, lettersAbout } from '#core/journal/history.ts';
import type { LanguageTag } from '#core/values/language.ts';

export interface PlanOptions extends CalendarOptions {
  /** Languages that have letters. */
  letterLanguages: readonly LanguageTag[];
  /** Language when neither row nor settings say one. */
  fallbackLanguage: LanguageTag;
}

/**
 * What every customer gets today or does not get, and why. Pure: the same table, history and options give the same
 * plan, so that what was shown is what goes. Each row leaves with exactly one decision; at most one letter goes to a
 * customer, over all currencies and addresses.
 */
export function planReminders(table: InvoiceTable, history: History, options: PlanOptions): Plan {
  const { invoices } = table;
  const { settings, asOf } = options;
  const customers = findCustomers(invoices, history);
  const languageOf = chooseLanguage(table, options);
  const decisions = new Map<Invoice, Decision>();
  const entries: PlanEntry[] = [];
  const besideCredit = proposeBesideCredit(invoices);
  const dueByCustomer = new Map<string, DueInvoice[]>();

  for (const invoice of invoices) {
    const letters = lettersAbout(history, invoice);
    const judged = judgeInvoice(invoice, letters, customers.days(invoice), languageOf(invoice), options);
    if ('decision' in judged) decisions.set(invoice, judged.decision);
    else {
      const found = dueByCustomer.get(customers.of(invoice));
      if (found) found.push(judged.due);
      else dueByCustomer.set(customers.of(invoice), [judged.due]);
    }
  }
  dueByCustomer.forEach((due) => {
    const days = customers.days(due[0]!.invoice);
    for (const { letter, decision } of judgeLetters(groupLetters(due).map(besideCredit), days, options)) {
      for (const one of letter.invoices)
        decisions.set(one.invoice, { ...decision, values: { ...decision.values, ...one.values } });
      if (decision.kind === 'send') entries.push(letterEntry(letter, decision, settings));
    }
  });

  const decided: DecidedInvoice[] = invoices.map((invoice) => ({
    invoice,
    decision: decisions.get(invoice)!,
  }));
  const others = decided.filter((one) => one.decision.kind !== 'send');
  return {
    asOf,
    decided,
    entries: entries.concat(otherEntries(others, languageOf, settings)).sort(compareEntries),
    totals: totalBalances(invoices),
  };
}

/**
 * The language of a row's letter: the row's, else the owner's, else the spreadsheet's. Null when that language has no
 * letters, or when the row says something that was not understood: then a person chooses.
 */
function chooseLanguage(table: InvoiceTable, options: PlanOptions): (invoice: Invoice) => LanguageTag | null {
  const unknown = rowsOfUnknownLanguage(table);
  const usual = options.settings.language ?? options.fallbackLanguage;
  return (invoice) => {
    if (invoice.language === null && unknown.has(invoice.row)) return null;
    return findLetterLanguage(invoice.language ?? usual, options.letterLanguages);
  };
}
