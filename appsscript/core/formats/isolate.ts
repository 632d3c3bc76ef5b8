const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802-\ud803\ud83a-\ud83b][\udc00-\udfff]/;
const NOT_RTL_WORD = /[^\u0590-\u05ff\u0620-\u065f\u066e-\u06d3\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\s]/;

/**
 * Keeps a value from reordering the text around it: U+2068 (first strong isolate) before, U+2069 after (UAX 9). In a
 * left-to-right letter a value needs it if it holds a right-to-left character; in a right-to-left letter if it holds anything but
 * right-to-left letters, since numbers and signs such as `2026/014` turn round there.
 */
export function isolate(value: string, direction: 'ltr' | 'rtl'): string {
  const needed = direction === 'ltr' ? RTL.test(value) : NOT_RTL_WORD.test(value);
  return needed ? `\u2068${value}\u2069` : value;
}
