import type { CellValue } from './model.ts';

/** A formula this small calculator cannot work out; its result is then unknown, never guessed. */
export class UnknownFormula extends Error {}

/** What a formula reads: cells by address (`B2`, `A1:B9`, with the tab's name if it has one), and today's serial. */
export interface FormulaSheet {
  values(address: string): CellValue[];
  today: number;
}

type Argument = () => CellValue[];

/** Works out an owner's everyday formula: arithmetic, comparisons, `&`, and the functions below. */
export function evaluateFormula(formula: string, sheet: FormulaSheet): CellValue {
  const tokens = tokenize(formula.replace(/^=/, ''));
  let at = 0;
  const peek = () => tokens[at];
  const take = (...wanted: string[]): string | null => {
    const token = tokens[at];
    if (token === undefined || !wanted.includes(token)) return null;
    at++;
    return token;
  };

  const compare = (): CellValue[] => {
    let left = join();
    for (let sign = take('=', '<>', '<=', '>=', '<', '>'); sign; sign = take('=', '<>', '<=', '>=', '<', '>'))
      left = [isTrue(sign, one(left), one(join()))];
    return left;
  };
  const join = (): CellValue[] => {
    let left = sum();
    while (take('&')) left = [text(one(left)) + text(one(sum()))];
    return left;
  };
  const sum = (): CellValue[] => {
    let left = product();
    for (let sign = take('+', '-'); sign; sign = take('+', '-')) {
      const right = number(one(product()));
      left = [number(one(left)) + (sign === '+' ? right : -right)];
    }
    return left;
  };
  const product = (): CellValue[] => {
    let left = signed();
    for (let sign = take('*', '/'); sign; sign = take('*', '/')) {
      const right = number(one(signed()));
      if (sign === '/' && right === 0) throw new UnknownFormula('division by zero');
      left = [sign === '*' ? number(one(left)) * right : number(one(left)) / right];
    }
    return left;
  };
  const signed = (): CellValue[] => {
    if (take('-')) return [-number(one(signed()))];
    if (take('+')) return signed();
    let value = atom();
    while (take('%')) value = [number(one(value)) / 100];
    return value;
  };
  const atom = (): CellValue[] => {
    const token = peek();
    at++;
    if (token === undefined) throw new UnknownFormula('ends too early');
    if (token === '(') {
      const inside = compare();
      if (!take(')')) throw new UnknownFormula('bracket');
      return inside;
    }
    if (/^[\d.]/.test(token)) return [Number(token)];
    if (token.startsWith('"')) return [token.slice(1, -1).replace(/""/g, '"')];
    if (/^(TRUE|FALSE)$/i.test(token)) return [/^T/i.test(token)];
    if (peek() === '(') return [call(token.toUpperCase())];
    if (/^(.+!)?\$?[A-Za-z]{1,3}\$?\d+(:\$?[A-Za-z]{1,3}\$?\d+)?$/.test(token)) return sheet.values(token);
    throw new UnknownFormula(token);
  };
  const call = (name: string): CellValue => {
    const work = functions[name];
    if (!work) throw new UnknownFormula(name);
    at++;
    const given: Argument[] = [];
    while (!take(')')) {
      const value = compare();
      given.push(() => value);
      if (peek() !== ')' && !take(',', ';')) throw new UnknownFormula('arguments');
    }
    return work(given, sheet);
  };

  const result = one(compare());
  if (at < tokens.length) throw new UnknownFormula(tokens[at]);
  return result ?? 0;
}

const numbersOf = (given: Argument[]) =>
  given.flatMap((argument) => argument()).filter((value) => typeof value === 'number');

const functions: Record<string, (given: Argument[], sheet: FormulaSheet) => CellValue> = {
  SUM: (given) => numbersOf(given).reduce((total, value) => total + value, 0),
  MAX: (given) => Math.max(...numbersOf(given), ...(numbersOf(given).length ? [] : [0])),
  MIN: (given) => Math.min(...numbersOf(given), ...(numbersOf(given).length ? [] : [0])),
  ABS: ([value]) => Math.abs(number(one(value!()))),
  ROUND: ([value, places]) => {
    const factor = 10 ** (places ? number(one(places())) : 0);
    const scaled = number(one(value!())) * factor;
    return (Math.sign(scaled) * Math.round(Math.abs(scaled) + 1e-9)) / factor;
  },
  IF: ([test, yes, no]) => one(truth(one(test!())) ? (yes?.() ?? [true]) : (no?.() ?? [false])),
  AND: (given) => given.every((argument) => truth(one(argument()))),
  OR: (given) => given.some((argument) => truth(one(argument()))),
  NOT: ([value]) => !truth(one(value!())),
  ISBLANK: ([value]) => one(value!()) === null,
  TODAY: (_, sheet) => sheet.today,
};

function tokenize(formula: string): string[] {
  const pattern =
    /\s+|("(?:[^"]|"")*"|\d+\.?\d*(?:E[+-]?\d+)?|\.\d+|(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\d_.]*!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?(?![\p{L}\d(])|[A-Za-z][A-Za-z\d.]*|<>|<=|>=|[-+*/&=<>(),;%])/uy;
  const tokens: string[] = [];
  while (pattern.lastIndex < formula.length) {
    const match = pattern.exec(formula);
    if (!match) throw new UnknownFormula(formula);
    if (match[1]) tokens.push(match[1]);
  }
  return tokens;
}

/** The one value of what is not a range of several cells. */
function one(values: CellValue[]): CellValue {
  if (values.length !== 1) throw new UnknownFormula('a range where one value is wanted');
  return values[0]!;
}

function number(value: CellValue): number {
  if (value === null || value === '') return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  throw new UnknownFormula(`"${value}" is not a number`);
}

function truth(value: CellValue): boolean {
  return typeof value === 'boolean' ? value : number(value) !== 0;
}

function text(value: CellValue): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === null ? '' : String(value);
}

function isTrue(sign: string, left: CellValue, right: CellValue): boolean {
  const order = compareValues(left, right);
  if (sign === '=') return order === 0;
  if (sign === '<>') return order !== 0;
  if (sign === '<' || sign === '<=') return order < 0 || (sign === '<=' && order === 0);
  return order > 0 || (sign === '>=' && order === 0);
}

/** Numbers before text before truth values; text without regard to case; an empty cell equals 0 and "". */
function compareValues(left: CellValue, right: CellValue): number {
  const rank = (value: CellValue) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  const a = left ?? (typeof right === 'string' ? '' : 0);
  const b = right ?? (typeof a === 'string' ? '' : 0);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string') return a.toLowerCase().localeCompare(String(b).toLowerCase());
  return Number(a) - Number(b);
}
