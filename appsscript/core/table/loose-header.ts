import type { HeaderReading } from '#core/table/read-header.ts';
import type { Field } from '#core/words/fields.ts';
import { headerWords, type ReadingIndex, sortWords, type WordSense } from '#core/words/reading-index.ts';

/** Words that say nothing in the headers of exports, which are English in every country. */
const FILLERS = 'in of the for is at on by to de del da do der des la le'.split(' ');
/** Words that more exact ones can do without: "total open amount". */
const DROPPABLE =
  'total current invoice invoices doc document bill transaction original value data field'.split(' ');
/** What a customer has, as in `client_mail`: what is left after the word for the customer. */
const OF_CUSTOMER: readonly Field[] = [
  'customer',
  'email',
  'cc',
  'phone',
  'contact',
  'firstName',
  'lastName',
  'language',
  'terms',
];

/**
 * The senses of a header by its words in any order: `name_customer`, `due_in_date`, `customer.email`, `total_open_amount`.
 * Only for headers of several words that no language knows as they stand.
 */
export function looseSenses(header: HeaderReading, index: ReadingIndex): WordSense<Field>[] {
  const words = headerWords(header.minorUnits ? header.text.replace(/[\s_.]*[^\s_.]+$/, '') : header.text);
  if (!header.loose || words.length < 2) return [];
  const look = (some: readonly string[]): WordSense<Field>[] =>
    some.length === 0 ? [] : index.looseHeaders().get(sortWords(some.join(' '))) || [];
  const telling = words.filter((word) => FILLERS.indexOf(word) < 0);
  const whole = look(words).concat(look(telling));
  if (whole.length > 0) return whole;
  for (const word of telling.filter((one) => DROPPABLE.indexOf(one) >= 0)) {
    const found = look(telling.filter((one) => one !== word));
    if (found.length > 0) return found;
  }
  const rest = telling.filter((word) => !isCustomer(word, index));
  return rest.length === telling.length
    ? []
    : look(rest).filter(({ meaning }) => OF_CUSTOMER.indexOf(meaning) >= 0);
}

function isCustomer(word: string, index: ReadingIndex): boolean {
  return (index.headers.get(word) || []).some(({ meaning }) => meaning === 'customer') && word !== 'name';
}
