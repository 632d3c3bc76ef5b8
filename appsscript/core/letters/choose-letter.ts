import type { Channel, LanguagePack, LetterTemplate, SituationId, Tone } from '#core/letters/template.ts';

export interface LetterWish {
  situation: SituationId;
  channel: Channel;
  /** As the row or the settings say; a word that is no tone counts as none. */
  tone: string | null;
  sector?: string | null;
}

/** Which tone stands in for which, nearest first. */
const STAND_INS: Record<Tone, (Tone | null)[]> = {
  warm: ['warm', 'neutral', 'formal', null],
  neutral: ['neutral', 'warm', 'formal', null],
  formal: ['formal', 'neutral', 'warm', null],
};

/**
 * The letter of this language for a situation: in the wished tone, else in the nearest tone that the language has, else
 * null. Never a letter of another language, and a sector's letter only for that sector.
 */
export function chooseLetter(pack: LanguagePack, wish: LetterWish): LetterTemplate | null {
  const candidates = pack.letters.filter(
    (letter) => letter.situation === wish.situation && letter.channel === wish.channel,
  );
  const tones = STAND_INS[(wish.tone ?? 'neutral') as Tone] ?? STAND_INS.neutral;
  for (const sector of wish.sector ? [wish.sector, null] : [null])
    for (const tone of tones) {
      const letter = candidates.find((candidate) => candidate.tone === tone && candidate.sector === sector);
      if (letter) return letter;
    }
  return null;
}
