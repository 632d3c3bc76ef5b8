import { groupDigits } from '#core/formats/format-number.ts';
import type { LocaleFormats } from '#core/formats/locale-formats.ts';
import type { Money } from '#core/values/money.ts';
import { toDecimal } from '#core/values/money.ts';

const NO_BREAK_SPACE = '\u00a0';

/**
 * An amount as the locale writes it, no-break spaces kept: `R 12 345,60`, `12 345,60 ₽`. A currency whose
 * symbol could be read as another here shows its ISO code. Never rounds: decimals go only where they are zero and the
 * currency is customarily written without them.
 */
export function formatMoney(money: Money, formats: LocaleFormats): string {
  const { symbols, whole, positive, negative } = formats.money;
  let decimal = toDecimal(money).replace('-', '');
  if (whole.includes(money.currency)) decimal = decimal.replace(/\.0+$/, '');
  const digits = groupDigits(decimal, formats);
  const symbol = symbols[money.currency] || money.currency;
  const [before, after] = money.minor < 0 ? negative : positive;
  return placeBefore(before, symbol) + digits + placeAfter(after, symbol);
}

/** CLDR's currency spacing: a symbol that ends in a letter or a full stop does not touch the digits. */
function placeBefore(affix: string, symbol: string): string {
  const gap = affix.endsWith('¤') && /[^\p{S}\p{Z}]$/u.test(symbol) ? NO_BREAK_SPACE : '';
  return affix.replace('¤', () => symbol) + gap;
}

function placeAfter(affix: string, symbol: string): string {
  const gap = affix.startsWith('¤') && /^[^\p{S}\p{Z}]/u.test(symbol) ? NO_BREAK_SPACE : '';
  return gap + affix.replace('¤', () => symbol);
}
