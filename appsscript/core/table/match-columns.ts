import { namelessSubject } from '#core/agreement/question-id.ts';
import { columnLetters } from '#core/cells/column-letters.ts';
import { looseSenses } from '#core/table/loose-header.ts';
import { type HeaderReading, readHeader, splitHeader } from '#core/table/read-header.ts';
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
  /** Columns with a header that no language knows. */
  unknown: { index: number; header: HeaderReading }[];
  /** Columns over which nothing is written. */
  nameless: { index: number; header: HeaderReading }[];
}

/** What the owner has said of a column, by its header and how often that stands there; null where nothing was said. */
export type Assigned = (header: string, times: number) => Field | null;

/** Amounts: a remark on scale or tax changes what they mean. */
export const AMOUNT_FIELDS: readonly Field[] = [
  'total',
  'net',
  'tax',
  'paid',
  'credited',
  'balance',
  'totalInCurrency',
  'balanceInCurrency',
  'withheld',
  'retention',
  'discount',
  'writeOff',
  'adjustment',
  'lowers',
  'raises',
  'instalment',
  'unitPrice',
  'lineNet',
  'lineTax',
  'lineTotal',
];

/**
 * Matches a row of headers to fields by the words of all languages. The language that explains most headers of the row
 * decides where languages disagree (`preferred` breaks ties); our own columns are passed over, and what the owner has
 * said of a column goes before what its header says. `wordsOnly`: nothing but text stands in the row, so that it may well be one. Of two columns for one field the exact one is first, then the one whose alias is more telling, then the left one.
 */
export function matchColumns(
  headers: readonly (readonly string[])[],
  index: ReadingIndex,
  ownHeaders: readonly string[],
  preferred: LanguageTag | null,
  assigned: Assigned = () => null,
  wordsOnly = true,
): ColumnMatch {
  const own = ownHeaders.map(foldWord);
  const loose = wordsOnly && !looksLikeInvoice(headers);
  const columns = headers.map((alternatives) =>
    alternatives.some((text) => own.indexOf(foldWord(text)) >= 0)
      ? null
      : chooseReading(alternatives, index, loose),
  );
  const languages = rankLanguages(columns, index, preferred);
  const match: ColumnMatch = {
    claims: new Map(),
    languages: languages.map(({ language }) => language),
    unsettled: [],
    unknown: [],
    nameless: [],
  };
  const texts = columns.map((header) => (header ? header.text : ''));
  columns.forEach((header, column) => {
    if (!header) return;
    const subject = header.text === '' ? namelessSubject(texts, column) : undefined;
    const said = assigned(subject || header.text, subject ? 1 : countHeader(columns, header.whole));
    const named = subject ? { ...header, text: columnLetters(column + 1), subject } : header;
    if (said !== null) {
      // The owner's word goes before every header.
      addClaim(match.claims, { meaning: said }, { index: column, header: named, exact: true, rank: -1 });
      return;
    }
    if (subject) {
      match.nameless.push({ index: column, header: named });
      return;
    }
    const { senses, exact } = sensesOf(header, index);
    const sense = chooseSense(senses, languages);
    if (sense === 'unsettled') match.unsettled.push(header);
    if (sense === 'unsettled' || sense === null) match.unknown.push({ index: column, header });
    else addClaim(match.claims, sense, { index: column, header, exact, rank: sense.rank });
  });
  for (const claims of match.claims.values())
    claims.sort((a, b) => Number(b.exact) - Number(a.exact) || a.rank - b.rank || a.index - b.index);
  return match;
}

/** A row with figures and addresses is an invoice: its words are not tried in any order. */
function looksLikeInvoice(headers: readonly (readonly string[])[]): boolean {
  const filled = headers.filter((texts) => texts.some((text) => text !== ''));
  return filled.filter((texts) => texts.some((text) => /[\d@]/.test(text))).length * 3 > filled.length;
}

/** How many columns have this header. */
function countHeader(columns: readonly (HeaderReading | null)[], whole: string): number {
  return columns.filter((one) => one !== null && one.whole === whole).length;
}

/**
 * Of a header's alternatives (with and without its group's name) the first that any language knows; else the first half of a
 * header in two languages that one knows. It keeps the text of the whole.
 */
function chooseReading(
  alternatives: readonly string[],
  index: ReadingIndex,
  loose: boolean,
): HeaderReading | null {
  const isKnown = (reading: HeaderReading): boolean => sensesOf(reading, index).senses.length > 0;
  const read = (text: string): HeaderReading => ({ ...readHeader(text), loose });
  const readings = alternatives.map(read);
  // As it is written before its words in any order: a group's name makes a looser one of many headers.
  const known =
    readings.filter((one) => plainSenses(one, index).senses.length > 0)[0] || readings.filter(isKnown)[0];
  if (known) return known;
  for (const whole of readings) {
    const halves = splitHeader(whole.text).map(read).filter(isKnown);
    const meanings = halves.map((half) => sensesOf(half, index).senses.map(({ meaning }) => meaning));
    const agree = meanings.every((some) => some.some((one) => (meanings[0] as Field[]).indexOf(one) >= 0));
    if (halves[0] && agree) return { ...halves[0], text: whole.text };
  }
  return readings[0] || null;
}

function sensesOf(
  header: HeaderReading,
  index: ReadingIndex,
): { senses: WordSense<Field>[]; exact: boolean } {
  const plain = plainSenses(header, index);
  return plain.senses.length > 0 ? plain : { senses: looseSenses(header, index), exact: false };
}

/** The senses of a header as it is written, without its remark or its number. */
function plainSenses(
  header: HeaderReading,
  index: ReadingIndex,
): { senses: WordSense<Field>[]; exact: boolean } {
  const whole = index.headers.get(header.whole);
  if (whole) return { senses: whole, exact: true };
  const base = header.base === null ? undefined : index.headers.get(header.base);
  if (base) return { senses: base, exact: false };
  const numbered = header.unnumbered === null ? [] : index.headers.get(header.unnumbered) || [];
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
function addClaim(
  claims: Map<Field, ColumnClaim[]>,
  sense: Pick<WordSense<Field>, 'meaning'>,
  claim: ColumnClaim,
): void {
  const net = claim.header.net && !claim.exact && sense.meaning === 'total';
  // "VAT %" is a rate and no amount.
  const rate = sense.meaning === 'tax' && /[%٪％]/.test(claim.header.text);
  const field: Field = net ? 'net' : rate ? 'information' : sense.meaning;
  const known = claims.get(field);
  if (known) known.push(claim);
  else claims.set(field, [claim]);
}
