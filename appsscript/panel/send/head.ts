import type { PlanAnswer } from '../../runs/answers.ts';
import { type Child, make } from '../dom.ts';
import { drawGroups, sayWho } from '../groups.ts';
import type { Say } from '../words.ts';

/** True while letters cannot go, or should not, before the owner has said or filled in something. */
export function isHeldUp({ missing, balances, uncertain }: PlanAnswer): boolean {
  return missing.length > 0 || balances.needed || uncertain.length > 0;
}

/** What is due, and the plan in numbers. "Nothing is due" is said only while nothing is asked of the owner. */
export function drawHead(plan: PlanAnswer, say: Say): Child[] {
  return [make('h1', {}, sayTitle(plan, say)), ...sayNext(plan, say), drawGroups(plan.groups, say)];
}

function sayTitle(plan: PlanAnswer, say: Say): string {
  const due = plan.letters.filter((letter) => !letter.proposed).length;
  if (due > 0) return say('intro', { count: due, day: plan.asOf });
  if (asksOwner(plan)) return say('needsYou');
  if (plan.letters.length > 0) return say('proposedTitle', { count: plan.letters.length });
  return plan.groups['needs-you'].invoices > 0 ? say('needsYou') : say('emptyTitle');
}

function asksOwner({ questions, balances, uncertain }: PlanAnswer): boolean {
  return questions.length > 0 || balances.needed || uncertain.length > 0;
}

/** Where no letter can go: what to do now, or from when there is something to do. */
function sayNext(plan: PlanAnswer, say: Say): Child[] {
  const { letters, nextDay, groups } = plan;
  if (letters.length > 0) return [];
  const needed = groups['needs-you'];
  if (needed.invoices > 0)
    return [
      make('p', {}, say('emptyNeedsYou', { who: sayWho(needed, say) })),
      // An answer may free letters today.
      nextDay !== null && !asksOwner(plan) && make('p', {}, say('emptyNextDay', { day: nextDay })),
    ];
  if (asksOwner(plan)) return [];
  return [make('p', {}, nextDay === null ? say('emptyLater') : say('emptyNext', { day: nextDay }))];
}
