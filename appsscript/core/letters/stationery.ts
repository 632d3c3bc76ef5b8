import type { PlanEntry } from '#core/dunning/decision.ts';
import { cleanLine } from '#core/formats/clean-text.ts';
import { type AnswerLink, answerLinks, type CustomerAnswer } from '#core/letters/answer-links.ts';
import type { FieldValues } from '#core/letters/field-value.ts';
import type { Stationery } from '#core/letters/render-mail.ts';
import type { LetterTemplate, LibraryLanguage } from '#core/letters/template.ts';
import type { Settings } from '#core/settings/settings.ts';

/** The owner's words for an answer of a customer's, by which she sees in her inbox what it says. */
export type AnswerSubject = (answer: CustomerAnswer, numbers: string) => string;

/** What stands around the words of this letter: whose it is, what is owed and since when, and the answers below it. */
export function stationeryFor(
  template: LetterTemplate,
  entry: PlanEntry,
  fields: FieldValues,
  language: LibraryLanguage,
  settings: Settings,
  subject: AnswerSubject | null,
): Stationery {
  return {
    ...headOf(fields, language),
    name: cleanLine(settings.businessName) || cleanLine(settings.senderName),
    answers: answersBelow(template, entry, language, settings, subject),
  };
}

function answersBelow(
  { tone }: LetterTemplate,
  { invoices }: PlanEntry,
  language: LibraryLanguage,
  settings: Settings,
  subject: AnswerSubject | null,
): AnswerLink[] {
  const isOn = settings.answerLinks && (tone !== 'formal' || settings.answerLinksFormal);
  if (subject === null || !isOn || settings.replyTo === '') return [];
  const numbers = invoices.map(({ number }) => cleanLine(number ?? '')).filter((number) => number !== '');
  return answerLinks(language, settings.replyTo, numbers, subject);
}

/** What is owed, and when it is due or of how many invoices, as the letter itself says it. */
function headOf(fields: FieldValues, language: LibraryLanguage): { amount: string; due: string } {
  const textOf = (name: string): string => {
    const value = fields[name];
    return value?.kind === 'text' ? value.text : '';
  };
  const due = textOf('due_date');
  return {
    amount: textOf('amount'),
    due: due ? language.facts.due_date + language.labelMark + due : textOf('invoice_count'),
  };
}
