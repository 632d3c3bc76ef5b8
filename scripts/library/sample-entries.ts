import type { PlanEntry } from '#core/dunning/decision.ts';
import { emptyInvoice } from '#core/invoices/empty-invoice.ts';
import type { Invoice } from '#core/invoices/invoice.ts';
import { DEFAULT_SETTINGS } from '#core/settings/default-settings.ts';
import { OFFERS, type Settings } from '#core/settings/settings.ts';
import type { Day } from '#core/values/day.ts';
import { addDays } from '#core/values/day.ts';
import type { Money } from '#core/values/money.ts';
import type { StageId } from '#core/values/stage.ts';

/** The day for which the sample letters are written. */
export const SAMPLE_DAY: Day = '2026-10-14';

export const SAMPLE_SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  senderName: 'Maria Nel',
  businessName: 'Studio Nel',
  replyTo: 'maria@example.com',
  howToPay: 'Example Bank, 1234 5678 9012\nReference: 2026-014',
  payLink: 'https://pay.example.com/studio-nel',
  balancesCheckedOn: SAMPLE_DAY,
  minimumBalance: 0,
  nextStep: 'From 2 November we will pause the work on your order.',
  phone: '+27 21 555 0100',
  offers: ['more-time', 'instalments', 'other-way'],
};

/** A case that every letter must be right for. `plain`: of ordinary size, so that limits of length apply. */
export interface SampleCase {
  name: string;
  plain: boolean;
  /** Its names are so long, or of such an alphabet, that a text message cannot keep to its parts. */
  stretched: boolean;
  /** What the same customer owes in other currencies: has a letter of its own and must not appear in this one. */
  elsewhere: Money[];
  entry: PlanEntry;
  settings: Settings;
}

/** The cases for a stage: the invoices stand where the stage finds them, before or after their due date. */
export function sampleCases(stage: StageId, daysPastDue: number): SampleCase[] {
  const dueDate = addDays(SAMPLE_DAY, -daysPastDue);
  const invoice = (changes: Partial<Invoice> = {}): Invoice => ({
    ...emptyInvoice(2),
    number: '2026-014',
    customer: 'Acme Bakery',
    contact: 'Anna Lee',
    emails: ['anna@example.com'],
    currency: 'ZAR',
    total: { minor: 450000, currency: 'ZAR' },
    balanceDue: { minor: 450000, currency: 'ZAR' },
    issueDate: addDays(dueDate, -30),
    dueDate,
    termsDays: 30,
    daysPastDue,
    state: daysPastDue > 0 ? 'overdue' : 'open',
    bucket: daysPastDue > 0 ? '1-30' : 'current',
    order: 'PO-77',
    description: 'Website',
    invoiceLink: 'https://example.com/invoices/2026-014',
    ...changes,
  });
  const entry = (invoices: Invoice[], changes: Partial<PlanEntry> = {}): PlanEntry => {
    const [first] = invoices as [Invoice];
    const minor = invoices.reduce((sum, { balanceDue }) => sum + balanceDue!.minor, 0);
    return {
      key: 'sample',
      customer: first.customer!,
      contact: first.contact,
      salutation: first.salutation,
      emails: first.emails,
      cc: [],
      currency: first.currency,
      invoices,
      balance: { minor, currency: first.currency! },
      decision: { kind: 'send', reason: 'stage-due', stage, until: null },
      proposed: false,
      skippedStages: [],
      tone: null,
      language: null,
      ...changes,
    };
  };
  const late = (days: number) => ({
    dueDate: addDays(dueDate, -days),
    daysPastDue: daysPastDue + days,
  });
  const money = (minor: number, currency: string) => ({
    currency,
    balanceDue: { minor, currency },
    total: { minor, currency },
  });
  const bare = { contact: null, order: null, description: null, invoiceLink: null, issueDate: null };
  const none: Settings = { ...DEFAULT_SETTINGS, senderName: 'Maria Nel', replyTo: 'maria@example.com' };
  const long = 'Worshipful Company of Bakers, Confectioners & Pastry Cooks of the Upper Karoo (Pty) Ltd.';
  const make = (name: string, plain: boolean, made: PlanEntry, settings = SAMPLE_SETTINGS): SampleCase => ({
    name,
    plain,
    stretched: false,
    elsewhere: [],
    entry: made,
    settings,
  });
  const stretch = (sample: SampleCase): SampleCase => ({ ...sample, stretched: true });
  const apart = (sample: SampleCase, minor: number, currency: string): SampleCase => ({
    ...sample,
    elsewhere: [{ minor, currency }],
  });
  return [
    make('one invoice', true, entry([invoice()])),
    make(
      'several invoices',
      true,
      entry([1, 2, 3].map((n) => invoice({ row: n, number: `2026-01${n}`, ...late(n - 1) }))),
    ),
    ...[5, 11, 21].map((count) =>
      make(
        `${count} invoices`,
        false,
        entry(
          Array.from({ length: count }, (_, n) =>
            invoice({ row: n + 2, number: `2026-${101 + n}`, ...late(n % 4) }),
          ),
        ),
      ),
    ),
    make(
      'everything optional',
      false,
      entry([
        invoice({
          customerId: 'K-204',
          period: 'October 2026',
          terms: 'Net 30',
          waybill: 'WB-9',
          deliveryDate: addDays(dueDate, -31),
          paymentReference: 'RF18 5390 0754 7034',
        }),
      ]),
      { ...SAMPLE_SETTINGS, senderRole: 'Accounts', helpContact: 'Thabo, 021 555 0101', offers: [...OFFERS] },
    ),
    make(
      'part-paid',
      false,
      entry([
        invoice({ paid: { minor: 150050, currency: 'ZAR' }, balanceDue: { minor: 299950, currency: 'ZAR' } }),
      ]),
    ),
    make('nothing optional', false, entry([invoice(bare)]), none),
    make(
      'nothing optional, several',
      false,
      entry([invoice(bare), invoice({ ...bare, number: '2026-015' })]),
      none,
    ),
    stretch(
      make(
        'long names',
        false,
        entry([
          invoice({ contact: long, customer: long, number: 'INV/2026/ZA-WC/0000014-B' }),
          invoice({ number: 'INV/2026/ZA-WC/0000015-B' }),
        ]),
        { ...SAMPLE_SETTINGS, businessName: long },
      ),
    ),
    stretch(
      make(
        'a name from right to left',
        false,
        entry([invoice({ contact: 'سلمى حداد', customer: 'مخبز النور', number: 'فاتورة-14' })]),
      ),
    ),
    stretch(
      make(
        'a name from left to right',
        false,
        entry([invoice({ contact: 'Zoë O’Neill', number: 'INV-2026/014' })]),
      ),
    ),
    make('a currency without decimals', false, entry([invoice(money(1250000, 'JPY'))])),
    make(
      'a currency with three decimals',
      false,
      entry([invoice(money(1250500, 'KWD')), invoice({ ...money(5, 'KWD'), number: '15' })]),
    ),
    apart(make('two currencies: what is in rand', false, entry([invoice()])), 77700, 'USD'),
    apart(
      make('two currencies: what is in dollars', false, entry([invoice(money(77700, 'USD'))])),
      450000,
      'ZAR',
    ),
    make('the greeting of the owner', false, entry([invoice({ salutation: 'Dear Ms Lee & team,' })])),
    make(
      'pay pages of their own',
      false,
      entry([
        invoice({ payLink: 'https://pay.example.com/14' }),
        invoice({ number: '15', payLink: 'https://pay.example.com/15' }),
      ]),
    ),
  ];
}
