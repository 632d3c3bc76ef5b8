import { cleanLine } from '#core/formats/clean-text.ts';
import type { FieldValue, FieldValues } from '#core/letters/field-value.ts';
import type { ChannelRule } from '#core/letters/grammar.ts';
import type { RenderedLetter } from '#core/letters/render-letter.ts';
import { countSmsParts, plainSms } from '#core/letters/sms-parts.ts';
import type { LetterTemplate } from '#core/letters/template.ts';

export interface Fault {
  rule: string;
  found: string;
}

/** What is wrong with a letter as its reader would get it, whatever its values. */
export function checkRendered({ subject, text, html, missing }: RenderedLetter): Fault[] {
  const faults: Fault[] = missing.map((found) => ({ rule: 'field-unresolved', found }));
  const find = (rule: string, pattern: RegExp, words: string) => {
    const match = pattern.exec(words);
    if (match)
      faults.push({ rule, found: cleanLine(words.slice(Math.max(0, match.index - 20), match.index + 20)) });
  };
  for (const words of [subject, text]) {
    find('field-unresolved', /\{\{|\}\}|[\ue000-\uf8ff]|undefined|\[object/, words);
    // Direction marks and isolates between two marks are not seen.
    const seen = words.replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '');
    find('stop-doubled', /(?<!\.)\.\.(?!\.)|[。.][。]|,,|[,，،][.。،]/, seen);
    find('space-before-mark', /\S [,.;!?…，。；！？،؛؟]/, words);
    if (!isBalanced(words)) faults.push({ rule: 'isolate-unbalanced', found: cleanLine(words).slice(0, 40) });
  }
  find('line-empty', /\n[ \t]*\n[ \t]*\n|^\n|\n$/, text);
  find('line-empty', /<p[^>]*>\s*(?:<br>\s*)*<\/p>/, html);
  find('field-unresolved', /\{\{|\}\}|[\ue000-\uf8ff]/, html);
  if (/[\n\r\u0000-\u001f]/.test(subject)) faults.push({ rule: 'subject-lines', found: subject });
  return faults;
}

/** Isolates open and close in pairs within each line, so that none reaches into the next. */
function isBalanced(text: string): boolean {
  return text.split('\n').every((line) => {
    let depth = 0;
    for (const character of line) {
      if (character === '\u2068') depth++;
      if (character === '\u2069' && --depth < 0) return false;
    }
    return depth === 0;
  });
}

/** What a reminder must say: the amount, the number (or how many), and the day. Call briefs say it to the owner instead. */
export function checkFacts(
  template: LetterTemplate,
  values: FieldValues,
  rendered: RenderedLetter,
  count: number,
): Fault[] {
  const said = `${rendered.subject}\n${rendered.text}`;
  const has = (names: string[]) =>
    names.some(
      (name) =>
        values[name]?.kind === 'text' && said.includes((values[name] as FieldValue & { kind: 'text' }).text),
    );
  const wanted: [string, string[]][] = [
    ['amount', ['amount']],
    ['number', count === 1 ? ['number'] : ['numbers', 'invoice_count']],
  ];
  const isShort = template.channel === 'sms' || template.channel === 'chat';
  // Several invoices have several days, and a short message no table to show them: saying the first of all would mislead.
  const saysNoDay = isShort && (template.situation === 'due-today' || count > 1);
  const saysToday = template.situation === 'due-today' && template.channel !== 'email';
  if (!saysToday && !saysNoDay) wanted.push(['due_date', count === 1 ? ['due_date'] : ['oldest_due_date']]);
  return wanted.filter(([, names]) => !has(names)).map(([found]) => ({ rule: 'fact-missing', found }));
}

/** Whether a letter of ordinary values keeps the limits of its channel. The facts and ways to pay are not counted as words. */
export function checkLength(
  template: LetterTemplate,
  channel: ChannelRule,
  values: FieldValues,
  rendered: RenderedLetter,
): Fault[] {
  const faults: Fault[] = [];
  const { maxSubject, maxWords, maxCharactersHan } = channel;
  const shown = rendered.subject.replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '');
  if (maxSubject && shown.length > maxSubject)
    faults.push({ rule: 'subject-long', found: `${shown.length}: ${shown}` });
  const own = ownWords(rendered.text, values);
  const han = own.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = own.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,/-]*/gu)?.length ?? 0;
  if (template.language.startsWith('zh')) {
    if (maxCharactersHan && han > maxCharactersHan)
      faults.push({ rule: 'text-long', found: `${han} > ${maxCharactersHan}` });
  } else if (maxWords && words > maxWords)
    faults.push({ rule: 'text-long', found: `${words} > ${maxWords}` });
  return faults;
}

/** How many times more a text message may take when a name is very long or of another alphabet, which no letter can help. */
const STRETCH = 2.5;

/** Whether a text message keeps to its parts, counted as the network counts them. */
export function checkSmsLength(
  { maxParts }: ChannelRule,
  { text }: RenderedLetter,
  stretched: boolean,
): Fault[] {
  if (!maxParts) return [];
  const allowed = stretched ? Math.floor(maxParts * STRETCH) : maxParts;
  const { units, encoding, parts } = countSmsParts(plainSms(text));
  if (parts <= allowed) return [];
  return [{ rule: 'sms-long', found: `${units} units ${encoding}, ${parts} parts > ${allowed}` }];
}

function ownWords(text: string, values: FieldValues): string {
  const facts = values.facts;
  const pay = values.how_to_pay;
  const labels =
    facts?.kind === 'facts' && facts.facts.kind === 'lines'
      ? facts.facts.lines.map(({ label }) => label)
      : [];
  const lines = pay?.kind === 'lines' ? pay.lines : [];
  const isFact = (line: string) =>
    line.startsWith('- ') ||
    lines.includes(cleanLine(line)) ||
    labels.some((label) => line.startsWith(label) && line.length < 60);
  return text
    .split('\n')
    .filter((line) => !isFact(line))
    .join('\n');
}
