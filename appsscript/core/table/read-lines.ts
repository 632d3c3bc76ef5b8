import { parseAmount } from '#core/cells/parse-amount.ts';
import { type FieldCell, issueAt, type RowView, textOf } from '#core/table/row-view.ts';
import type { SheetContext } from '#core/table/sheet-context.ts';
import type { Issue } from '#core/values/issue.ts';
import { addMoney, decimalText, fromDecimal, type Money, toDecimal } from '#core/values/money.ts';
import type { Field } from '#core/words/fields.ts';

/** The rows of one invoice in an export with one row an invoice line, the first one first. */
export type LineGroup = RowView[];

const LINE_FIELDS: Field[] = ['lineItem', 'quantity', 'unitPrice', 'lineNet', 'lineTax', 'lineTotal'];
/** What the lines of one invoice must agree on. */
const SHARED: Field[] = [
  'customer',
  'email',
  'currency',
  'issueDate',
  'dueDate',
  'terms',
  'status',
  'paid',
  'balance',
  'paidMark',
  'paidDate',
  'kind',
];
/** Lines are added in a currency with four decimals' room, so that no line is rounded before the sum. */
const SUM_UNIT = 'UYW';

/**
 * Groups the rows by invoice when the sheet has one row an invoice line: line columns, and numbers that repeat or stand
 * only on the first line, or no amount of the whole invoice at all. Null for a sheet with one row an invoice.
 */
export function groupLines(views: readonly RowView[], context: SheetContext): LineGroup[] | null {
  const has = (field: Field): boolean => context.claims.has(field);
  if (!has('number') || !LINE_FIELDS.some(has)) return null;
  const groups = new Map<string, LineGroup>();
  let last: LineGroup | null = null;
  for (const view of views) {
    const number = textOf(view.get('number'));
    const continues = number === null && last !== null && isLineOnly(view);
    const key = number === null ? `row ${view.row}` : number.replace(/\s/g, '').toLowerCase();
    const group: LineGroup = continues ? (last as LineGroup) : groups.get(key) || [];
    group.push(view);
    if (!continues) groups.set(key, group);
    last = group;
  }
  const all = Array.from(groups.values());
  const several = all.filter((group) => group.length > 1);
  if (several.length === 0) return has('total') || has('balance') || has('net') ? null : all;
  const linesDiffer = several.some((group) => LINE_FIELDS.some((field) => distinct(group, field).length > 1));
  return linesDiffer || !(has('total') || has('balance')) ? all : null;
}

function isLineOnly(view: RowView): boolean {
  return view.get('customer') === null && LINE_FIELDS.some((field) => view.get(field) !== null);
}

/** The values of a field in a group, each once. */
function distinct(group: LineGroup, field: Field): string[] {
  const shown = group
    .map((view) => view.get(field)?.shown)
    .filter((text): text is string => text !== undefined);
  return shown.filter((text, index) => shown.indexOf(text) === index);
}

/**
 * One view of all lines of an invoice, its total added up: the total of the invoice where it stands on the lines, else
 * the sum of the line totals, else of net and tax. Refused, with the issue, when the lines disagree or tax is not known.
 */
export function mergeLines(
  group: LineGroup,
  context: SheetContext,
  issues: Issue[],
): { view: RowView; refused: boolean } {
  const first = group[0] as RowView;
  const own: Issue[] = [];
  for (const field of SHARED) {
    const values = distinct(group, field);
    if (values.length < 2) continue;
    const at = group
      .map((view) => view.get(field))
      .filter((cell): cell is FieldCell => cell !== null)[1] as FieldCell;
    own.push(issueAt('lines-disagree', 'error', first.row, at, { first: values[0] as string }));
  }
  const total = sumLines(group, context, own);
  const refused = own.some((issue) => issue.severity === 'error');
  issues.push(...own);
  const cellOf = (field: Field): FieldCell | null => {
    if (field === 'total') return refused ? null : total;
    if (field === 'net' || field === 'tax') return null;
    for (const view of group) {
      const at = view.get(field);
      if (at) return at;
    }
    return null;
  };
  const view: RowView = {
    row: first.row,
    has: (field) => field === 'total' || first.has(field),
    get: cellOf,
    all: (field) => {
      if (field === 'total') return total && !refused ? [total] : [];
      if (field === 'net' || field === 'tax') return [];
      const filled = group.filter((line) => line.get(field) !== null)[0];
      return filled ? filled.all(field) : [];
    },
  };
  return { view, refused };
}

