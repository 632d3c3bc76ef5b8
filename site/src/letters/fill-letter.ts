import type { PlanEntry } from '#core/dunning/decision.ts';
import { formatDay } from '#core/formats/format-day.ts';
import { formatMoney } from '#core/formats/format-money.ts';
import type { Invoice } from '#core/invoices/invoice.ts';
import { cleanLine, cleanLines, cleanLink } from '#core/letters/clean-text.ts';
import type { FieldValue, FieldValues } from '#core/letters/field-value.ts';
import { letterFields } from '#core/letters/letter-fields.ts';
import { type RenderedLetter, renderLetter } from '#core/letters/render-letter.ts';
import { DEFAULT_SETTINGS } from '#core/settings/default-settings.ts';
import { addDays, type Day, daysBetween, isDay } from '#core/values/day.ts';
import { fromDecimal, type Money } from '#core/values/money.ts';
import { type Instalment, instalmentsBlock, splitBalance } from '../tools/instalments.ts';
import type { LetterSource, OwnValues } from './letter-source.ts';
import { sampleDay } from './sample-days.ts';

export interface FilledLetter extends RenderedLetter {
  /** Fields that still show an example; to be named before anybody sends the letter. */
  examples: string[];
  /** The examples as they stand in the letter, for marking them. */
  exampleTexts: string[];
}

/** Fields that belong to the invoice or the owner and that the plan's own code formats. */
const OF_INVOICE = ['contact', 'customer', 'number', 'order', 'description', 'invoice_link', 'due_date', 'issue_date', 'amount', 'paid', 'promised_date'];
const OF_OWNER = ['sender', 'business', 'reply_to', 'how_to_pay', 'pay_link', 'next_step'];

/**
 * A letter of the library with the visitor's values, made by the same code as the add-on's. Without any, every field has its
 * example; as soon as there are some, optional fields that were left empty are left out, and what must be there
 * keeps its example and is named in `examples`. `today` counts once the visitor has given a due date;
 * `plan`: instalments to show instead of an example.
 */
