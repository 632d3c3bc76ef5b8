import type { LocaleFormats } from '#core/formats/locale-formats.ts';

/** Digits with the locale's group and decimal signs; takes plain decimal text without a sign, such as `1234.50`. */
export function groupDigits(decimal: string, formats: LocaleFormats): string {
  const { group, decimal: mark, groupSizes, minimumGrouping } = formats.number;
  const [whole = '0', fraction] = decimal.split('.');
  const [last, others] = groupSizes;
  let grouped = whole;
  if (whole.length >= last + minimumGrouping) {
    const groups = [whole.slice(-last)];
    for (let end = whole.length - last; end > 0; end -= others)
      groups.unshift(whole.slice(Math.max(0, end - others), end));
    grouped = groups.join(group);
  }
  return fraction ? grouped + mark + fraction : grouped;
}

/** A number for reading, such as `1,234` or `0.5`; at most three decimals, none added. */
export function formatNumber(value: number, formats: LocaleFormats): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15)
    throw new Error(`formatNumber: ${value} is not a number that can be written out.`);
  const decimal = Math.abs(value)
    .toFixed(3)
    .replace(/\.?0+$/, '');
  const digits = groupDigits(decimal, formats);
  return value < 0 && decimal !== '0' ? formats.number.minus + digits : digits;
}
