import type { TactFinding, TactText } from '#core/tact/check-tact.ts';
import { findAll } from '#core/tact/find-all.ts';
import type { TactCheck, TactWords } from '#core/tact/tact-words.ts';
import type { Severity } from '#core/values/issue.ts';

/** Capitals that are names of things, not shouting. */
const ACRONYMS =
  /^(?:IBAN|SWIFT|SEPA|GMBH|VAT|PAYE|CIPC|EFT|ACH|BACS|SMS|PDF|HTTPS?|ООО|ОАО|ПАО|ЗАО|ИНН|КПП|БИК|НДС|ОГРН|OGRN|UPI|BTW|USD|EUR|ZAR|RUB|CNY|GBP|[A-Z]{1,3}|[А-ЯЁ]{1,3})$/u;

/** Faults of shape rather than words: shouting, exclamation marks, emoji, open placeholders, mixed forms of address. */
export function findShapeFaults(
  part: 'subject' | 'body',
  content: string,
  masked: string,
  text: TactText,
  words: TactWords,
): TactFinding[] {
  const faults: TactFinding[] = [];
  const add = (check: TactCheck, severity: Severity, start: number, length: number) =>
    faults.push({
      rule: check,
      severity,
      part,
      start,
      end: start + length,
      found: content.slice(start, start + length),
      ...words.checks[check],
    });

  for (const match of findAll(/\{\{[^}]*\}\}|\[\s*\p{L}[\p{L}\p{N} _/.-]{1,40}\](?!\()/gu, content))
    add('unresolved', 'error', match.index, match.text.length);

  for (const match of findAll(/(?<![\p{L}\p{N}_-])\p{Lu}{4,}(?![\p{L}\p{N}_-])/gu, masked))
    if (!ACRONYMS.test(match.text)) add('shouting', 'warning', match.index, match.text.length);

  const greeting = new RegExp(words.greetingLine, 'imu').exec(masked);
  const greetingEnd = greeting ? greeting.index + greeting[0].length : 0;
  const marks = findAll(/[!！?？]*[!！][!！?？]*|[?？]{2,}/gu, masked).filter(
    (match) => !(part === 'body' && match.text.length === 1 && match.index < greetingEnd),
  );
  const allowed = text.firmness >= 3 || part === 'subject' ? 0 : 1;
  marks.forEach((match, index) => {
    if (index >= allowed || match.text.length > 1)
      add('exclamation', 'warning', match.index, match.text.length);
  });

  if (text.firmness >= 3)
    for (const match of findAll(/\p{Extended_Pictographic}/gu, masked))
      if (match.text.charCodeAt(0) > 0xff) add('emoji', 'info', match.index, match.text.length);

  for (const [one, other] of words.registers) {
    const first = new RegExp(one, 'u').exec(masked);
    const second = new RegExp(other, 'u').exec(masked);
    if (first && second)
      add(
        'register',
        'warning',
        Math.max(first.index, second.index),
        (first.index > second.index ? first : second)[0].length,
      );
  }
  return faults;
}
