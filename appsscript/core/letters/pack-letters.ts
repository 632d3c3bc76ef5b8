import type { Channel, LanguagePack, LetterTemplate, Tone } from '#core/letters/template.ts';

/** A letter without what its id says: title, subject, when to use, when not, version, body. */
type PackedLetter = [string, string, string | null, string, string, number, string];

/** A language's letters as JSON text for the bundle. Only letters whose path says all (no sector); refuses others. */
export function packLetters({ language, letters }: LanguagePack): string {
  const packed = letters.map((letter): PackedLetter => {
    const { id, title, subject, useWhen, avoidWhen, version, body } = letter;
    if (letter.sector !== null) throw new Error(`${id} is for a sector; the add-on carries none.`);
    return [id, title, subject, useWhen, avoidWhen, version, body];
  });
  return JSON.stringify({ language, letters: packed });
}

export function unpackLetters(json: string): LanguagePack {
  const { language, letters } = JSON.parse(json) as {
    language: LanguagePack['language'];
    letters: PackedLetter[];
  };
  return { language, letters: letters.map(unpackLetter) };
}

/** `en/overdue-soft/email.warm` → language, situation, channel and tone. */
function unpackLetter([id, title, subject, useWhen, avoidWhen, version, body]: PackedLetter): LetterTemplate {
  const [language, situation, file] = id.split('/') as [string, string, string];
  const [channel, tone] = file.split('.') as [Channel, Tone | undefined];
  return {
    id,
    language,
    situation,
    sector: null,
    channel,
    tone: tone ?? null,
    title,
    subject,
    useWhen,
    avoidWhen,
    version,
    body,
  };
}
