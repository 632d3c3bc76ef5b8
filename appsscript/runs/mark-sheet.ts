import type { MarkColumn } from '#core/marks/mark-headers.ts';
import { marksFor } from '#core/marks/marks.ts';
import type { Context } from './context.ts';
import { type Decided, decideSheet } from './decide-sheet.ts';
import { placeMarks } from './mark-columns.ts';
import type { MarkCell } from './ports.ts';
import { makeRefusal } from './refusal.ts';
import { sayWhy } from './say-why.ts';

/** Colours of a status, the light ones of the house: text and background. */
const COLOURS: Record<string, [text: string, background: string]> = {
  overdue: ['#7C2D12', '#FDE8DC'],
  'due-soon': ['#7A4B00', '#FFF3D6'],
  reminded: ['#14532D', '#E3F4E8'],
  'on-hold': ['#3B3573', '#ECEBFA'],
  paid: ['#475569', '#EEF1F4'],
  check: ['#7A4B00', '#FFF3D6'],
};

/** How often the sheet is read again when its rows move while we work. */
const ATTEMPTS = 3;

/**
 * Writes our columns for a tab, and nothing else. The number column is read once more just before: if the owner has
 * sorted or inserted in between, everything is decided again, so that no row gets another row's mark.
 * Gives what was written for; refuses when the rows do not come to rest.
 */
export function markSheet(context: Context, decided: Decided): Decided {
  let current = decided;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (current.table.headerRow === null) return current;
    if (rowsStand(context, current)) {
      writeMarks(context, current, current.table.headerRow);
      return current;
    }
    current = decideSheet(context, current.sheet);
  }
  throw makeRefusal('rows-moving', { sheet: decided.sheet });
}

function rowsStand(context: Context, { table, grid, sheet }: Decided): boolean {
  const column = table.columnIndex.number ?? table.columnIndex.customer ?? table.columnIndex.email;
  if (column === undefined) return true;
  const from = table.headerRow!;
  const then = grid.display.slice(from - 1).map((row) => row[column] ?? '');
  const now = context.services.spreadsheet.readColumn(sheet, column + 1, from);
  const length = Math.max(then.length, now.length);
  for (let at = 0; at < length; at += 1) if ((then[at] ?? '') !== (now[at] ?? '')) return false;
  return true;
}

function writeMarks(
  context: Context,
  { table, grid, plan, history, sheet }: Decided,
  headerRow: number,
): void {
  const { say } = context;
  const statusWords = (status: string): string => (status === 'none' ? '' : say(`statuses.${status}`));
  const byRow = new Map<number, Record<MarkColumn, MarkCell>>();
  const invoices = new Map(table.invoices.map((invoice) => [invoice.row, invoice]));
  for (const mark of marksFor(table, plan, history)) {
    if (mark.status === 'none') continue;
    byRow.set(mark.row, {
      status: statusWords(mark.status),
      daysOverdue: mark.daysPastDue !== null && mark.daysPastDue > 0 ? mark.daysPastDue : null,
      lastReminder: mark.last ? { kind: 'day', day: mark.last.day } : null,
      nextReminder: mark.next?.day ? { kind: 'day', day: mark.next.day } : null,
      why: mark.decision ? sayWhy(context, table, invoices.get(mark.row)!, mark.decision) : null,
    });
  }
  const formats: Record<MarkColumn, string> = {
    status: '@',
    daysOverdue: '0',
    lastReminder: say('marks.dateFormat'),
    nextReminder: say('marks.dateFormat'),
    why: '@',
  };
  const rows = Math.max(grid.display.length - headerRow, 0);
  for (const place of placeMarks(context, grid, headerRow)) {
    const cells: MarkCell[][] = [];
    for (let at = 1; at <= rows; at += 1) {
      const mark = byRow.get(headerRow + at);
      cells.push(place.members.map(({ name }) => (mark ? mark[name] : null)));
    }
    context.services.spreadsheet.writeMarks(sheet, {
      headerRow,
      column: place.column,
      headers: place.members.map(({ header }) => header),
      formats: place.members.map(({ name }) => formats[name]),
      rows: cells,
      colours:
        place.members[0]!.name === 'status'
          ? Object.keys(COLOURS).map((status) => ({
              value: statusWords(status),
              text: COLOURS[status]![0],
              background: COLOURS[status]![1],
            }))
          : [],
    });
  }
  context.services.spreadsheet.flush();
}
