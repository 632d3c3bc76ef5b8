// Begins a letter: npm run new:letter -- LANGUAGE SITUATION CHANNEL [TONE] [SECTOR]
//   npm run new:letter -- en final email warm
//   npm run new:letter -- ru paid-thanks email warm freight
import { DraftRefused, draftLetter } from './library/draft-letter.ts';
import { loadLibrary } from './library/load-library.ts';

const [language, situation, channel, ...rest] = process.argv.slice(2);
try {
  if (!language || !situation || !channel || rest.length > 2)
    throw new DraftRefused(
      'Say which letter: npm run new:letter -- LANGUAGE SITUATION CHANNEL [TONE] [SECTOR]',
    );
  const library = loadLibrary();
  const tone = rest[0] && rest[0] in library.grammar.tones ? rest.shift() : undefined;
  if (rest.length > 1) throw new DraftRefused(`There is no tone "${rest[0]}".`);
  const { file, from } = draftLetter({ language, situation, channel, tone, sector: rest[0] }, library);
  console.log(`templates/${file} has been made from ${from}.`);
  console.log('Write it anew, take ".draft" off its name, and run:');
  console.log(`npm run check:templates -- ${language}`);
} catch (error) {
  if (!(error instanceof DraftRefused)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
