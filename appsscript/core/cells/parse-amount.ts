import { type CurrencyHint, readCurrencyWord } from '#core/cells/currency-words.ts';
import { isFormulaError } from '#core/cells/formula-error.ts';
import type { Cell } from '#core/cells/grid.ts';
import { type DecimalSign, readNumberText } from '#core/cells/number-text.ts';
import { decimalsOf } from '#core/values/currencies.ts';
import type { CurrencyCode } from '#core/values/money.ts';
import { decimalText } from '#core/values/money.ts';
import { cleanText, plainDigits } from '#core/words/clean-text.ts';

/** An amount as decimal text with the currencies its sign can mean (none: it has no sign), or why it is not one. */
export type AmountReading =
  | { decimal: string; codes: CurrencyCode[]; proves: DecimalSign | null }
  | {
      reason:
        | 'amount-invalid'
        | 'amount-ambiguous'
        | 'amount-two-currencies'
        | 'amount-too-large'
        | 'formula-error';
    };

/** What is known before the cell is read. */
export interface AmountContext {
  /** The decimal sign that the other amounts of the sheet prove. */
  decimal: DecimalSign | null;
  /** The decimal sign of the locale; counts when the sheet proves none and the currency's users do not write otherwise. */
  localeDecimal: DecimalSign | null;
  /** The currency of the row when it has a column of its own: `1,234` of a currency without decimals is no riddle. */
  currency: CurrencyCode | null;
}

/**
 * Reads an amount from a cell: a number, or text with sign, separators, brackets and currency. Null for an empty cell. A
 * lone dash is the accountant's zero. Whatever is not wholly understood (`about 500`, `500 + 50`, `12万`) is refused.
 */
export function parseAmount(cell: Cell, shown: string, context: AmountContext): AmountReading | null {
  if (cell === null || cell === '') return null;
  if (isFormulaError(cleanText(shown)) || (typeof cell === 'string' && isFormulaError(cleanText(cell))))
    return { reason: 'formula-error' };
  if (typeof cell === 'number') return readNumberCell(cell, shown);
  if (typeof cell !== 'string') return { reason: 'amount-invalid' };
  return readAmountText(cell, context);
}

