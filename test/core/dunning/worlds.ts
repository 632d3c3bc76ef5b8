import fc from 'fast-check';
import type { Invoice } from '#core/invoices/invoice.ts';
import type { JournalEntry, JournalState } from '#core/journal/entry.ts';
import { customerKey } from '#core/journal/identity.ts';
import { addDays } from '#core/values/day.ts';
import { STAGE_ORDER } from '#core/values/stage.ts';
import { invoice, sent, TODAY } from './sample.ts';

const NAMES = ['Harbour Books', 'harbour books.', 'Nord Fisk', 'Анна', null];
const ADDRESSES = [['a@x.example'], ['b@x.example'], ['a@x.example', 'b@x.example'], []];

const invoices: fc.Arbitrary<Invoice[]> = fc
  .array(
    fc.record({
      customer: fc.constantFrom(...NAMES),
      customerId: fc.constantFrom(null, null, '1', '2'),
      emails: fc.constantFrom(...ADDRESSES),
      currency: fc.constantFrom('EUR', 'USD', 'JPY', null),
      late: fc.integer({ min: -12, max: 70 }),
      cents: fc.integer({ min: -100, max: 100_000 }),
      state: fc.constantFrom<(Invoice['state'] | null)[]>(
        null,
        null,
        null,
        null,
        'paid',
        'credit',
        'draft',
        'unreadable',
        'not-an-invoice',
      ),
      hold: fc.constantFrom<Invoice['hold'][]>(
        null,
        null,
        null,
        { kind: 'dispute', until: null },
        { kind: 'promise', until: addDays(TODAY, 3) },
      ),
      termsDays: fc.constantFrom(null, 0, 7, 30, 60),
      promisePassed: fc.constantFrom(null, null, addDays(TODAY, -1), addDays(TODAY, -9)),
      questions: fc.constantFrom<Invoice['questions'][]>([], [], [], [], ['word|invoices|parked']),
      doubts: fc.constantFrom<Invoice['doubts'][]>(
        [],
        [],
        [],
        [],
        [{ code: 'remark', found: 'ask Jo first' }],
      ),
    }),
    { maxLength: 14 },
  )
  .map((given) =>
    given.map(({ late, state, ...one }, index) =>
      invoice({ ...one, number: `N${index}`, dueDate: addDays(TODAY, -late), ...(state ? { state } : {}) }),
    ),
  );

/** A log about some of the invoices, as earlier runs, crashes and the owner's hand may have left it. */
const logOf = (rows: Invoice[]): fc.Arbitrary<JournalEntry[]> =>
  rows.length === 0
    ? fc.constant([])
    : fc.array(
        fc
          .record({
            about: fc.subarray(rows, { minLength: 1, maxLength: Math.min(3, rows.length) }),
            ago: fc.integer({ min: 0, max: 40 }),
            stage: fc.constantFrom(...STAGE_ORDER),
            state: fc.constantFrom<JournalState[]>(
              'sent',
              'sent',
              'sent',
              'failed',
              'claimed',
              'unsure',
              'settled-sent',
              'settled-not-sent',
            ),
          })
          .map(({ about, ago, stage, state }) => {
            const same = about.filter((row) => customerKey(row.customer) === customerKey(about[0]!.customer));
            return sent(addDays(TODAY, -ago), stage, same, state);
          }),
        { maxLength: 6 },
      );

/** A sheet, its log, and days after today on which it is looked at. */
export const world = invoices.chain((rows) =>
  fc.tuple(fc.constant(rows), logOf(rows), fc.integer({ min: 0, max: 6 })),
);
