import type { Question } from '#core/agreement/question.ts';
import type { Labeller } from '#core/labels/label.ts';

/** A question in the owner's language, as windows, command line and site show it. */
export interface QuestionLine {
  id: string;
  kind: Question['kind'];
  title: string;
  /** Why it is asked. */
  help: string;
  /** How many invoices wait for the answer. */
  waits: string;
  rows: number[];
  found: string[];
  options: { id: string; text: string }[];
  /** The option that we would choose. */
  suggestion: string | null;
  /** "We think: …" */
  suggested: string | null;
  /** Of a list of columns: each of them. */
  parts: QuestionLine[];
}

/** Names that are not labels: languages, and fields as columns are called. Null where there is none. */
export type NameOption = (kind: Question['kind'], option: string) => string | null;

export function sayQuestion(say: Labeller, question: Question, nameOption: NameOption): QuestionLine {
  const { id, kind, about, found, rows, suggestion, parts } = question;
  const several = kind === 'columns' && parts !== undefined;
  const wording = several ? 'columnsSeveral' : kind === 'tab' && about === null ? 'tabs' : kind;
  const options = question.options.map((option) => ({
    id: option,
    text: several ? say('questions.none') : sayOption(say, question, option, nameOption),
  }));
  const suggested = options.filter((option) => option.id === suggestion)[0];
  return {
    id,
    kind,
    title: say(`questions.title.${wording}`, {
      about: kind === 'own-text' ? nameOption('language', about || '') || about || '' : about || '',
    }),
    help: say(`questions.help.${helpOf(question, wording)}`, question.help || {}),
    // Letters in another language than her texts need her tick; they do not wait for the answer.
    waits: say(kind === 'own-text' ? 'questions.concerns' : 'questions.waits', { count: rows.length }),
    rows,
    found,
    options,
    suggestion,
    suggested: suggested ? say('questions.suggestion', { option: suggested.text }) : null,
    parts: (parts || []).map((part) => sayQuestion(say, part, nameOption)),
  };
}

function helpOf({ kind, help }: Question, wording: string): string {
  if (kind === 'tab') return wording;
  return kind === 'own-words' && !help?.better ? 'own-words-plain' : kind;
}

/** One answer in words: the owner's own header, the name of a language or field, a currency as it is, else a label. */
export function sayOption(
  say: Labeller,
  { kind, names }: Pick<Question, 'kind' | 'names'>,
  option: string,
  nameOption: NameOption,
): string {
  const own = names?.[option];
  if (own) return own;
  if (kind === 'currency' || kind === 'currency-word') return option;
  if (kind === 'terms' && option !== '0') return say('questions.terms', { count: Number(option) });
  if (kind === 'terms') return say('questions.atOnce');
  return nameOption(kind, option) || say(`questions.options.${option}`);
}
