import type { Claims, FieldCell, RowView } from '#core/table/row-view.ts';
import type { LanguageTag } from '#core/values/language.ts';
import { foldWord } from '#core/words/clean-text.ts';
import type { Field } from '#core/words/fields.ts';

/** Languages that write the family name first, with a space. */
const FAMILY_FIRST = ['hu', 'vi'];
/** Names written without a space, the family name first. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;
/** Headers that say no more than "name": beside a column of first or of last names they hold the other half. */
const BARE =
  'name nombre nome nom naam navn namn nimi имя імя име ime jmeno meno imie nev isim ad الاسم اسم نام 名 名前 이름 ชื่อ ten vardas vards'
    .split(' ')
    .map(foldWord);

/**
 * The row with first and last name in one: the customer's name, or the contact's where the customer has a column of another kind.
 * The halves are put together as their language does.
 */
export function withFullName(view: RowView, claims: Claims, languages: readonly LanguageTag[]): RowView {
  const has = (field: Field): boolean => claims.has(field);
  if (!has('firstName') && !has('lastName')) return view;
  const bare = BARE.indexOf(foldWord(claims.get('customer')?.[0]?.header.text || '')) >= 0;
  const both = has('firstName') && has('lastName');
  if (!both && has('customer') && !bare) return view;
  const field: Field = both && has('customer') && !bare ? 'contact' : 'customer';
  if (field === 'contact' && has('contact')) return view;
  const first = view.get('firstName') || (has('firstName') ? null : view.get('customer'));
  const last = view.get('lastName') || (has('lastName') ? null : view.get('customer'));
  const name = joinNames(first, last, field, languages);
  return {
    ...view,
    has: (wanted) => wanted === field || view.has(wanted),
    get: (wanted) => (wanted === field ? name : view.get(wanted)),
    all: (wanted) => (wanted !== field ? view.all(wanted) : name ? [name] : []),
  };
}

function joinNames(
  first: FieldCell | null,
  last: FieldCell | null,
  field: Field,
  languages: readonly LanguageTag[],
): FieldCell | null {
  const unspaced = [first, last].every((at) => at !== null && UNSPACED.test(at.shown));
  const familyFirst = unspaced || FAMILY_FIRST.indexOf(languages[0] || '') >= 0;
  const halves = (familyFirst ? [last, first] : [first, last]).filter((at): at is FieldCell => at !== null);
  const [one] = halves;
  if (!one) return null;
  const shown = halves.map((at) => at.shown).join(unspaced ? '' : ' ');
  return { field, column: one.column, cell: shown, shown };
}
