import { formatMoney } from '#core/formats/format-money.ts';
import type { LocaleFormats } from '#core/formats/locale-formats.ts';
import type { FieldValues } from '#core/letters/field-value.ts';
import { letterFields } from '#core/letters/letter-fields.ts';
import { readMarkdown } from '#core/letters/read-markdown.ts';
import { renderLetter } from '#core/letters/render-letter.ts';
import type { LanguagePack, LetterTemplate } from '#core/letters/template.ts';
import type { TactWords } from '#core/tact/tact-words.ts';
import { STAGE_ORDER, type StageId } from '#core/values/stage.ts';
import { checkLetterTact } from './check-letter-tact.ts';
import { checkPunctuation } from './check-punctuation.ts';
import { checkFacts, checkLength, checkRendered, checkSmsLength, type Fault } from './check-rendered.ts';
import { faultOf, type LibraryFault } from './fault.ts';
import type { Library } from './load-library.ts';
import { checkRequiredFacts } from './required-facts.ts';
import { SAMPLE_DAY, type SampleCase, sampleCases } from './sample-entries.ts';
import { sampleFields } from './sample-fields.ts';

/** Where the samples stand on the ladder, in days past due. */
const DAYS: Record<StageId, number> = {
  'before-due': -3,
  'due-today': 0,
  'overdue-soft': 3,
  'overdue-ask': 8,
  'overdue-firm': 21,
  final: 35,
};

/** A letter as one sample makes it. */
export interface RenderedSample {
  sample: SampleCase;
  values: FieldValues;
  count: number;
  rendered: ReturnType<typeof renderLetter>;
}

/** A letter with every sample. A side situation is read with the invoices of `overdue-ask`. */
export function renderSamples(
  template: LetterTemplate,
  pack: LanguagePack,
  formats: LocaleFormats,
  library: Library,
): RenderedSample[] {
  const stage = isReminder(template) ? (template.situation as StageId) : 'overdue-ask';
  return sampleCases(stage, DAYS[stage]).map((sample) => {
    const values = sampleValues(sample, template, pack, formats, library);
    const count = sample.entry.invoices.length;
    const rendered = renderLetter(template, pack.language, values, count, sample.entry.salutation);
    return { sample, values, count, rendered };
  });
}

/** Whether the ladder sends it: then all its values come from the plan. */
function isReminder({ situation }: LetterTemplate): boolean {
  return STAGE_ORDER.includes(situation as StageId);
}

/** What is wrong with a letter: in its own text, and with any of the samples. */
export function checkLetter(
  template: LetterTemplate,
  pack: LanguagePack,
  formats: LocaleFormats,
  library: Library,
  tact: TactWords | undefined,
): LibraryFault[] {
  const { grammar } = library;
  const place = library.places[template.id]!;
  const faults = new Map<string, LibraryFault>();
  const add = ({ rule, found }: Fault, sample: string) => {
    const line = rule.startsWith('subject') ? place.subjectLine : place.bodyLine;
    // One fault a rule and letter: the first sample that shows it is enough to mend it.
    if (!faults.has(rule)) faults.set(rule, { ...faultOf(place.file, { rule, line, found }), sample });
  };
  readMarkdown(template.body, (type) => add({ rule: 'markdown-other', found: type }, ''));

  const situation = grammar.situations[template.situation]!;
  const channel = grammar.channels[template.channel]!;
  for (const { sample, values, count, rendered } of renderSamples(template, pack, formats, library)) {
    const found = checkRendered(rendered);
    if (isReminder(template) && template.channel !== 'call')
      found.push(...checkFacts(template, values, rendered, count));
    if (!isReminder(template) && sample.plain)
      found.push(...checkRequiredFacts(template, pack.language, values, count));
    found.push(...checkSmsLength(channel, rendered, sample.stretched));
    for (const money of sample.elsewhere) {
      const amount = formatMoney(money, formats);
      if (`${rendered.subject}\n${rendered.text}`.includes(amount))
        found.push({ rule: 'currency-mixed', found: amount });
    }
    if (sample.plain) {
      found.push(...checkLength(template, channel, values, rendered));
    }
    // Kind without an offer too: most owners have switched none on.
    const bare = count === 1 && sample.settings.offers.length === 0;
    if (tact && (sample.plain || bare))
      found.push(...checkLetterTact(template, situation, values, rendered, tact));
    for (const fault of found) add(fault, sample.name);
  }
  return [...faults.values(), ...checkWords(template, place)];
}

/** Marks and currencies in the letter's own text, and in what the owner reads before choosing it. */
function checkWords(template: LetterTemplate, place: Library['places'][string]): LibraryFault[] {
  const { language, title, subject, useWhen, avoidWhen, body } = template;
  const lines = place.keyLines;
  const texts: [string, number][] = [
    [title, lines.title ?? 1],
    [subject ?? '', place.subjectLine],
    [useWhen, lines.use_when ?? 1],
    [avoidWhen, lines.avoid_when ?? 1],
    [body, place.bodyLine],
  ];
  return texts
    .flatMap(([text, line]) => checkPunctuation(text, language, line))
    .map((finding) => faultOf(place.file, finding));
}

/** A reminder gets what a plan gives; other letters get samples for the rest of the fields too. */
function sampleValues(
  { name, entry, settings }: SampleCase,
  template: LetterTemplate,
  { language }: LanguagePack,
  formats: LocaleFormats,
  { grammar }: Library,
): FieldValues {
  const replyBy = ['overdue-ask', 'overdue-firm', 'final'].includes(entry.decision.stage!)
    ? '2026-10-21'
    : null;
  const brief = template.channel === 'sms' || template.channel === 'chat';
  const planned = letterFields(entry, { language, formats, settings, asOf: SAMPLE_DAY, replyBy, brief });
  const optional = !name.startsWith('nothing optional');
  if (isReminder(template) && !template.sector) return planned;
  const others = sampleFields(grammar, language, formats, optional);
  for (const field of Object.keys(others)) {
    const rule = grammar.fields[field]!;
    const fits = !rule.for || (rule.for === 'one') === (entry.invoices.length === 1);
    if (!fits || field in planned || ALWAYS_PLANNED.includes(field)) delete others[field];
  }
  return { ...others, ...planned };
}

/** Fields that only a plan or the settings can give: a sample of them would hide that they are missing. */
const ALWAYS_PLANNED = [
  'greeting',
  'contact',
  'business',
  'how_to_pay',
  'pay_link',
  'next_step',
  'total',
  'paid',
  'order',
  'description',
  'invoice_link',
  'issue_date',
  'days_overdue',
  'days_until_due',
  'days_ago',
  'days_ahead',
  'phone',
  'sender_role',
  'help_contact',
  'more_time_ok',
  'instalments_ok',
  'other_way_ok',
  'discount_ok',
];
