import { regionCurrency } from '#core/cells/currency-words.ts';
import { addDays } from '#core/values/day.ts';
import type { Context } from './context.ts';
import { rememberLog } from './journal-watch.ts';
import type { SampleCell } from './ports.ts';
import { SAMPLE_ROWS, type SampleRow } from './sample-rows.ts';

const COLUMNS = [
  'number',
  'customer',
  'contact',
  'email',
  'item',
  'issued',
  'due',
  'currency',
  'amount',
  'paid',
  'status',
  'promise',
  'note',
] as const;
const WIDTHS = [100, 200, 140, 230, 190, 100, 100, 80, 110, 110, 110, 110, 240];
const MONEY_FORMAT = '#,##0.00';

/**
 * Makes a tab with fictional invoices around today, and the log lines of the reminders they have had, so that there is always
 * something to see. Never touches a tab that is there: the next one is called "Invoices 2", with numbers of its own.
 * Gives the name of the new tab.
 */
export function setUpSample(context: Context): { sheet: string } {
  const { say, services } = context;
  const taken = services.spreadsheet.sheetNames();
  let series = 1;
  let sheet = say('sample.sheet');
  while (taken.includes(sheet)) {
    series += 1;
    sheet = `${say('sample.sheet')} ${series}`;
  }
  const numberOf = (index: number): string => `${say('sample.numberPrefix')}${series * 1000 + index + 1}`;
  const header: SampleCell[] = COLUMNS.map((column) => say(`sample.headers.${column}`));
  const rows = SAMPLE_ROWS.map((row, index) => describeRow(context, row, numberOf(index)));
  services.spreadsheet.addSheet(sheet, [header, ...rows], WIDTHS, context.direction === 'rtl');
  writeHistory(context, numberOf);
  services.spreadsheet.showSheet(sheet);
  services.spreadsheet.toast(say('sample.done', { sheet }), 'Kind Reminder');
  services.spreadsheet.flush();
  return { sheet };
}

function describeRow(context: Context, row: SampleRow, number: string): SampleCell[] {
  const { say, asOf } = context;
  const due = row.due === null ? null : addDays(asOf, row.due);
  const money = (hundredths: number): SampleCell => ({
    kind: 'money',
    amount: hundredths / 100,
    format: MONEY_FORMAT,
  });
  return [
    number,
    say(`sample.customers.${row.customer}`),
    say(`sample.contacts.${row.customer}`),
    `${row.customer}@example.com`,
    say(`sample.items.${row.item}`),
    { kind: 'day', day: addDays(due ?? asOf, -row.terms) },
    due ? { kind: 'day', day: due } : say('sample.unreadableDate'),
    row.currency ?? currencyOf(context),
    money(row.total),
    row.paid === undefined ? null : money(row.paid),
    say(`sample.statuses.${row.status}`),
    row.promise === undefined ? null : { kind: 'day', day: addDays(asOf, row.promise) },
    row.note === undefined ? null : say(`sample.notes.${row.note}`),
  ];
}

/** The currency of the spreadsheet's region where the words know it, else the usual one of the language. */
function currencyOf(context: Context): string {
  return regionCurrency(context.locale) ?? context.say('sample.currency');
}

/** The earlier reminders, in order of time, each saying that it is a sample. */
function writeHistory(context: Context, numberOf: (index: number) => string): void {
  const { say, services, asOf } = context;
  const lines = SAMPLE_ROWS.flatMap((row, index) =>
    (row.reminded ?? []).map((reminder) => ({ row, number: numberOf(index), ...reminder })),
  ).sort((a, b) => b.daysAgo - a.daysAgo);
  for (const { row, number, stage, daysAgo } of lines) {
    const day = addDays(asOf, -daysAgo);
    services.journal.append({
      id: services.clock.newId(),
      at: `${day} 10:00`,
      day,
      state: 'sent',
      customer: say(`sample.customers.${row.customer}`),
      emails: [`${row.customer}@example.com`],
      currency: row.currency ?? currencyOf(context),
      amount: (row.total / 100).toFixed(2),
      invoices: [number],
      stage,
      skipped: [],
      language: context.fallbackLanguage,
      tone: '',
      letter: 'sample',
      subject: say('sample.subject', { number }),
      note: say('sample.logNote'),
    });
  }
  rememberLog(context, services.journal.read().length);
}
