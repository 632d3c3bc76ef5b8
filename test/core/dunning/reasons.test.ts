import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { AGING_BUCKETS } from '#core/dunning/aging.ts';
import type { Decision, ReasonCode } from '#core/dunning/decision.ts';
import type { HoldKind } from '#core/invoices/invoice.ts';
import { MARK_STATUSES } from '#core/marks/marks.ts';
import { addDays } from '#core/values/day.ts';
import { STAGE_ORDER } from '#core/values/stage.ts';
import { plan, TODAY } from './sample.ts';
import { world } from './worlds.ts';

type Words = Record<string, string | Record<string, string>>;
const words: Record<string, Words> = parse(fs.readFileSync('appsscript/locale/en/reasons.yml', 'utf8'));

/** Every code once, kept whole by the type. */
const CODES: Record<ReasonCode, true> = {
  'stage-due': true,
  'first-contact-old': true,
  'owner-only': true,
  'promise-passed': true,
  'open-credit': true,
  'own-text-language': true,
  'own-words-field': true,
  remark: true,
  discount: true,
  deduction: true,
  'later-due': true,
  'due-before-issue': true,
  'overdue-in-future': true,
  'payment-row': true,
  'deposit-unpaid': true,
  collected: true,
  'not-due-yet': true,
  'reminded-recently': true,
  'reminded-today': true,
  'weekly-cap': true,
  'other-letter-today': true,
  'next-stage-later': true,
  'not-a-working-day': true,
  'outside-hours': true,
  'balances-unchecked': true,
  dispute: true,
  promise: true,
  paused: true,
  'do-not-remind': true,
  plan: true,
  paid: true,
  zero: true,
  credit: true,
  draft: true,
  cancelled: true,
  duplicate: true,
  'duplicate-copy': true,
  unreadable: true,
  'not-an-invoice': true,
  'no-email': true,
  'no-number': true,
  'no-customer': true,
  question: true,
  'currency-unknown': true,
  'below-minimum': true,
  'cap-per-invoice': true,
  'ladder-done': true,
  'language-missing': true,
  uncertain: true,
};
const HOLDS: Record<HoldKind, true> = {
  dispute: true,
  promise: true,
  paused: true,
  'do-not-remind': true,
  plan: true,
};

const forms = (reason: string): string[] => {
  const said = words.reasons![reason]!;
  return typeof said === 'string' ? [said] : Object.values(said);
};
const slots = (sentence: string) => (sentence.match(/\{(\w+)\}/g) ?? []).map((slot) => slot.slice(1, -1));

describe('the words of decisions', () => {
  it.each([
    ['reasons', Object.keys(CODES)],
    ['stages', [...STAGE_ORDER]],
    ['statuses', [...MARK_STATUSES]],
    ['holds', Object.keys(HOLDS)],
    ['buckets', [...AGING_BUCKETS]],
  ])('%s: one for each code, none for a code that is not there', (group, codes) => {
    expect(Object.keys(words[group]!).sort()).toEqual([...codes].sort());
  });

  it('are plain whole sentences, and never shout', () => {
    for (const reason of Object.keys(CODES))
      for (const sentence of forms(reason)) {
        expect(sentence, reason).toMatch(/^[A-Z“{].*\.$/);
        expect(sentence, reason).not.toMatch(/!|debtor|dunning|payload/i);
        expect(sentence.length, reason).toBeLessThan(180);
      }
  });

  it('have a value for each of their slots, whatever the sheet, the log and the hour', () => {
    fc.assert(
      fc.property(world, fc.constantFrom(null, 300, 600, 1200), ([rows, log, ahead], minutes) => {
        for (const { decision } of plan(rows, log, { asOf: addDays(TODAY, ahead), minutes }).decided)
          for (const sentence of forms(decision.reason))
            for (const slot of slots(sentence)) expect(given(decision), sentence).toContain(slot);
      }),
    );
  });
});

function given({ values = {}, stage, until }: Decision): string[] {
  return [...Object.keys(values), ...(stage ? ['stage'] : []), ...(until ? ['until'] : [])];
}
