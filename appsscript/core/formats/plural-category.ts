import { formatNumber } from '#core/formats/format-number.ts';
import type { CountedPhrase, LocaleFormats, PluralCategory } from '#core/formats/locale-formats.ts';

/** The CLDR cardinal category of a whole number, which decides the form of the word beside it; fractions are `other`. */
export function pluralCategory(count: number, formats: LocaleFormats): PluralCategory {
  if (!Number.isInteger(count)) return 'other';
  const n = Math.abs(count);
  const rule = formats.plurals.find(([, groups]) =>
    groups.some((conditions) =>
      conditions.every(([modulus, negated, ranges]) => {
        const rest = modulus === 0 ? n : n % modulus;
        return ranges.some(([from, to]) => from <= rest && rest <= to) !== (negated === 1);
      }),
    ),
  );
  return rule ? rule[0] : 'other';
}

/** The phrase for this number, `{n}` filled in: `{one: '{n} invoice', other: '{n} invoices'}` with 3 is `3 invoices`. */
export function formatPhrase(phrase: CountedPhrase, count: number, formats: LocaleFormats): string {
  const form = phrase[pluralCategory(count, formats)] ?? phrase.other;
  if (form === undefined)
    throw new Error(`A phrase by number needs a form "other"; it has ${Object.keys(phrase)}.`);
  return form.replace('{n}', () => formatNumber(count, formats));
}
