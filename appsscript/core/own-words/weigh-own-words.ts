import type { Answers, Question } from '#core/agreement/question.ts';
import { questionId } from '#core/agreement/question-id.ts';
import type { DecidedInvoice, Decision, Plan, PlanEntry } from '#core/dunning/decision.ts';
import type { Invoice, InvoiceTable } from '#core/invoices/invoice.ts';
import { fingerprint } from '#core/letters/fingerprint.ts';
import { sharesClientNumber } from '#core/letters/letter-fields.ts';
import { ownTextsUsed, type UsedText } from '#core/own-words/own-texts-used.ts';
import { unfilledFields } from '#core/settings/own-text-fields.ts';
import { textsFor } from '#core/settings/own-texts.ts';
import type { Settings } from '#core/settings/settings.ts';
import { checkSentence, type TactFinding } from '#core/tact/check-tact.ts';
import type { TactWords } from '#core/tact/tact-words.ts';
import type { LanguageTag } from '#core/values/language.ts';

/** Her answer: the sentence, or the text in another language, goes as it is. */
export const AS_IT_IS = 'as-it-is';

export interface OwnWordsOptions {
  settings: Settings;
  answers: Answers;
  /** The language in which the texts of the settings themselves are written. */
  main: LanguageTag;
  /** Null for a language without rules: then nothing is found, and the window says that nothing was checked. */
  tactOf: (language: LanguageTag) => TactWords | null;
}

/**
 * Reads every sentence of the owner's before it leaves. A field that cannot be filled keeps the letter back; words that
 * could hurt ask her, and the letter waits; texts that she has not in the letter's language make it a letter for her tick.
 * Returns the plan with these decisions; questions go to the table.
 */
export function weighOwnWords(table: InvoiceTable, plan: Plan, options: OwnWordsOptions): Plan {
  const changed = new Map<Invoice, Decision>();
  const questions = new Map<string, Question>();
  const settled = new Map<string, Question>();
  const ask = (question: Question, rows: number[]): boolean => {
    const answered = options.answers[question.id] === AS_IT_IS;
    const known = (answered ? settled : questions).get(question.id) || question;
    for (const row of rows) if (known.rows.indexOf(row) < 0) known.rows.push(row);
    (answered ? settled : questions).set(question.id, known);
    return answered;
  };
  const decisions = new Map(plan.decided.map(({ invoice, decision }) => [invoice, decision] as const));
  const entries = plan.entries.map((entry): PlanEntry => {
    if (entry.decision.kind !== 'send' || entry.language === null) return entry;
    const decision = judge(entry, entry.language, options, ask);
    if (decision === null) return entry;
    for (const invoice of entry.invoices) {
      const own = decisions.get(invoice);
      changed.set(invoice, { ...decision, values: { ...own?.values, ...decision.values } });
      if (decision.reason === 'question') invoice.questions.push(...decision.asked);
    }
    const proposed = decision.kind === 'send';
    return { ...entry, decision, proposed, skippedStages: proposed ? entry.skippedStages : [] };
  });
  table.questions.push(...Array.from(questions.values()));
  for (const question of Array.from(settled.values())) table.settled.push({ ...question, answer: AS_IT_IS });
  const decided = plan.decided.map(
    (one): DecidedInvoice => ({ ...one, decision: changed.get(one.invoice) || one.decision }),
  );
  return { ...plan, decided, entries };
}

interface Judged extends Decision {
  /** Ids of the questions that the letter hangs on. */
  asked: string[];
}

function judge(
  entry: PlanEntry,
  language: LanguageTag,
  { settings: given, main, tactOf }: OwnWordsOptions,
  ask: (question: Question, rows: number[]) => boolean,
): Judged | null {
  const { settings, borrowed } = textsFor(given, language, main);
  const texts = ownTextsUsed(entry, settings);
  const rows = entry.invoices.map(({ row }) => row);
  const isFilled = (name: string): boolean => {
    if (name === 'phone') return settings.phone !== '';
    if (name === 'client_number') return sharesClientNumber(entry.invoices);
    return true;
  };
  for (const text of texts.map((used) => used.text).concat(settings.payLink)) {
    const [found] = unfilledFields(text, isFilled);
    if (found !== undefined)
      return {
        ...entry.decision,
        kind: 'skip',
        proposed: false,
        reason: 'own-words-field',
        values: { found },
        asked: [],
      };
  }
  // A text may still be in her main language: the rules of both are read.
  const spoken = language === main ? [language] : [language, main];
  const rules = texts.length > 0 ? spoken.map(tactOf).filter((one): one is TactWords => one !== null) : [];
  const asked = texts
    .map((used) => ({ used, finding: rules.map((tact) => findHurt(used, tact)).filter(Boolean)[0] || null }))
    .filter(
      ({ used, finding }) => finding !== null && !ask(wordsQuestion(used.text, finding as TactFinding), rows),
    )
    .map(({ used }) => idOf(used.text));
  if (asked.length > 0) {
    const values = { count: asked.length };
    return { ...entry.decision, kind: 'skip', proposed: false, reason: 'question', values, asked };
  }
  const missing = borrowed.filter((name) => name !== 'nextStep' || entry.decision.stage === 'final');
  if (missing.length === 0 || ask(textQuestion(language, given), rows)) return null;
  // Another reason for her tick, which stands before hers, is said; the tick covers both.
  const reason = entry.proposed ? entry.decision.reason : 'own-text-language';
  return { ...entry.decision, proposed: true, reason, asked: [] };
}

function findHurt({ text, firmness }: UsedText, tact: TactWords): TactFinding | null {
  return checkSentence(text, firmness, tact).filter(({ severity }) => severity === 'error')[0] || null;
}

const idOf = (text: string): string => questionId('own-words', null, [fingerprint([text])]);

function wordsQuestion(text: string, { found, why, better }: TactFinding): Question {
  return {
    ...{
      id: idOf(text),
      kind: 'own-words',
      about: shorten(text),
      found: [found],
      rows: [],
      suggestion: null,
    },
    options: [AS_IT_IS],
    help: { why, ...(isSentence(better) ? { better } : {}) },
  };
}

function textQuestion(language: LanguageTag, { howToPay, nextStep }: Settings): Question {
  return {
    id: questionId('own-text', null, [language]),
    kind: 'own-text',
    about: language,
    found: [howToPay, nextStep].filter(Boolean).map(shorten),
    rows: [],
    suggestion: null,
    options: [AS_IT_IS],
  };
}

/** Advice in brackets is none to paste, and a field that she cannot use would be refused. */
const isSentence = (better: string): boolean =>
  !/^[(（]/.test(better) && !/ \/ /.test(better) && unfilledFields(better, () => true).length === 0;

const LONGEST = 160;

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const points = Array.from(line);
  return points.length <= LONGEST ? line : `${points.slice(0, LONGEST - 1).join('')}…`;
}
