import { addDays, type Day } from '#core/values/day.ts';

interface SampleWords {
  numberPrefix: string;
  currency: string;
  headers: Record<string, string>;
  customers: Record<string, string>;
  contacts: Record<string, string>;
  items: Record<string, string>;
  statuses: Record<string, string>;
}

/** What stands in the example: customer, item, amount, paid, days from today on which it is due, status. */
const ROWS: [string, string, number, number, number, string][] = [
  ['bakery', 'logo', 1280, 0, -3, 'open'],
  ['clinic', 'website', 4500, 0, -8, 'open'],
  ['builder', 'brochure', 9620.5, 0, -16, 'open'],
  ['cafe', 'menu', 2100, 1000, -9, 'partial'],
  ['school', 'poster', 890, 0, -4, 'open'],
  ['school', 'signs', 1425, 0, -2, 'open'],
  ['florist', 'cards', 640, 0, 2, 'open'],
  ['museum', 'guide', 5200, 0, 21, 'open'],
  ['hotel', 'menu', 2400, 0, -12, 'disputed'],
  ['garage', 'signs', 3300, 3300, -20, 'paid'],
];
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
];

/** The example sheet as tab-separated text, its days around today, in the words of the add-on's own sample. */
export function sampleSheet(words: SampleWords, asOf: Day): string {
  const lines = ROWS.map(([customer, item, amount, paid, due, status], at) => {
    const dueDay = addDays(asOf, due);
    const cells = [
      `${words.numberPrefix}${1001 + at}`,
      words.customers[customer],
      words.contacts[customer],
      `${customer}@example.com`,
      words.items[item],
      addDays(dueDay, -30),
      dueDay,
      words.currency,
      amount,
      paid || '',
      words.statuses[status],
    ];
    return cells.join('\t');
  });
  return [COLUMNS.map((column) => words.headers[column]).join('\t'), ...lines].join('\n');
}
