import { describe, expect, it } from 'vitest';
import type { PlanEntry } from '#core/dunning/decision.ts';
import type { Invoice } from '#core/invoices/invoice.ts';
import type { FieldValues } from '#core/letters/field-value.ts';
import { letterFields } from '#core/letters/letter-fields.ts';
import type { LibraryLanguage } from '#core/letters/template.ts';
import type { Settings } from '#core/settings/settings.ts';
import { loadFormats } from '../../../scripts/library/load-formats.ts';
import { SAMPLE_DAY, SAMPLE_SETTINGS, sampleCases } from '../../../scripts/library/sample-entries.ts';
import { makeLanguage } from '../../fixtures/library/make-language.ts';

const formats = loadFormats();
const { entry: one } = sampleCases('overdue-soft', 3)[0]!;
const { entry: three } = sampleCases('overdue-soft', 3)[1]!;

function fields(
  entry: PlanEntry,
  settings: Partial<Settings> = {},
  language: LibraryLanguage = makeLanguage(),
) {
  const values: FieldValues = letterFields(entry, {
    language,
    formats: formats['en-GB']!,
    settings: { ...SAMPLE_SETTINGS, ...settings },
    asOf: SAMPLE_DAY,
    replyBy: null,
  });
  return (name: string) => {
    const value = values[name];
    if (value?.kind === 'text') return value.text;
    return value?.kind === 'link' ? value.link : value?.kind;
  };
}
const withInvoice = (changes: Partial<Invoice>): PlanEntry => ({
  ...one,
  invoices: [{ ...one.invoices[0]!, ...changes }],
});
const withStage = (stage: 'final' | 'overdue-firm'): PlanEntry => ({
  ...one,
  decision: { ...one.decision, stage },
});

describe('letterFields', () => {
  it('has no value for what is not known: never an empty or made-up one', () => {
    const value = fields(withInvoice({ order: ' ', description: null, issueDate: null, invoiceLink: null }), {
      howToPay: ' \n ',
      payLink: '',
      businessName: '\u202e',
    });
    for (const name of [
      'order',
      'description',
      'issue_date',
      'invoice_link',
      'how_to_pay',
      'pay_link',
      'business',
      'paid',
      'total',
      'reply_by',
      'next_step',
      'days_until_due',
      'numbers',
    ])
      expect([name, value(name)]).toEqual([name, undefined]);
  });

  it('names what was paid only while something is open of it', () => {
    const money = (minor: number) => ({ minor, currency: 'ZAR' });
    expect(fields(withInvoice({ paid: money(0) }))('paid')).toBeUndefined();
    expect(fields(withInvoice({ paid: money(100), total: null }))('total')).toBeUndefined();
    expect(fields(withInvoice({ paid: money(100), total: money(450100) }))('paid')).toBe('ZAR\u00a01.00');
  });

  it('counts days on the side of the due date that it is', () => {
    expect(fields(withInvoice({ daysPastDue: 1 }))('days_overdue')).toBe('1 day');
    expect(fields(withInvoice({ daysPastDue: -3 }))('days_until_due')).toBe('3 days');
    for (const name of ['days_overdue', 'days_until_due'])
      expect(fields(withInvoice({ daysPastDue: 0 }))(name)).toBeUndefined();
  });

  it('leads to the page of the invoice before the general one, and to the general one for those without', () => {
    const own = 'https://pay.example.com/14';
    expect(fields(withInvoice({ payLink: own }))('pay_link')).toBe(own);
    expect(fields(withInvoice({ payLink: 'http://pay.example.com' }))('pay_link')).toBe(
      SAMPLE_SETTINGS.payLink,
    );
    expect(fields(three)('pay_link')).toBe(SAMPLE_SETTINGS.payLink);
    const all = { ...three, invoices: three.invoices.map((invoice) => ({ ...invoice, payLink: own })) };
    expect(fields(all)('pay_link')).toBeUndefined();
  });

  it('speaks of the next step in the last letter only, as a whole sentence', () => {
    expect(fields(withStage('overdue-firm'), { nextStep: 'We stop' })('next_step')).toBeUndefined();
    expect(fields(withStage('final'), { nextStep: 'We stop' })('next_step')).toBe('We stop.');
    expect(fields(withStage('final'), { nextStep: 'We stop.' })('next_step')).toBe('We stop.');
    expect(
      fields(
        withStage('final'),
        { nextStep: '我们将暂停服务' },
        makeLanguage({ sentenceEnd: '。' }),
      )('next_step'),
    ).toBe('我们将暂停服务。');
  });

  it('does not sign twice with the same name', () => {
    expect(fields(one, { businessName: 'Maria Nel' })('business')).toBeUndefined();
  });

  it('lists numbers of several invoices, the earliest due date and their count', () => {
    const value = fields(three);
    expect(value('numbers')).toBe('2026-011, 2026-012 and 2026-013');
    expect(value('oldest_due_date')).toBe('9 October 2026');
    expect(value('invoice_count')).toBe('3 invoices');
    for (const name of ['number', 'due_date', 'days_overdue']) expect(value(name)).toBeUndefined();
  });

  it('keeps each number of a list in its own direction', () => {
    expect(fields(three, {}, makeLanguage({ direction: 'rtl' }))('numbers')).toBe(
      '\u20682026-011\u2069, \u20682026-012\u2069 and \u20682026-013\u2069',
    );
  });
});
