import type { Invoice } from '#core/invoices/invoice.ts';
import type { JournalEntry } from '#core/journal/entry.ts';
import { addressKey, customerKey, numberKey } from '#core/journal/identity.ts';
import { type Day, daysBetween, isDay } from '#core/values/day.ts';
import { STAGE_ORDER, type StageId } from '#core/values/stage.ts';

/** A letter that went, or may have gone. */
export interface PastLetter {
  id: string;
  /** Null only when the owner's hand has made the line unreadable; then `certain` is false. */
  day: Day | null;
  stage: StageId | null;
  /** False: it may or may not have left; a person must look. */
  certain: boolean;
  customer: string;
  addresses: string[];
  numbers: string[];
  skipped: StageId[];
}

/** What was done so far, ready to be asked about an invoice or a customer. Letters are in the order of their days. */
export interface History {
  letters: PastLetter[];
  byNumber: Map<string, PastLetter[]>;
  byCustomer: Map<string, PastLetter[]>;
  /** Lines that a person must settle: did this letter leave or not? */
  uncertain: JournalEntry[];
}

/**
 * The journal as history. `failed` and `settled-not-sent` are no letters. `claimed` and `unsure` may be letters: they
 * count for every limit and block their invoices until the owner settles them; they are never sent again by themselves.
 * So does a line whose day, stage or state can no longer be read, because to forget it could mean to remind twice.
 */
export function readHistory(entries: readonly JournalEntry[]): History {
  const history: History = { letters: [], byNumber: new Map(), byCustomer: new Map(), uncertain: [] };
  for (const entry of mergeById(entries)) {
    if (entry.state === 'failed' || entry.state === 'settled-not-sent') continue;
    const letter = readLetter(entry);
    history.letters.push(letter);
    if (!letter.certain) history.uncertain.push(entry);
  }
  history.letters.sort((a, b) => compareText(a.day ?? '', b.day ?? ''));
  for (const letter of history.letters) {
    file(history.byCustomer, letter.customer, letter);
    for (const number of letter.numbers) file(history.byNumber, number, letter);
  }
  return history;
}

/**
 * Letters about this invoice: the same number, and the same customer by name or by an address in common, so that a
 * corrected name or a new address does not make the invoice look like a new one. Where numbers begin anew each year, a letter
 * long before the invoice's day was about its namesake.
 */
export function lettersAbout(history: History, invoice: Invoice): PastLetter[] {
  const number = numberKey(invoice.number);
  if (number === '') return [];
  const customer = customerKey(invoice.customer);
  const addresses = invoice.emails.map(addressKey);
  return (history.byNumber.get(number) ?? []).filter(
    (letter) =>
      !isBefore(letter.day, invoice) &&
      ((customer !== '' && letter.customer === customer) ||
        letter.addresses.some((address) => addresses.indexOf(address) >= 0)),
  );
}

/** Days before an invoice's day in which a letter may still have been about it: days are mistyped and moved. */
const NAMESAKE_DAYS = 90;

function isBefore(day: Day | null, { issueDate }: Invoice): boolean {
  return day !== null && issueDate !== null && daysBetween(day, issueDate) > NAMESAKE_DAYS;
}

/** One line for each id: the later one counts, unless an earlier one says that the letter went. */
function mergeById(entries: readonly JournalEntry[]): JournalEntry[] {
  const merged: JournalEntry[] = [];
  const places = new Map<string, number>();
  for (const entry of entries) {
    const place = entry.id === '' ? undefined : places.get(entry.id);
    if (place === undefined) {
      places.set(entry.id, merged.length);
      merged.push(entry);
    } else if (!wentForSure(merged[place]!)) merged[place] = entry;
  }
  return merged;
}

const wentForSure = (entry: JournalEntry) => entry.state === 'sent' || entry.state === 'settled-sent';

function readLetter(entry: JournalEntry): PastLetter {
  const shown = isDay(entry.day) ? entry.day : entry.at.slice(0, 10);
  const day = isDay(shown) ? shown : null;
  const stage = STAGE_ORDER.indexOf(entry.stage) >= 0 ? entry.stage : null;
  return {
    id: entry.id,
    day,
    stage,
    certain: wentForSure(entry) && day !== null && stage !== null,
    customer: customerKey(entry.customer),
    addresses: entry.emails.map(addressKey),
    numbers: entry.invoices.map(numberKey).filter((number) => number !== ''),
    skipped: entry.skipped,
  };
}

function file(index: Map<string, PastLetter[]>, key: string, letter: PastLetter): void {
  const found = index.get(key);
  if (found) found.push(letter);
  else index.set(key, [letter]);
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