function sumLines(group: LineGroup, context: SheetContext, issues: Issue[]): FieldCell | null {
  const first = group[0] as RowView;
  const has = (field: Field): boolean => context.claims.has(field);
  if (has('total')) {
    const totals = distinct(group, 'total');
    const whole = group.map((view) => view.get('total')).filter((at): at is FieldCell => at !== null);
    if (totals.length === 1 && !group.every((view) => group.length > 1 && isLineAmount(view, context)))
      return whole[0] as FieldCell;
    if (totals.length > 0 && group.every((view) => isLineAmount(view, context)))
      return addCells(
        group,
        has('lineTax') ? ['total', 'lineTax'] : has('tax') ? ['total', 'tax'] : ['total'],
      );
    if (totals.length > 0) {
      issues.push(
        issueAt('lines-disagree', 'error', first.row, whole[1] || null, { first: totals[0] as string }),
      );
      return null;
    }
  }
  if (has('lineTotal')) return addCells(group, ['lineTotal']);
  const tax: Field | null = has('lineTax') ? 'lineTax' : has('tax') ? 'tax' : null;
  if (has('lineNet') && tax !== null) return addCells(group, ['lineNet', tax]);
  if (distinct(group, 'balance').length === 1) return null;
  issues.push(issueAt('lines-net-only', 'error', first.row, first.get('lineNet') || first.get('unitPrice')));
  return null;

  function addCells(lines: LineGroup, fields: Field[]): FieldCell | null {
    let sum: Money = { minor: 0, currency: SUM_UNIT };
    let currency = '';
    for (const line of lines)
      for (const field of fields) {
        const at = line.get(field);
        // A line without tax is exempt; a line without an amount leaves the sum unknown.
        if (!at && field !== fields[0]) continue;
        const reading = at && amountOf(at, context);
        if (!at || !reading || context.claims.get(field)?.[0]?.header.scaled) {
          issues.push(issueAt('line-amount-unreadable', 'error', line.row, at));
          return null;
        }
        if (reading.currency && currency && reading.currency !== currency) {
          issues.push(issueAt('lines-disagree', 'error', first.row, at, { first: currency }));
          return null;
        }
        sum = addMoney(sum, reading.money);
        if (reading.currency) currency = reading.currency;
      }
    const decimal = toDecimal(sum).replace(/0{1,2}$/, '');
    const column = context.claims.get(fields[0] as Field)?.[0]?.header.text || '';
    if (lines.length > 1)
      issues.push({
        ...issueAt('lines-added', 'info', first.row, column, { count: lines.length, sum: decimal }),
      });
    return {
      field: 'total',
      column,
      cell: Number(decimal),
      shown: currency ? `${decimal} ${currency}` : decimal,
    };
  }
}

/** True when the "total" of a row is quantity × unit price, so that it is the amount of the line. */
function isLineAmount(view: RowView, context: SheetContext): boolean {
  const [total, quantity, price] = (['total', 'quantity', 'unitPrice'] as Field[]).map((field) => {
    const at = view.get(field);
    const reading = at && amountOf(at, context);
    return reading ? Number(toDecimal(reading.money)) : null;
  });
  if (typeof total !== 'number' || typeof quantity !== 'number' || typeof price !== 'number') return false;
  return Math.abs(Number(decimalText(quantity * price)) - total) < 0.01;
}

/** The amount of a cell, and its currency as it stands there: "£" can be settled only with the rest of the sheet. */
function amountOf(at: FieldCell, context: SheetContext): { money: Money; currency: string | null } | null {
  const { decimal, localeDecimal } = context;
  const reading = parseAmount(at.cell, at.shown, { decimal, localeDecimal, currency: null });
  if (reading === null || 'reason' in reading) return null;
  const money = fromDecimal(reading.decimal, SUM_UNIT);
  const sign = reading.codes.length === 1 ? (reading.codes[0] as string) : signOf(at.shown);
  return money && { money, currency: reading.codes.length > 0 ? sign : null };
}

function signOf(shown: string): string {
  return /(?:[\p{L}\p{Sc}]\.?)+/u.exec(shown)?.[0] || '';
}
