import type { FieldValues } from '#core/letters/field-value.ts';
import type { SituationRule } from '#core/letters/grammar.ts';
import type { RenderedLetter } from '#core/letters/render-letter.ts';
import type { LetterTemplate } from '#core/letters/template.ts';
import { checkTact, type TactText } from '#core/tact/check-tact.ts';
import type { TactWords } from '#core/tact/tact-words.ts';
import type { Fault } from './check-rendered.ts';

/**
 * What the tact check has against a letter: errors and warnings, not remarks. A call brief speaks to the owner, so it is
 * not read as a message to the customer.
 */
export function checkLetterTact(
  template: LetterTemplate,
  situation: SituationRule,
  values: FieldValues,
  rendered: RenderedLetter,
  words: TactWords,
): Fault[] {
  if (template.channel === 'call') return [];
  const report = checkTact(tactTextOf(template, situation, values, rendered), words);
  return report.findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, part, found, why, better }) => ({
      rule: part === 'subject' ? 'subject-tact' : 'tact',
      found: `${rule}${found && `: ${found}`}”, ${why} Better: “${better}`,
    }));
}

/** A rendered letter as the tact check reads it: without direction isolates, its values known. */
export function tactTextOf(
  template: LetterTemplate,
  situation: SituationRule,
  values: FieldValues,
  rendered: RenderedLetter,
): TactText {
  const isReminder = situation.ladder !== undefined;
  return {
    subject: rendered.subject || null,
    body: rendered.text.replace(/[\u2068\u2069]/g, ''),
    firmness: situation.firmness,
    overdue: isReminder && situation.firmness > 0,
    values: Object.values(values).flatMap((value) => {
      if (value.kind === 'text') return [value.text.replace(/[\u2068\u2069]/g, '')];
      if (value.kind === 'lines') return value.lines;
      return value.kind === 'link' ? [value.link] : [];
    }),
    short: template.channel === 'sms' || template.channel === 'chat',
  };
}