export function fillLetter(source: LetterSource, own: OwnValues, sampleToday: Day, today: Day, many = false, plan: Instalment[] | null = null): FilledLetter {
  const { template, language, formats, sample, fields } = source;
  const isOwn = Object.keys(own).some((name) => name !== 'currency' && own[name]?.trim());
  const currency = own.currency || formats.currency;
  const examples: string[] = [];
  const text = (name: string): string => {
    const typed = own[name]?.trim();
    if (typed) return typed;
    const rule = fields[name];
    if (isOwn && rule && !rule.always) return '';
    if (rule) examples.push(name);
    return sample[name] ?? '';
  };
  const money = (name: string): Money | null => {
    const decimal = text(name);
    return decimal ? fromDecimal(decimal, currency) : null;
  };
  const ownDue = isDay(own.due_date) ? own.due_date : null;
  const asOf = ownDue ? today : sampleToday;
  const day = (name: string): Day | null => {
    if (isDay(own[name])) return own[name] as Day;
    if (isOwn && !fields[name]?.always) return null;
    if (fields[name]) examples.push(name);
    return sampleDay(name, asOf);
  };

  const dueDate = ownDue ?? addDays(asOf, -source.daysPastDue);
  if (!ownDue && (fields.due_date || fields.days_overdue || fields.days_until_due)) examples.push('due_date');
  const balance = money('amount') ?? { minor: 0, currency };
  const paid = own.paid?.trim() || (!isOwn && 'paid' in fields && template.situation === 'part-payment-received') ? money('paid') : null;
  const invoice: Invoice = {
    ...EMPTY,
    number: text('number'),
    customer: text('customer') || sample.customer!,
    contact: text('contact') || null,
    currency,
    paid,
    total: paid ? { minor: balance.minor + paid.minor, currency } : balance,
    balanceDue: balance,
    dueDate,
    issueDate: isDay(own.issue_date) ? own.issue_date : isOwn ? null : addDays(dueDate, -30),
    daysPastDue: daysBetween(dueDate, asOf),
    promisePassed: 'promised_date' in fields ? day('promised_date') : null,
    order: text('order') || null,
    description: text('description') || null,
    invoiceLink: text('invoice_link') || null,
  };
  const invoices = many ? [invoice, ...furtherExamples(invoice)] : [invoice];
  const entry: PlanEntry = {
    key: template.id,
    customer: invoice.customer!,
    contact: invoice.contact,
    salutation: null,
    emails: [],
    cc: [],
    currency,
    invoices,
    balance: { minor: invoices.reduce((sum, one) => sum + one.balanceDue!.minor, 0), currency },
    decision: { kind: 'send', reason: 'stage-due', stage: template.situation === 'final' ? 'final' : 'overdue-soft', until: null },
    proposed: false,
    skippedStages: [],
    tone: template.tone,
    language: language.tag,
  };
  const settings = {
    ...DEFAULT_SETTINGS,
    senderName: text('sender'),
    businessName: text('business'),
    replyTo: text('reply_to'),
    howToPay: text('how_to_pay'),
    payLink: text('pay_link'),
    nextStep: text('next_step'),
  };
  const replyBy = 'reply_by' in fields ? day('reply_by') : null;
  const values: FieldValues = letterFields(entry, { language, formats, settings, asOf, replyBy });
  for (const [name, rule] of Object.entries(fields)) {
    if (name in values || OF_INVOICE.includes(name) || OF_OWNER.includes(name) || name === 'reply_by') continue;
    const value = sideValue(name, rule.kind);
    if (value) values[name] = value;
  }

  function sideValue(name: string, kind: string): FieldValue | null {
    if (name === 'instalments') {
      const parts = plan ?? splitBalance(balance, 4, addDays(asOf, 14), 'month');
      return { kind: 'facts', facts: instalmentsBlock(parts, language, formats) };
    }
    if (kind === 'block' || kind === 'days' || kind === 'number' || name === 'greeting') return null;
    if (kind === 'date') {
      const chosen = day(name);
      return chosen && { kind: 'text', text: formatDay(chosen, formats) };
    }
    if (kind === 'money') {
      const amount = money(name);
      return amount && { kind: 'text', text: formatMoney(amount, formats) };
    }
    const typed = text(name);
    if (kind === 'lines') {
      const lines = cleanLines(typed);
      return lines.length > 0 ? { kind: 'lines', lines } : null;
    }
    if (kind === 'link') {
      const link = cleanLink(typed);
      return link ? { kind: 'link', link, label: link } : null;
    }
    const line = cleanLine(typed);
    return line ? { kind: 'text', text: line } : null;
  }

  const rendered = renderLetter(template, language, values, invoices.length);
  const left = [...new Set(examples)].filter((name) => name in fields);
  return { ...rendered, examples: left, exampleTexts: left.flatMap((name) => textsOf(values[name])) };
}

/** Two more invoices, so that the wording for several can be seen. */
function furtherExamples(first: Invoice): Invoice[] {
  return [1, 2].map((step) => {
    const balanceDue = { minor: Math.round(first.balanceDue!.minor / (step + 1)), currency: first.currency! };
    const number = (first.number ?? '').replace(/\d+$/, (digits) => String(Number(digits) + step).padStart(digits.length, '0'));
    return { ...first, row: 2 + step, number, paid: null, total: balanceDue, balanceDue, dueDate: addDays(first.dueDate!, step * 4), daysPastDue: first.daysPastDue! - step * 4 };
  });
}

function textsOf(value: FieldValue | undefined): string[] {
  if (!value || value.kind === 'facts') return [];
  if (value.kind === 'lines') return value.lines;
  return [value.kind === 'link' ? value.link : value.text];
}

const EMPTY: Invoice = {
  row: 2,
  number: null,
  customer: null,
  customerId: null,
  contact: null,
  salutation: null,
  emails: [],
  cc: [],
  phone: null,
  language: null,
  tone: null,
  currency: null,
  total: null,
  paid: null,
  balanceDue: null,
  issueDate: null,
  dueDate: null,
  dueFromTerms: false,
  termsDays: null,
  paidDate: null,
  daysPastDue: null,
  state: 'overdue',
  hold: null,
  promisePassed: null,
  bucket: null,
  order: null,
  description: null,
  payLink: null,
  invoiceLink: null,
};
