import type { FieldValue, FieldValues } from '#core/letters/field-value.ts';
import { letterFields, OFFER_FIELDS } from '#core/letters/letter-fields.ts';
import { type RenderedLetter, renderLetter } from '#core/letters/render-letter.ts';
import { DEFAULT_SETTINGS } from '#core/settings/default-settings.ts';
import { OFFERS } from '#core/settings/settings.ts';
import { addDays, type Day, daysBetween, isDay } from '#core/values/day.ts';
import { type Instalment, instalmentsBlock, splitBalance } from '../tools/instalments.ts';
import { chooseValues } from './chosen-values.ts';
import type { LetterSource, OwnValues } from './letter-source.ts';
import { furtherInvoices, makeEntry, makeInvoice } from './sample-invoice.ts';
import { sideValue } from './side-value.ts';

export interface FilledLetter extends RenderedLetter {
  /** Fields that still show an example; to be named before anybody sends the letter. */
  examples: string[];
  /** The examples as they stand in the letter, for marking them. */
  exampleTexts: string[];
}

export interface FillOptions {
  /** The day of a letter that has no due date of the visitor's own. */
  sampleToday: Day;
  /** The day of one that has. */
  today: Day;
  /** Several invoices: the visitor's and two examples. */
  many?: boolean;
  /** Instalments to show instead of an example. */
  plan?: Instalment[];
}

/** Fields that the letter's own code makes of the invoice and the settings. */
const MADE_BY_PLAN =
  'contact customer number order description invoice_link due_date issue_date amount paid promised_date sender business reply_to how_to_pay pay_link next_step reply_by'.split(
    ' ',
  );

/**
 * A letter of the library with the visitor's values, made by the same code as the add-on's. Without any, every field has its
 * example; as soon as there are some, optional fields that were left empty are left out, and what must be there
 * keeps its example and is named in `examples`.
 */
export function fillLetter(source: LetterSource, own: OwnValues, options: FillOptions): FilledLetter {
  const { template, language, formats, fields } = source;
  const values = chooseValues(source, own);
  const { text, money, currency, isOwn, examples } = values;
  const ownDue = isDay(own.due_date) ? own.due_date : null;
  const asOf = ownDue ? options.today : options.sampleToday;
  const dueDate = ownDue ?? addDays(asOf, -source.daysPastDue);
  if (
    !ownDue &&
    (fields.due_date || fields.days_overdue || fields.days_ago || fields.days_until_due || fields.days_ahead)
  )
    examples.add('due_date');

  const balance = money('amount') ?? { minor: 0, currency };
  const isPartPaid = own.paid?.trim() || (!isOwn && template.situation === 'part-payment-received');
  const paid = isPartPaid ? money('paid') : null;
  const invoice = makeInvoice({
    number: text('number'),
    customer: text('customer') || source.sample.customer!,
    contact: text('contact') || null,
    currency,
    paid,
    total: paid ? { minor: balance.minor + paid.minor, currency } : balance,
    balanceDue: balance,
    dueDate,
    issueDate: isDay(own.issue_date) ? own.issue_date : isOwn ? null : addDays(dueDate, -30),
    daysPastDue: daysBetween(dueDate, asOf),
    promisePassed: 'promised_date' in fields ? values.day('promised_date', asOf) : null,
    order: text('order') || null,
    description: text('description') || null,
    invoiceLink: text('invoice_link') || null,
  });
  const invoices = options.many ? [invoice, ...furtherInvoices(invoice)] : [invoice];
  const settings = {
    ...DEFAULT_SETTINGS,
    senderName: text('sender'),
    businessName: text('business'),
    replyTo: text('reply_to'),
    howToPay: text('how_to_pay'),
    payLink: text('pay_link'),
    nextStep: text('next_step'),
    offers: OFFERS.filter((offer) => own[OFFER_FIELDS[offer]] === 'yes'),
  };
  const replyBy = 'reply_by' in fields ? values.day('reply_by', asOf) : null;
  const entry = makeEntry(template.id, invoices, template.situation === 'final');
  const filled: FieldValues = letterFields(entry, {
    ...{ language, formats, settings, asOf, replyBy },
    brief: template.channel === 'sms' || template.channel === 'chat',
  });

  for (const [name, { kind }] of Object.entries(fields)) {
    if (kind === 'offer' || name in filled || MADE_BY_PLAN.includes(name)) continue;
    const value = sideValue(name, kind, values, asOf, formats);
    if (value) filled[name] = value;
  }
  if ('instalments' in fields) {
    const parts = options.plan ?? splitBalance(balance, 4, addDays(asOf, 14), 'month');
    filled.instalments = { kind: 'facts', facts: instalmentsBlock(parts, language, formats) };
  }

  const rendered = renderLetter(template, language, filled, invoices.length);
  const left = [...examples].filter((name) => name in fields);
  return { ...rendered, examples: left, exampleTexts: left.flatMap((name) => textsOf(filled[name])) };
}

function textsOf(value: FieldValue | undefined): string[] {
  if (!value || value.kind === 'facts') return [];
  if (value.kind === 'lines') return value.lines;
  return [value.kind === 'link' ? value.link : value.text];
}
