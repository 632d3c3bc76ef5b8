import type { PlanEntry } from '#core/dunning/decision.ts';
import { cleanLine, cleanLines, cleanLink } from '#core/formats/clean-text.ts';
import {
  formatDay,
  formatDayCount,
  formatDaysAgo,
  formatDaysAhead,
  formatDayWithin,
} from '#core/formats/format-day.ts';
import { formatList, formatOpenList } from '#core/formats/format-list.ts';
import { formatMoney } from '#core/formats/format-money.ts';
import { formatNumber } from '#core/formats/format-number.ts';
import { isolate } from '#core/formats/isolate.ts';
import type { LocaleFormats } from '#core/formats/locale-formats.ts';
import { formatPhrase } from '#core/formats/plural-category.ts';
import type { Invoice } from '#core/invoices/invoice.ts';
import { customerKey } from '#core/journal/identity.ts';
import type { FieldValues } from '#core/letters/field-value.ts';
import { isPartPaid, letterFacts } from '#core/letters/letter-facts.ts';
import { fillOwnText } from '#core/letters/own-text.ts';
import { endsSentence } from '#core/letters/sentence-end.ts';
import type { LibraryLanguage } from '#core/letters/template.ts';
import { waysOf } from '#core/settings/own-texts.ts';
import type { Offer, Settings } from '#core/settings/settings.ts';
import type { Day } from '#core/values/day.ts';
import { toDecimal } from '#core/values/money.ts';

export interface LetterContext {
  language: LibraryLanguage;
  formats: LocaleFormats;
  settings: Settings;
  asOf: Day;
  /** Day by which an answer is asked for; null in stages that do not ask for one. */
  replyBy: Day | null;
  /** A text message or chat: days within the year go without it. */
  brief?: boolean;
}

/**
 * The values of a reminder's fields. What is not known is absent, never a made-up or empty text. Amounts are balances, in the
 * entry's one currency; `next_step` exists in the final stage only.
 */
