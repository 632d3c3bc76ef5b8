import type { Answers } from '#core/agreement/question.ts';
import type { Grid } from '#core/cells/grid.ts';
import type { Plan } from '#core/dunning/decision.ts';
import { findLetterLanguage, settleLanguage } from '#core/dunning/letter-language.ts';
import { type PlanOptions, planReminders } from '#core/dunning/plan.ts';
import type { InvoiceTable } from '#core/invoices/invoice.ts';
import { readInvoices } from '#core/invoices/read-invoices.ts';
import { askRivalTabs } from '#core/invoices/rival-tabs.ts';
import type { JournalEntry } from '#core/journal/entry.ts';
import { type History, readHistory } from '#core/journal/history.ts';
import { weighOwnWords } from '#core/own-words/weigh-own-words.ts';
import type { TactWords } from '#core/tact/tact-words.ts';
import type { Day } from '#core/values/day.ts';
import type { LanguageTag } from '#core/values/language.ts';
import type { ReadingWords } from '#core/words/reading-words.ts';

export interface DecideInput extends PlanOptions {
  /** Tact rules of a language, by which the owner's own sentences are read; null where it has none. */
  tactOf: (language: LanguageTag) => TactWords | null;
  grid: Grid;
  /** The whole Reminder log. */
  entries: readonly JournalEntry[];
  /** The words of all languages by which sheets are read. */
  words: ReadingWords[];
  /** Headers of our own columns, in every language we may have written them. */
  ownHeaders?: string[];
  /** What the owner has said about this spreadsheet. */
  answers?: Answers;
  /** Other tabs of the file, where names and addresses may stand by the customer's number. */
  contacts?: readonly Grid[];
  /** Civil day of an instant in the spreadsheet's time zone. */
  zoneDay?: (instant: number) => Day;
  /** Other tabs that could be meant as the one with the invoices; null where the owner has this one before her. */
  rivals?: readonly Grid[] | null;
  /** Where nobody can be asked the letters' language is assumed; the question is asked all the same. */
  assumeLanguage?: boolean;
}

/**
 * From a sheet and its log to what is to be done: the one way that add-on, command line and site all take, so that what
 * one shows is what another would send.
 */
export function decideReminders(input: DecideInput): { table: InvoiceTable; history: History; plan: Plan } {
  const {
    grid,
    entries,
    words,
    ownHeaders,
    answers = {},
    contacts,
    zoneDay,
    rivals = null,
    assumeLanguage,
    tactOf,
    ...options
  } = input;
  const { asOf, settings } = options;
  const { currency: defaultCurrency } = settings;
  const reading = { asOf, words, defaultCurrency, ownHeaders, answers, contacts, zoneDay };
  const table = readInvoices(grid, reading);
  if (rivals !== null)
    askRivalTabs(
      table,
      rivals.map((rival) => readInvoices(rival, reading)),
      answers,
    );
  const said = settings.language ?? answers.language ?? null;
  const history = readHistory(entries);
  const spoken = said === null ? null : findLetterLanguage(said, options.letterLanguages);
  if (spoken !== null) return finish(spoken);
  const { language, question } = settleLanguage(
    table,
    grid.locale,
    options.letterLanguages,
    options.fallbackLanguage,
  );
  if (question !== null) {
    table.questions.push(question);
    if (!assumeLanguage)
      for (const invoice of table.invoices)
        if (question.rows.indexOf(invoice.row) >= 0) invoice.questions.push(question.id);
  }
  const fallbackLanguage = language ?? question?.suggestion ?? options.fallbackLanguage;
  return finish(fallbackLanguage);

  function finish(main: LanguageTag): { table: InvoiceTable; history: History; plan: Plan } {
    const plan = planReminders(table, history, { ...options, fallbackLanguage: main });
    return { table, history, plan: weighOwnWords(table, plan, { settings, answers, main, tactOf }) };
  }
}
