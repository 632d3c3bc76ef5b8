// Begins a language of the library: npm run new:language -- pt
import { draftLanguage } from './library/draft-language.ts';
import { DraftRefused } from './library/draft-letter.ts';

const [wanted, ...rest] = process.argv.slice(2);
try {
  if (!wanted || rest.length > 0)
    throw new DraftRefused('Say one language by its tag: npm run new:language -- pt');
  const { tag, drafts, locale, hasFormats } = draftLanguage(wanted);
  const steps = [
    `templates/${tag}/_language.yml: put the words into the language.`,
    `The ${drafts} drafts: write the six rungs of the ladder first; take ".draft" off the name of each that is done.`,
    `templates/${tag}/_tact.yml and _phrases.yml: what is not kind in this language, and what is. en/ shows the form.`,
    ...(hasFormats ? [] : [`scripts/formats/update-formats.ts: add ${locale} to the list and run it.`]),
    `npm run check:templates -- ${tag} says at any time what is missing.`,
  ];
  console.log(`templates/${tag} has been begun. What to do now:`);
  for (const [index, step] of steps.entries()) console.log(`${index + 1}. ${step}`);
} catch (error) {
  if (!(error instanceof DraftRefused)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
