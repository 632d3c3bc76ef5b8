import type { PlanEntry } from '#core/dunning/decision.ts';
import { chooseLetter } from '#core/letters/choose-letter.ts';
import type { LanguagePack, LetterTemplate, SituationId } from '#core/letters/template.ts';
import type { Settings } from '#core/settings/settings.ts';
import type { Sector } from '#core/values/sector.ts';

/** The letter of the library that an entry of the plan gets; null where the language has none for it. */
export function letterOfEntry(
  entry: PlanEntry,
  pack: LanguagePack,
  { tone, sector }: Pick<Settings, 'tone' | 'sector'>,
): LetterTemplate | null {
  if (entry.decision.stage === null) return null;
  return chooseLetter(pack, {
    situation: situationOf(entry, pack),
    channel: 'email',
    tone: entry.tone ?? tone,
    sector: sectorOf(entry, sector),
  });
}

/** A promise that has passed has a letter of its own, where the language has it; its step on the ladder stays. */
function situationOf({ decision, invoices }: PlanEntry, pack: LanguagePack): SituationId {
  const own =
    decision.stage !== 'final' &&
    invoices.length === 1 &&
    invoices[0]!.promisePassed !== null &&
    pack.letters.some(({ situation, channel }) => situation === 'promise-passed' && channel === 'email');
  return own ? 'promise-passed' : (decision.stage as SituationId);
}

/** The trade whose letter fits all the invoices: theirs, else the owner's. */
function sectorOf({ invoices }: PlanEntry, usual: Sector | null): Sector | null {
  const sectors = invoices.map(({ sector }) => sector ?? usual);
  return sectors.every((sector) => sector === sectors[0]) ? (sectors[0] ?? null) : null;
}
