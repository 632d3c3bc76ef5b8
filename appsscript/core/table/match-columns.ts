import { type HeaderReading, readHeader } from '#core/table/read-header.ts';
import type { LanguageTag } from '#core/values/language.ts';
import { foldWord } from '#core/words/clean-text.ts';
import type { Field } from '#core/words/fields.ts';
import type { ReadingIndex, WordSense } from '#core/words/reading-index.ts';

/** Fields that come in numbered columns: "Payment 1", "Payment 2". */
const SERIES: readonly Field[] = ['paid', 'paidDate'];

/** True for one of several numbered columns of a field that add up. */
export function isOfSeries({ header, exact }: ColumnClaim): boolean {
  return !exact && header.base === null && header.unnumbered !== null;
}

/** A column that claims a field. */
export interface ColumnClaim {
  /** 0-based index of the column. */
  index: number;
  header: HeaderReading;
  /** True when the whole header is the alias, not only what stands before a remark. */
  exact: boolean;
  rank: number;
}

/** What the headers of a row mean. */
export interface ColumnMatch {
  /** Every column that claims the field, the best first. */
  claims: Map<Field, ColumnClaim[]>;
  /** Languages that explain any header, the one that explains most first. */
  languages: LanguageTag[];
  /** Headers on whose meaning languages disagree. */
  unsettled: HeaderReading[];
}

/** Amounts: a remark on scale or tax changes what they mean. */
export const AMOUNT_FIELDS: readonly Field[] = [
  'total',
  'net',
  'tax',
  'paid',
  'credited',
  'balance',
  'unitPrice',
  'lineNet',
  'lineTax',
  'lineTotal',
];

/**
 * Matches a row of headers to fields by the words of all languages. The language that explains most headers of the row
 * decides where languages disagree (`preferred` breaks ties); our own columns are passed over. Of two columns for one
 * field the exact one is first, then the one whose alias is more telling, then the left one.
 */
export function matchColumns(
  headers: readonly (readonly string[])[],
  index: ReadingIndex,
  ownHeaders: readonly string[],
  preferred: LanguageTag | null,
): ColumnMatch {
  const own = ownHeaders.map(foldWord);
  const read = headers.map((alternatives) => chooseReading(alternatives.map(readHeader), index));
  const columns = read.map((header) => (header && own.indexOf(header.whole) < 0 ? header : null));
  const languages = rankLanguages(columns, index, preferred);
  const match: ColumnMatch = {
    claims: new Map(),
    languages: languages.map(({ language }) => language),
    unsettled: [],
  };
  columns.forEach((header, column) => {
    if (!header) return;
    const { senses, exact } = sensesOf(header, index);
    const sense = chooseSense(senses, languages);
    if (sense === 'unsettled') match.unsettled.push(header);
    else if (sense !== null)
      addClaim(match.claims, sense, { index: column, header, exact, rank: sense.rank });
  });
  for (const claims of match.claims.values())
    claims.sort((a, b) => Number(b.exact) - Number(a.exact) || a.rank - b.rank || a.index - b.index);
  return match;
}

/** Of a header's alternatives (with and without its group's name) the first that any language knows. */
function chooseReading(readings: HeaderReading[], index: ReadingIndex): HeaderReading | null {
  const known = readings.filter((reading) => sensesOf(reading, index).senses.length > 0);
  return known[0] || readings[0] || null;
}

function sensesOf(
  header: HeaderReading,
  index: ReadingIndex,
): { senses: WordSense<Field>[]; exact: boolean } {
  const whole = index.headers.get(header.whole);
  if (whole) return { senses: whole, exact: true };
  const base = header.base === null ? undefined : index.headers.get(header.base);
  if (base || header.unnumbered === null) return { senses: base || [], exact: false };
  const numbered = index.headers.get(header.unnumbered) || [];
  return { senses: numbered.filter(({ meaning }) => SERIES.indexOf(meaning) >= 0), exact: false };
}

interface RankedLanguage {
  language: LanguageTag;
  explained: number;
}

function rankLanguages(
  columns: (HeaderReading | null)[],
  index: ReadingIndex,
  preferred: LanguageTag | null,
): RankedLanguage[] {
  const counts = new Map<LanguageTag, number>();
  for (const header of columns) {
    if (!header) continue;
    const languages = new Set(sensesOf(header, index).senses.map((sense) => sense.language));
    for (const language of languages) counts.set(language, (counts.get(language) || 0) + 1);
  }
  const order = index.languages.map(({ language }) => language);
  return Array.from(counts, ([language, explained]) => ({ language, explained })).sort(
    (a, b) =>
      b.explained - a.explained ||
      Number(b.language === preferred) - Number(a.language === preferred) ||
      order.indexOf(a.language) - order.indexOf(b.language),
  );
}

/** The sense in the language that explains most; where only lesser languages know the word, they must not disagree. */
function chooseSense(
  senses: WordSense<Field>[],
  languages: RankedLanguage[],
): WordSense<Field> | 'unsettled' | null {
  if (senses.length === 0) return null;
  const inMain = senses.filter((sense) => sense.language === languages[0]?.language);
  if (inMain[0]) return inMain[0];
  const best = Math.max(...senses.map((sense) => explainedBy(sense.language, languages)));
  const strongest = senses.filter((sense) => explainedBy(sense.language, languages) === best);
  const first = strongest[0] as WordSense<Field>;
  return strongest.every((sense) => sense.meaning === first.meaning) ? first : 'unsettled';
}

function explainedBy(language: LanguageTag, languages: RankedLanguage[]): number {
  return languages.filter((ranked) => ranked.language === language)[0]?.explained || 0;
}

/** Files a claim; an amount whose remark says "before tax" claims the net field instead. */
function addClaim(claims: Map<Field, ColumnClaim[]>, sense: WordSense<Field>, claim: ColumnClaim): void {
  const net = claim.header.net && !claim.exact && sense.meaning === 'total';
  const field: Field = net ? 'net' : sense.meaning;
  const known = claims.get(field);
  if (known) known.push(claim);
  else claims.set(field, [claim]);
}
