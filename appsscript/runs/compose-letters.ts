import type { PlanEntry } from '#core/dunning/decision.ts';
import { composeMessages } from '#core/letters/compose-messages.ts';
import type { Context } from './context.ts';

/** The letters of these entries as they would leave now; what cannot be written is an issue. */
export function composeLetters(context: Context, entries: PlanEntry[]): ReturnType<typeof composeMessages> {
  return composeMessages(entries, {
    library: context.knowledge.packs(),
    formats: context.knowledge.formats(),
    locale: context.locale,
    settings: context.settings,
    asOf: context.asOf,
    policy: context.policy,
    answerSubject: (answer, numbers) => plainText(context.say(`answers.${answer}`, { numbers })),
  });
}

/** A mail subject has no use for the isolates that keep numbers and words apart on a page. */
function plainText(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}
