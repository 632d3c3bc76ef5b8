import type { Question } from '#core/agreement/question.ts';
import { columnSubject, questionId } from '#core/agreement/question-id.ts';
import type { Grid } from '#core/cells/grid.ts';
import type { Invoice } from '#core/invoices/invoice.ts';
import type { Segment } from '#core/invoices/read-rows.ts';
import { judgeUnknown, type UnknownColumn } from '#core/invoices/unknown-columns.ts';
import { fieldOfAnswer } from '#core/table/column-meanings.ts';
import type { ColumnMatch } from '#core/table/match-columns.ts';
import type { HeaderReading } from '#core/table/read-header.ts';
import { cellAt, shownAt } from '#core/table/row-view.ts';
import { FIELDS } from '#core/words/fields.ts';

/** What a column can be, by what stands in it. Any field is accepted too: the owner may know that it is the due date. */
const OPTIONS: Record<UnknownColumn['kind'], string[]> = {
  amount: ['lowers', 'raises', 'information'],
  date: ['later-due', 'keeps-back', 'information'],
  mark: ['keeps-back', 'information'],
  address: ['email', 'cc', 'information'],
};

/** Asks about the columns that nobody foresaw, and about corrections of which only the owner knows which way they go. */
export function askColumns(
  grid: Grid,
  segment: Segment,
  match: ColumnMatch,
  headers: readonly string[],
  invoices: readonly Invoice[],
): void {
  const { context } = segment;
  const claimed = (match.claims.get('adjustment') || []).map(({ index, header }) => ({ index, header }));
  const nameless = namelessBeside(grid, segment, match);
  for (const { index, header } of match.unknown.concat(claimed, nameless)) {
    if (segment.ignored.has(index)) continue;
    const judged = judgeUnknown(grid, index, segment, invoices);
    if (judged === null) continue;
    context.agreement.ask({
      kind: 'columns',
      tab: context.sheet,
      subjects: [subjectOf(header, headers)],
      about: header.text,
      options: OPTIONS[judged.kind],
      accepts: (answer) => fieldOfAnswer(answer, FIELDS) !== null,
      suggestion: judged.suggestion,
      found: sampleColumn(grid, index, judged.rows),
      rows: judged.rows,
    });
  }
}

/** Columns without a header that belong to the table: they stand beside one that has one. A note further off is none. */
function namelessBeside(
  grid: Grid,
  { firstRow, end, ignored }: Segment,
  { nameless }: ColumnMatch,
): ColumnMatch['nameless'] {
  const apart = new Set(nameless.map(({ index }) => index));
  return nameless.filter(({ index }) => {
    let filled = false;
    for (let row = firstRow; row < end && !filled; row += 1) filled = cellAt(grid, row, index) !== null;
    const left = nameless.filter((one) => one.index < index).length === index;
    const beside = left || ignored.has(index - 1) || !apart.has(index - 1);
    if (filled && beside) apart.delete(index);
    return filled && beside;
  });
}

/**
 * Only amounts before tax: whether a customer pays just that, the owner knows. Returns the rows that wait for her answer, which
 * need not be told one by one; once she has said that they are before tax, they are.
 */
export function askNetAmounts(
  grid: Grid,
  { context }: Segment,
  headers: readonly string[],
  rows: readonly number[],
): readonly number[] {
  const claim = context.claims.get('net')?.[0];
  if (rows.length === 0 || !claim) return [];
  const answer = context.agreement.ask({
    kind: 'columns',
    tab: context.sheet,
    subjects: [subjectOf(claim.header, headers)],
    about: claim.header.text,
    options: ['total', 'net'],
    accepts: (text) => fieldOfAnswer(text, FIELDS) !== null,
    found: sampleColumn(grid, claim.index, rows),
    rows,
  });
  return answer === null ? rows : [];
}

export function subjectOf(
  header: Pick<HeaderReading, 'text' | 'subject'>,
  headers: readonly string[],
): string {
  if (header.subject) return header.subject;
  return columnSubject(header.text, headers.filter((one) => one === header.text).length);
}

function sampleColumn(grid: Grid, column: number, rows: readonly number[]): string[] {
  return rows.map((row) => shownAt(grid, row - 1, column)).filter((text) => text !== '');
}

/** Questions about several columns of one tab become one: a list, answered each by itself or all at once. */
export function joinColumns(questions: readonly Question[], tab: string): Question[] {
  // Amounts before tax are no column of which "none of these" could be said.
  const joins = ({ kind, options }: Question) => kind === 'columns' && options.indexOf('information') >= 0;
  const parts = questions.filter(joins);
  if (parts.length < 2) return questions.slice();
  const rows = new Set<number>();
  for (const part of parts) for (const row of part.rows) rows.add(row);
  const whole: Question = {
    id: questionId(
      'columns',
      tab,
      parts.map(({ id }) => id.split('|')[2] as string),
    ),
    kind: 'columns',
    about: parts.map(({ about }) => about).join(', '),
    found: parts.map(({ found }) => found[0] || '').slice(0, 3),
    rows: Array.from(rows).sort((a, b) => a - b),
    suggestion: parts.every(({ suggestion }) => suggestion === 'information') ? 'information' : null,
    options: ['information'],
    parts,
  };
  const first = questions.indexOf(parts[0] as Question);
  return questions
    .filter((one, at) => at === first || !joins(one))
    .map((one) => (one === parts[0] ? whole : one));
}