export function letterFields(entry: PlanEntry, context: LetterContext): FieldValues {
  const { language, formats, settings } = context;
  const { invoices, balance } = entry;
  const fields: FieldValues = {};
  const addText = (name: string, value: string | null | undefined) => {
    const text = cleanLine(value ?? '');
    if (text) fields[name] = { kind: 'text', text };
  };
  const writeDay = (day: Day): string =>
    context.brief ? formatDayWithin(day, context.asOf, formats) : formatDay(day, formats);
  const addDay = (name: string, day: Day | null | undefined) => addText(name, day && writeDay(day));
  const addLink = (name: string, value: string | null, label: string, quiet = false) => {
    const link = cleanLink(value ?? '');
    if (link) fields[name] = { kind: 'link', link, label, ...(quiet && { quiet }) };
  };

  addText('customer', entry.customer);
  addText('contact', entry.contact);
  addText('count', formatNumber(invoices.length, formats));
  addText('sender', settings.senderName);
  if (cleanLine(settings.businessName) !== cleanLine(settings.senderName))
    addText('business', settings.businessName);
  addText('reply_to', settings.replyTo);
  addText('phone', settings.phone);
  for (const offer of settings.offers) fields[OFFER_FIELDS[offer]] = { kind: 'lines', lines: [] };
  if (sharesClientNumber(invoices)) addText('client_number', invoices[0]?.customerId);
  addDay('as_of', context.asOf);
  addDay('reply_by', context.replyBy);
  if (balance) {
    addText('amount', formatMoney(balance, formats));
    fields.facts = { kind: 'facts', facts: letterFacts(invoices, balance, language, formats) };
  }

  const [invoice] = invoices;
  if (invoices.length === 1 && invoice) {
    addText('number', invoice.number);
    addText('order', invoice.order);
    addText('description', invoice.description);
    addText('period', invoice.period);
    addText('waybill', invoice.waybill);
    addText('payment_reference', invoice.paymentReference);
    addDay('due_date', invoice.dueDate);
    addDay('issue_date', invoice.issueDate);
    addDay('promised_date', invoice.promisePassed);
    if (isPartPaid(invoice)) {
      addText('paid', formatMoney(invoice.paid!, formats));
      addText('total', invoice.total && formatMoney(invoice.total, formats));
    }
    const days = invoice.daysPastDue ?? 0;
    if (days > 0) {
      addText('days_overdue', formatDayCount(days, formats));
      addText('days_ago', formatDaysAgo(days, formats));
    }
    if (days < 0) {
      addText('days_until_due', formatDayCount(-days, formats));
      addText('days_ahead', formatDaysAhead(-days, formats));
    }
    addLink('invoice_link', invoice.invoiceLink, language.invoiceLinkText, true);
  } else {
    const numbers = invoices.map(({ number }) => cleanLine(number ?? ''));
    if (numbers.every(Boolean)) fields.numbers = numberList(numbers, language, formats);
    // Each with what the bank knows it by, else its number.
    const references = invoices.map(({ paymentReference, number }) =>
      cleanLine(paymentReference || number || ''),
    );
    if (invoices.some(({ paymentReference }) => paymentReference) && references.every(Boolean))
      fields.payment_reference = numberList(references, language, formats);
    addText('invoice_count', formatPhrase(language.counts, invoices.length, formats));
    const days = invoices.map(({ dueDate }) => dueDate).filter((day): day is Day => day !== null);
    addDay('oldest_due_date', days.sort()[0]);
  }
  const written = (text: string): string => fillOwnText(text, fields, balance ? toDecimal(balance) : '');
  addText('sender_role', written(settings.senderRole));
  addText('help_contact', written(settings.helpContact));
  if (entry.salutation) addText('greeting', written(entry.salutation));
  const howToPay = waysOf(settings.howToPay).map((way) => cleanLines(way.map(written).join('\n')));
  const ways = howToPay.filter((lines) => lines.length > 0);
  // Invoices with a page of their own have it in the table; the general page serves the others.
  const own = invoice && invoices.length === 1 ? cleanLink(invoice.payLink ?? '') : null;
  if (invoices.length === 1 || !invoices.every(({ payLink }) => cleanLink(payLink ?? '')))
    addLink('pay_link', own ?? pageFor(settings.payLink, invoices.length, written), language.payLinkText);
  if (ways.length > 0)
    fields.how_to_pay = {
      kind: 'lines',
      lines: ways.reduce((all, way) => (all.length === 0 ? way : all.concat('', way)), []),
    };
  if (entry.decision.stage === 'final')
    addText('next_step', endSentence(written(settings.nextStep), language));
  return fields;
}

/** The number of the customer with the business, where all the invoices have the same. */
export function sharesClientNumber(invoices: readonly Invoice[]): boolean {
  const clients = new Set(invoices.map(({ customerId }) => customerKey(customerId)));
  return clients.size === 1 && !clients.has('');
}

/** The general page to pay at; one that takes the number of one invoice is no page for several. */
function pageFor(page: string, count: number, written: (text: string) => string): string {
  return count > 1 && /\{\{(?:number|payment_reference|due_date)\}\}/.test(page) ? '' : written(page);
}

/** The section of a letter that an offer switches on. */
export const OFFER_FIELDS: Record<Offer, string> = {
  'more-time': 'more_time_ok',
  instalments: 'instalments_ok',
  'other-way': 'other_way_ok',
  discount: 'discount_ok',
};

/** "A, B and C", with ways to say it in a subject that would be too long: "A, B and 5 more". */
function numberList(plain: string[], language: LibraryLanguage, formats: LocaleFormats): FieldValues[string] {
  // Each on its own, because the words between them may run the other way.
  const numbers = plain.map((number) => isolate(number, language.direction));
  const shorter: string[] = [];
  for (let kept = Math.min(numbers.length - 1, 3); kept > 0; kept--) {
    const list = formatOpenList(numbers.slice(0, kept), formats);
    shorter.push(formatPhrase(language.more, numbers.length - kept, formats).replace('{list}', () => list));
  }
  return { kind: 'text', text: formatList(numbers, formats), shorter };
}

function endSentence(text: string, { sentenceEnd }: LibraryLanguage): string {
  const sentence = cleanLine(text);
  return sentence && !endsSentence(sentence) ? sentence + sentenceEnd : sentence;
}
