import { STAGE_ORDER, type StageId } from '#core/dunning/stage.ts';
import { chooseFormats } from '#core/formats/choose-formats.ts';
import type { LocaleFormats } from '#core/formats/locale-formats.ts';
import type { FieldValues } from '#core/letters/field-value.ts';
import { letterFields } from '#core/letters/letter-fields.ts';
import { readMarkdown } from '#core/letters/read-markdown.ts';
import { renderLetter } from '#core/letters/render-letter.ts';
import type { LanguagePack, LetterTemplate } from '#core/letters/template.ts';
import type { TactWords } from '#core/tact/tact-words.ts';
import { checkLetterTact } from './check-letter-tact.ts';
import { checkFacts, checkLength, checkRendered, type Fault } from './check-rendered.ts';
import { loadFormats } from './load-formats.ts';
import type { Library } from './load-library.ts';
import { loadTact } from './load-tact.ts';
import { SAMPLE_DAY, type SampleCase, sampleCases } from './sample-entries.ts';
import { sampleFields } from './sample-fields.ts';

/** Something to mend. `isFailure` is false for what is known to be unfinished. */
export interface LibraryFault extends Fault {
  file: string;
  line: number;
  /** The sample in which it showed; empty if it is in the file itself. */
  sample: string;
  isFailure: boolean;
}

/** Where the samples stand on the ladder, in days past due. */
const DAYS: Record<StageId, number> = {
  'before-due': -3,
  'due-today': 0,
  'overdue-soft': 3,
  'overdue-ask': 8,
  'overdue-firm': 21,
  final: 35,
};

/** Checks all languages: the grammar, the letters that each must have, and every letter with every sample. */
export function checkLibrary(library: Library): LibraryFault[] {
  const faults: LibraryFault[] = library.findings.map((finding) => ({
    ...finding,
    sample: '',
    isFailure: true,
  }));
  const all = loadFormats();
  const tact = loadTact(library.folder);
  for (const pack of library.packs) {
    faults.push(...missingLetters(pack, library));
    let formats: LocaleFormats;
    try {
      formats = chooseFormats(pack.language.tag, pack.language.locale, null, all);
    } catch {
      const found = pack.language.locale;
      faults.push({
        file: `${pack.language.tag}/_language.yml`,
        line: 1,
        rule: 'formats-missing',
        found,
        sample: '',
        isFailure: true,
      });
      continue;
    }
    const words = tact.find(({ language }) => language === pack.language.tag);
    for (const template of pack.letters) faults.push(...checkLetter(template, pack, formats, library, words));
  }
  return faults;
}

function missingLetters({ language, letters }: LanguagePack, { grammar }: Library): LibraryFault[] {
  const present = new Set(letters.map(({ id }) => id));
  return Object.entries(grammar.situations)
    .flatMap(([situation, { letters: names }]) => names.map((name) => `${language.tag}/${situation}/${name}`))
    .filter((id) => !present.has(id))
    .map((id) => ({
      file: `${id}.md`,
      line: 1,
      rule: 'letter-missing',
      found: language.name,
      sample: '',
      isFailure: language.complete,
    }));
}

function checkLetter(
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
    if (!faults.has(rule)) faults.set(rule, { file: place.file, line, rule, found, sample, isFailure: true });
  };
  readMarkdown(template.body, (type) => add({ rule: 'markdown-other', found: type }, ''));

  const situation = template.situation as StageId;
  const isReminder = STAGE_ORDER.includes(situation);
  const stage = isReminder ? situation : 'overdue-ask';
  const channel = grammar.channels[template.channel]!;
  for (const sample of sampleCases(stage, DAYS[stage])) {
    const values = sampleValues(sample, template, pack, formats, library);
    const count = sample.entry.invoices.length;
    const rendered = renderLetter(template, pack.language, values, count, sample.entry.salutation);
    const found = checkRendered(rendered);
    if (isReminder && template.channel !== 'call')
      found.push(...checkFacts(template, values, rendered, count));
    if (sample.plain) {
      found.push(...checkLength(template, channel, values, rendered));
      const rule = grammar.situations[situation]!;
      if (tact) found.push(...checkLetterTact(template, rule, values, rendered, tact));
    }
    for (const fault of found) add(fault, sample.name);
  }
  return [...faults.values()];
}

/** A reminder gets what a plan gives; other letters get samples for the rest of the fields too. */
function sampleValues(
  { name, entry, settings }: SampleCase,
  template: LetterTemplate,
  { language }: LanguagePack,
  formats: LocaleFormats,
  { grammar }: Library,
): FieldValues {
  const isReminder = STAGE_ORDER.includes(template.situation as StageId);
  const replyBy = ['overdue-ask', 'overdue-firm', 'final'].includes(entry.decision.stage!)
    ? '2026-10-21'
    : null;
  const planned = letterFields(entry, { language, formats, settings, asOf: SAMPLE_DAY, replyBy });
  const optional = !name.startsWith('nothing optional');
  if (isReminder && !template.sector) return planned;
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
];
