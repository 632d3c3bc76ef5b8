import { replyByDay } from '#core/dunning/calendar.ts';
import type { PlanEntry } from '#core/dunning/decision.ts';
import type { Policy } from '#core/dunning/policy.ts';
import { chooseFormats, type FormatsByLocale } from '#core/formats/choose-formats.ts';
import { cleanLine, cleanLink } from '#core/formats/clean-text.ts';
import type { FieldValues } from '#core/letters/field-value.ts';
import { fingerprint } from '#core/letters/fingerprint.ts';
import { letterFields } from '#core/letters/letter-fields.ts';
import { letterOfEntry } from '#core/letters/letter-of-entry.ts';
import type { Message } from '#core/letters/message.ts';
import { renderLetter } from '#core/letters/render-letter.ts';
import { answersLine, renderMail } from '#core/letters/render-mail.ts';
import { type AnswerSubject, stationeryFor } from '#core/letters/stationery.ts';
import type { LanguagePack } from '#core/letters/template.ts';
import { textsFor } from '#core/settings/own-texts.ts';
import type { Settings } from '#core/settings/settings.ts';
import type { Day } from '#core/values/day.ts';
import type { Issue } from '#core/values/issue.ts';
import type { LocaleTag } from '#core/values/language.ts';

export interface ComposeOptions {
  /** The packs of the languages that may be needed. */
  library: readonly LanguagePack[];
  formats: FormatsByLocale;
  /** The sheet's locale: its region decides how dates and money are written where we have it for the letter's language. */
  locale: LocaleTag | null;
  settings: Settings;
  asOf: Day;
  policy: Policy;
  /** The owner's words for an answer of a customer's, by which she sees in her inbox what it says; null: no one-tap answers. */
  answerSubject: AnswerSubject | null;
}

/** Why a letter that is due could not be written; each has a sentence in every label file (`issues.<code>`). */
export const LETTER_ISSUES = [
  'letter-missing',
  'letter-no-address',
  'letter-field-missing',
  'letter-link-unsafe',
] as const;

/**
 * Writes the letters of a plan: each `send` entry becomes one message or one issue that says why not; the other entries
 * become nothing. A letter is always in the language of its entry. `letter-link-unsafe` is a warning beside a message: a link in the
 * row is not a whole https address and was left out.
 */
export function composeMessages(
  entries: readonly PlanEntry[],
  options: ComposeOptions,
): { messages: Message[]; issues: Issue[] } {
  const messages: Message[] = [];
  const issues: Issue[] = [];
  for (const entry of entries) {
    if (entry.decision.kind !== 'send') continue;
    const composed = composeMessage(entry, options);
    if ('code' in composed) issues.push(composed);
    else {
      messages.push(composed);
      issues.push(...unsafeLinks(entry));
    }
  }
  return { messages, issues };
}

function composeMessage(entry: PlanEntry, options: ComposeOptions): Message | Issue {
  const { settings, asOf, policy } = options;
  const stage = entry.decision.stage;
  const pack = options.library.find(({ language }) => language.tag === entry.language);
  const template = pack && letterOfEntry(entry, pack, settings);
  if (!pack || !stage || !template)
    return issue('letter-missing', entry, { language: entry.language ?? '', stage: stage ?? '' });
  if (entry.emails.length === 0) return issue('letter-no-address', entry, {});
  checkEntry(entry);

  const { language } = pack;
  const formats = chooseFormats(language.tag, language.locale, options.locale, options.formats);
  const replyBy = replyByDay(stage, asOf, policy, settings);
  const { settings: own } = textsFor(settings, language.tag);
  const fields = letterFields(entry, { language, formats, settings: own, asOf, replyBy });
  const rendered = renderLetter(template, language, fields, entry.invoices.length, greetingOf(fields));
  const letter = `${template.id}@${template.version}`;
  if (rendered.missing.length > 0)
    return issue('letter-field-missing', entry, { fields: rendered.missing.join(', '), letter });

  const { subject } = rendered;
  const fromName = senderName(settings);
  const replyTo = cleanLine(settings.replyTo);
  const stationery = stationeryFor(template, entry, fields, language, settings, options.answerSubject);
  const line = answersLine(stationery.answers, language);
  const text = line ? `${rendered.text}\n\n${line}` : rendered.text;
  const html = renderMail(rendered.words, subject, stationery, language);
  return {
    key: entry.key,
    to: entry.emails,
    cc: entry.cc,
    subject,
    text,
    html,
    fromName,
    replyTo,
    language: language.tag,
    direction: language.direction,
    letter,
    fingerprint: fingerprint([
      [entry.emails, entry.cc, fromName, replyTo, subject, text, html, stage, letter],
      entry.invoices.map(({ number, balanceDue }) => [number, balanceDue?.minor, balanceDue?.currency]),
    ]),
    entry,
  };
}

/** The owner's own greeting, with its fields filled. */
function greetingOf({ greeting }: FieldValues): string | null {
  return greeting?.kind === 'text' ? greeting.text : null;
}

/** A letter to the wrong amount is the worst there is: a plan that contradicts itself stops here. */
function checkEntry({ key, invoices, balance, currency }: PlanEntry): void {
  const sum = invoices.reduce((total, { balanceDue }) => total + (balanceDue?.minor ?? Number.NaN), 0);
  const oneCurrency = invoices.every(({ balanceDue }) => balanceDue?.currency === currency);
  if (
    invoices.length === 0 ||
    !balance ||
    balance.currency !== currency ||
    !oneCurrency ||
    balance.minor !== sum ||
    sum <= 0
  )
    throw new Error(
      `The plan's letter "${key}" does not add up: its invoices and its balance differ. Nothing was written.`,
    );
}

/** The name that mail programs show; signs that have a meaning in an address header are left out. */
function senderName({ senderName: name, businessName }: Settings): string {
  const parts = [name, businessName].map((part) => cleanLine(part.replace(/["<>()[\]:;@\\,]/g, ' ')));
  return parts.filter((part, index) => part && parts.indexOf(part) === index).join(' - ');
}

/** Links in the rows that are not whole https addresses; the letter goes without them and the owner is told. */
function unsafeLinks({ invoices }: PlanEntry): Issue[] {
  return invoices.flatMap(({ row, payLink, invoiceLink }) =>
    [payLink, invoiceLink]
      .filter((link): link is string => !!link && cleanLink(link) === null)
      .map((found): Issue => ({ code: 'letter-link-unsafe', severity: 'warning', row, column: null, found })),
  );
}

function issue(
  code: (typeof LETTER_ISSUES)[number],
  entry: PlanEntry,
  values: Record<string, string>,
): Issue {
  const row = entry.invoices[0]?.row ?? null;
  return {
    code,
    severity: 'error',
    row,
    column: null,
    found: null,
    values: { customer: entry.customer, ...values },
  };
}
