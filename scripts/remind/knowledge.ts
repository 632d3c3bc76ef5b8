import { createNameOption } from '#core/agreement/name-option.ts';
import { chooseFormats } from '#core/formats/choose-formats.ts';
import { createLabeller, type Labeller } from '#core/labels/label.ts';
import { loadFormats } from '../library/load-formats.ts';
import { loadLabels } from '../library/load-labels.ts';
import { loadLibrary } from '../library/load-library.ts';
import { loadPolicy } from '../library/load-policy.ts';
import { loadTact } from '../library/load-tact.ts';
import { loadWords } from '../library/load-words.ts';

/** All data the rules read, from its folders. */
export function loadKnowledge() {
  const formats = loadFormats();
  const labels = loadLabels();
  const words = loadWords();
  const tact = loadTact();
  const { languages, packs } = loadLibrary();
  /** The words of a language, English where we have none. */
  const speak = (language: string, locale: string | null): Labeller => {
    const known = labels[language] ? language : 'en';
    return createLabeller(
      labels[known]!,
      chooseFormats(known, known === 'en' ? 'en-GB' : known, locale ?? '', formats),
    );
  };
  return {
    words,
    tactOf: (language: string) => tact.find((rules) => rules.language === language) ?? null,
    policy: loadPolicy(),
    formats,
    languages,
    packs,
    speak,
    /** Names of options in a reader's language. */
    nameOption: (speaks: string) =>
      createNameOption(words, speaks, (tag) => languages.find((one) => one.tag === tag)?.name ?? null),
    allLanguages: () => Object.keys(labels).map((language) => speak(language, null)),
  };
}

export type LoadedKnowledge = ReturnType<typeof loadKnowledge>;
