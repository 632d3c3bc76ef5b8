// npm run bench: how big the add-on is, what it costs to load, and how a check grows with the sheet. Times depend on the machine;
// the ratios, measured in one run, can be compared.
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { GENERATED } from './build/data.ts';
import { buildAll } from './build.ts';
import { createEmulator, type Execution } from './emulator/emulator.ts';
import { type Cell, newWorkbook, type Workbook } from './emulator/workbook/model.ts';

/** Tuesday 31 March 2026, ten in the morning in Johannesburg. */
const NOW = Date.UTC(2026, 2, 31, 8);
const SIZES = [100, 10_000];
const SIZE_LIMIT = 1024 * 1024;

const bundle = await buildAll();
const lines: [string, string][] = [];

const bytes = Buffer.byteLength(bundle.code);
lines.push([
  'code',
  `${kilobytes(bytes)} of ${kilobytes(SIZE_LIMIT)}${bytes > SIZE_LIMIT ? ', too big' : ''}`,
]);
for (const [name, size] of dataSizes()) lines.push([`  of it ${name}`, kilobytes(size)]);
for (const [name, html] of Object.entries(bundle.html))
  lines.push([`window ${name}`, kilobytes(Buffer.byteLength(html))]);

// Every service call pays for loading the script, menus too; the letters are text until a run asks for them.
const empty = median(20, (round) => evaluate(`// ${round}`));
const loaded = median(20, (round) => evaluate(`${bundle.code}\n// ${round}`));
lines.push(['loading the script', `${ms(loaded)}, an empty one ${ms(empty)}: ${ratio(loaded, empty)}`]);

const checks = SIZES.map((count) => {
  const runs = [1, 2, 3].map(() => checkRows(count));
  return { ...runs[0]!, ms: runs.map((run) => run.ms).sort((a, b) => a - b)[1]! };
});
for (const [index, { execution, ms: time }] of checks.entries())
  lines.push([
    `check of ${SIZES[index]!.toLocaleString('en')} rows`,
    `${ms(time)}, ${execution.calls.length} service calls, about ${Math.round(execution.virtualMs / 100) / 10} s live`,
  ]);
const [small, large] = checks as [(typeof checks)[0], (typeof checks)[0]];
lines.push([
  `${SIZES[1]! / SIZES[0]!} times the rows`,
  `${ratio(large.ms, small.ms)} the time, ${ratio(large.execution.calls.length, small.execution.calls.length)} the service calls`,
]);

const width = Math.max(...lines.map(([name]) => name.length));
for (const [name, value] of lines) console.log(`${name.padEnd(width)}  ${value}`);

/** Milliseconds to compile and run a script in a realm of its own. */
function evaluate(code: string): number {
  const context = vm.createContext({});
  const start = performance.now();
  new vm.Script(code).runInContext(context);
  return performance.now() - start;
}

function median(rounds: number, measure: (round: number) => number): number {
  const times = Array.from({ length: rounds }, (_, round) => measure(round)).sort((a, b) => a - b);
  return times[Math.floor(rounds / 2)]!;
}

/** How much of the code is compiled data, by kind: the texts in `appsscript/generated`, parsed only when they are needed. */
function dataSizes(): [string, number][] {
  return fs
    .readdirSync(GENERATED)
    .filter((name) => name.endsWith('.ts'))
    .map((name): [string, number] => {
      const texts = fs.readFileSync(path.join(GENERATED, name), 'utf8').match(/"(?:[^"\\]|\\.)*"/g) ?? [];
      const size = texts.reduce((sum, text) => sum + Buffer.byteLength(JSON.parse(text)), 0);
      return [name.replace(/\.ts$/, ''), size];
    })
    .sort(([, first], [, second]) => second - first);
}

/** One press of “Check invoices” on a sheet of that many customers, all a week late. */
function checkRows(count: number): { ms: number; execution: Execution } {
  const emulator = createEmulator({
    bundle,
    workbook: lateWorkbook(count),
    now: () => NOW,
    realTimeoutMs: 120_000,
  });
  const start = performance.now();
  const execution = emulator.execute('checkInvoices');
  if (!execution.ok) throw new Error(`The check of ${count} rows failed: ${execution.error?.message}`);
  return { ms: performance.now() - start, execution };
}

function lateWorkbook(count: number): Workbook {
  const workbook = newWorkbook({ name: 'Invoices', locale: 'en_ZA', timeZone: 'Africa/Johannesburg' });
  const sheet = workbook.sheets[0]!;
  const day = (text: string): Cell => ({
    value: Date.parse(`${text}T00:00:00Z`) / 86_400_000 + 25_569,
    numberFormat: 'yyyy-mm-dd',
  });
  const head = ['Invoice no.', 'Customer', 'Email', 'Due date', 'Currency', 'Total', 'Paid'];
  sheet.rows = [head.map((value): Cell => ({ value }))];
  for (let index = 1; index <= count; index++)
    sheet.rows.push([
      { value: `N-${index}` },
      { value: `Customer ${index}` },
      { value: `customer${index}@example.com` },
      day('2026-03-24'),
      { value: 'ZAR' },
      { value: 100 + index },
      { value: 0 },
    ]);
  sheet.rowCount = Math.max(sheet.rowCount, sheet.rows.length);
  return workbook;
}

function kilobytes(size: number): string {
  return `${Math.round(size / 1024).toLocaleString('en')} KB`;
}
function ms(time: number): string {
  return `${time < 10 ? time.toFixed(2) : Math.round(time).toLocaleString('en')} ms`;
}
function ratio(a: number, b: number): string {
  return `${(a / b).toFixed(a / b < 10 ? 1 : 0)} times`;
}
