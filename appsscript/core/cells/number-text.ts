/** The sign that separates decimals. */
export type DecimalSign = '.' | ',';

/** A number read from text, as plain decimal text (`1234.5`); or why not. */
export type NumberReading =
  | {
      decimal: string /** The decimal sign this text proves, if it proves one. */;
      proves: DecimalSign | null;
    }
  | { reason: 'amount-ambiguous' | 'amount-invalid' };

const INVALID: NumberReading = { reason: 'amount-invalid' };
/** Groups of three, or Indian groups of two before the last three; one and the same separator throughout. */
const GROUPED = /^\d{1,3}(?:([ '.,])\d{3})(?:\1\d{3})*$|^\d{1,2}(?:([ '.,])\d{2})+\2\d{3}$/;

/**
 * Reads the digits of an amount without sign and currency: `1 234,56`, `1.234,56`, `1'234.50`, `12,34,567.50`, `1020`.
 * One separator before three digits (`1,234`) can be either: `sign` (the decimal sign that the column or the locale
 * settles) decides; without it the text is ambiguous, and so it is when three decimals would come out of it and the
 * currency has fewer (`mostDecimals`): an amount is never rounded to fit. Groups that are no groups (`12 34`) are refused.
 */
export function readNumberText(raw: string, sign: DecimalSign | null, mostDecimals = 2): NumberReading {
  const text = raw
    .replace(/[’‘`´]/g, "'")
    .replace(/٬/g, "'")
    .replace(/[,.][-–—]{1,2}$/, '');
  // The Arabic decimal separator is never anything else.
  if (text.indexOf('٫') >= 0) return readParts(text.replace('٫', '|'), '|', null);
  if (!/^[\d.,' ]*\d[\d.,' ]*$/.test(text)) return INVALID;
  const points = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (points === 0 && commas === 0) return readParts(text, null, null);
  if (points > 0 && commas > 0) {
    const last: DecimalSign = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
    return readParts(text, last, last);
  }
  const only: DecimalSign = points > 0 ? '.' : ',';
  if (points + commas > 1) return readParts(text, null, only === '.' ? ',' : '.');
  // A space or an apostrophe already groups, so the only sign left is the decimal one.
  if (/[' ]/.test(text)) return readParts(text, only, only);
  const [before = '', after = ''] = text.split(only);
  if (after.length === 3 && before.length >= 1 && before.length <= 3 && before !== '0') {
    if (sign === null || (sign === only && mostDecimals < 3)) return { reason: 'amount-ambiguous' };
    return readParts(text, sign === only ? only : null, null);
  }
  return readParts(text, only, after === '' ? null : only);
}

function readParts(text: string, decimalSign: string | null, proves: DecimalSign | null): NumberReading {
  const at = decimalSign === null ? -1 : text.lastIndexOf(decimalSign);
  const whole = at < 0 ? text : text.slice(0, at);
  const fraction = at < 0 ? '' : text.slice(at + 1);
  if (!/^\d*$/.test(fraction) || whole.indexOf(decimalSign || '\n') >= 0) return INVALID;
  if (!/^\d*$/.test(whole) && !GROUPED.test(whole)) return INVALID;
  const digits = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  if (digits === '' && fraction === '') return INVALID;
  return { decimal: fraction === '' ? digits : `${digits || '0'}.${fraction}`, proves };
}
