import type { PlanEntry } from '#core/dunning/decision.ts';
import type { Settings } from '#core/settings/settings.ts';

/** A sentence of the owner's that a letter carries. */
export interface UsedText {
  text: string;
  /** 0 before due … 5 final: the stages in which it may stand. */
  firmness: number;
}

const ANY_STAGE = 0;
const FINAL = 5;

/** Every text of her own that this letter would carry, in the words of its language. */
export function ownTextsUsed({ decision, salutation }: PlanEntry, settings: Settings): UsedText[] {
  const texts: UsedText[] = [
    { text: settings.howToPay, firmness: ANY_STAGE },
    { text: settings.senderRole, firmness: ANY_STAGE },
    { text: settings.helpContact, firmness: ANY_STAGE },
    { text: salutation || '', firmness: ANY_STAGE },
  ];
  if (decision.stage === 'final') texts.push({ text: settings.nextStep, firmness: FINAL });
  return texts.filter(({ text }) => text !== '');
}