/** Everything of a shown number that is not its currency. */
const AROUND_DIGITS = /[\d.,' ’()+\-−–٫٬]|E(?=[+-]?\d)/g;

/** The value counts, the shown text only names the currency; a share (`50%`) or a span of time is no amount. */
function readNumberCell(value: number, shown: string): AmountReading {
  const decimal = decimalText(value);
  if (decimal === null) return { reason: 'amount-too-large' };
  const around = plainDigits(cleanText(shown)).replace(AROUND_DIGITS, '');
  if (around.indexOf('%') >= 0 || around.indexOf(':') >= 0) return { reason: 'amount-invalid' };
  const hint = around === '' ? null : readCurrencyWord(around);
  return { decimal: scaleUp(decimal, hint ? [hint] : []), codes: hint ? hint.codes : [], proves: null };
}

/** The digits with their separators. A leading separator belongs to them only without a letter before it (`Rs.500`). */
const NUMBER_PART = /\d(?:[\d.,'’‘`´٫٬ ]*\d)?(?:[.,][-–—]{0,2}(?=$|\s))?|(?<!\p{L})[.,]\d+/u;

function readAmountText(raw: string, context: AmountContext): AmountReading | null {
  let text = plainDigits(cleanText(raw)).replace(/^'/, '').replace(/，/g, ',').replace(/．/g, '.').trim();
  if (text === '') return null;
  if (/^[-–—−]$/.test(text)) return { decimal: '0', codes: [], proves: null };
  let negative = false;
  const bracketed = /^(\D*?)\((.*)\)(\D*?)$/.exec(text);
  if (bracketed && /\d/.test(bracketed[2] as string)) {
    negative = true;
    text = `${bracketed[1]}${bracketed[2]}${bracketed[3]}`.trim();
  }
  // `Rs. 500/-` and `KSh 500/=`: nothing after the whole amount.
  text = text.replace(/(\d)\s*\/[-=]$/, '$1');
  const match = NUMBER_PART.exec(text);
  if (!match) return { reason: 'amount-invalid' };
  let before = text.slice(0, match.index).trim();
  let after = text.slice(match.index + match[0].length).trim();
  // Tally and many ledgers write the side of the account instead of a sign.
  const side = /^(.*?)\s*\b(dr|cr)\.?$/i.exec(after);
  if (side) {
    after = side[1] as string;
    if ((side[2] as string).toLowerCase() === 'cr') negative = true;
  }
  const signs = (before + after).match(/[-−–▲△]/g) || [];
  if (signs.length > 1) return { reason: 'amount-invalid' };
  if (signs.length === 1) negative = true;
  before = before.replace(/[-−–▲△+]/, '').trim();
  after = after.replace(/[-−–]$|^[-−–]/, '').trim();
  const hints = readHints(before, after);
  if (hints === null) return { reason: 'amount-invalid' };
  const codes = commonCodes(hints);
  if (codes === null || !agreeOnScale(hints)) return { reason: 'amount-two-currencies' };
  const sign = settleDecimal(context, codes, hints, match[0]);
  const number = readNumberText(match[0], sign, mostDecimals(codes, context));
  if ('reason' in number) return number;
  const decimal = scaleUp(number.decimal, hints);
  return {
    decimal: negative && /[1-9]/.test(decimal) ? `-${decimal}` : decimal,
    codes,
    proves: number.proves,
  };
}

/**
 * How many decimals the amount can have: those of the currency its sign or row means, else two. Where several share the
 * sign, the fewest: `1,234 rial` is a fraction in Oman alone.
 */
function mostDecimals(codes: CurrencyCode[], context: AmountContext): number {
  const own = context.currency;
  const known = own !== null && (codes.length === 0 || codes.indexOf(own) >= 0) ? [own] : codes;
  return known.length > 0 ? Math.min(...known.map(decimalsOf)) : 2;
}

/** An amount in toman as the ten times as many rial, exactly: the point moves in the text, no number is multiplied. */
function scaleUp(decimal: string, hints: CurrencyHint[]): string {
  const places = hints[0]?.scale ? String(hints[0].scale).length - 1 : 0;
  if (places === 0) return decimal;
  const [, sign, whole, fraction] = /^(-?)(\d*)\.?(\d*)$/.exec(decimal) as RegExpExecArray;
  const moved = `${whole}${(fraction as string).slice(0, places).padEnd(places, '0')}`.replace(
    /^0+(?=\d)/,
    '',
  );
  const rest = (fraction as string).slice(places);
  return `${sign}${moved}${rest === '' ? '' : `.${rest}`}`;
}

/** `500 تومان` and `IRR 500` differ tenfold, so an amount that bears both words says nothing. */
function agreeOnScale(hints: CurrencyHint[]): boolean {
  return hints.every((hint) => hint.scale === hints[0]?.scale);
}

/** The currency hints on both sides of the digits; null when something there is not understood. */
function readHints(before: string, after: string): CurrencyHint[] | null {
  const hints: CurrencyHint[] = [];
  for (const part of [before, after]) {
    if (part === '') continue;
    const hint = readCurrencyWord(part);
    if (hint === null) return null;
    hints.push(hint);
  }
  return hints;
}

function commonCodes(hints: CurrencyHint[]): CurrencyCode[] | null {
  const [first, second] = hints;
  if (!first) return [];
  if (!second) return first.codes;
  const common = first.codes.filter((code) => second.codes.indexOf(code) >= 0);
  return common.length > 0 ? common : null;
}

/** What decides `1,234`: a currency without decimals; the other amounts; the currency's habit and the locale, if they agree. */
function settleDecimal(
  context: AmountContext,
  codes: CurrencyCode[],
  hints: CurrencyHint[],
  number: string,
): DecimalSign | null {
  const only = codes.length === 1 ? (codes[0] as string) : context.currency;
  if (only !== null && decimalsOf(only) === 0) return number.indexOf(',') >= 0 ? '.' : ',';
  if (context.decimal !== null) return context.decimal;
  const habit = hints.map((hint) => hint.decimal).filter((decimal) => decimal !== null)[0];
  if (!habit) return context.localeDecimal;
  return context.localeDecimal === null || context.localeDecimal === habit ? habit : null;
}
