import type { Knowledge } from '../../appsscript/runs/knowledge.ts';
import { loadFormats } from '../../scripts/library/load-formats.ts';
import { loadLabels } from '../../scripts/library/load-labels.ts';
import { loadLibrary } from '../../scripts/library/load-library.ts';
import { loadPolicy } from '../../scripts/library/load-policy.ts';
import { loadTact } from '../../scripts/library/load-tact.ts';
import { loadWords } from '../../scripts/library/load-words.ts';

/** The data as it stands in the folders, read once. */
export function createFolderKnowledge(): Knowledge {
  const { languages, packs } = loadLibrary();
  const tact = loadTact();
  const [labels, words, policy, formats] = [loadLabels(), loadWords(), loadPolicy(), loadFormats()];
  const sendable = packs.filter((pack) => pack.letters.some((letter) => letter.situation === 'overdue-soft'));
  return {
    words: () => words,
    policy: () => policy,
    tact: (language) => tact.find((rules) => rules.language === language) ?? null,
    languages: () => languages.filter(({ tag }) => sendable.some((pack) => pack.language.tag === tag)),
    packs: () => sendable,
    labelLanguages: () => Object.keys(labels),
    labels: (language) => labels[language]!,
    formats: () => formats,
  };
}
