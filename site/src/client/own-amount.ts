import { type DecimalSign, readNumberText } from '#core/cells/number-text.ts';

/** An amount as the visitor types it, as decimal text; null if it cannot be read. `sign`: how their language writes decimals. */
export function readAmount(text: string, locale: string): string | null {
  const typed = text
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/^[^\d.,]+|[^\d.,]+$/g, '');
  const sign = new Intl.NumberFormat(locale).format(1.5).includes(',') ? ',' : '.';
  const read = readNumberText(typed, sign as DecimalSign);
  return 'decimal' in read ? read.decimal : null;
}
