import { foldWord } from '#core/words/clean-text.ts';

/** Months of the Persian calendar from Farvardin: in Iran, in Afghanistan, in Latin letters. */
const NAMES: readonly string[] = [
  'فروردین حمل Farvardin',
  'اردیبهشت ثور Ordibehesht',
  'خرداد جوزا Khordad',
  'تیر سرطان Tir',
  'مرداد امرداد اسد Mordad',
  'شهریور سنبله Shahrivar',
  'مهر میزان Mehr',
  'آبان عقرب Aban',
  'آذر قوس Azar',
  'دی جدی Dey',
  'بهمن دلو Bahman',
  'اسفند حوت Esfand',
];

const monthByName = new Map<string, number>();
NAMES.forEach((names, at) => {
  for (const name of names.split(' ')) monthByName.set(fold(name), at + 1);
});

/** Keyboards of Arabic type other signs for the Persian yeh and kaf. */
function fold(name: string): string {
  return foldWord(name.replace(/[يى]/g, 'ی').replace(/ك/g, 'ک'));
}

/** The month (1 Farvardin … 12 Esfand) that a word names; null for other words. */
export function persianMonth(word: string): number | null {
  return monthByName.get(fold(word)) || null;
}
