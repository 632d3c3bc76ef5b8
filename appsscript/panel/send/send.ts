import type { LetterLine, PlanAnswer } from '../../runs/answers.ts';
import { openPage, refreshPage } from '../page.ts';
import { ask } from '../server.ts';
import type { Say } from '../words.ts';
import { drawConfirm } from './confirm.ts';
import { drawLetter } from './letter.ts';
import { drawList, focusLetter } from './list.ts';
import { sendLetters } from './progress.ts';

/** The way through the window: list ⇄ letter, list → confirmation → progress → report. Nothing leaves before the confirmation. */
function open(sheet: string | null): void {
  openPage<PlanAnswer>(() => load(sheet), draw);
}

const load = (sheet: string | null): Promise<PlanAnswer> => ask('loadPlan', sheet === null ? {} : { sheet });

function draw(plan: PlanAnswer, say: Say): void {
  showList(plan, say, new Set(plan.letters.filter((letter) => !letter.proposed).map((letter) => letter.key)));
}

/** The ticks of the list anew: what the owner has unticked stays so, and what she ticked, as long as it is the same letter. */
function carryTicks(before: PlanAnswer, ticked: Set<string>, next: PlanAnswer): Set<string> {
  const isTicked = ({ key, fingerprint, proposed }: LetterLine): boolean => {
    const known = before.letters.find((letter) => letter.key === key);
    if (!known) return !proposed;
    return ticked.has(key) && (!proposed || known.fingerprint === fingerprint);
  };
  return new Set(next.letters.filter(isTicked).map(({ key }) => key));
}

function showList(plan: PlanAnswer, say: Say, ticked: Set<string>): void {
  drawList(plan, say, ticked, {
    reload: () => open(plan.sheet),
    refresh: () =>
      refreshPage<PlanAnswer>(
        () => load(plan.sheet),
        (next, sayNext) => showList(next, sayNext, carryTicks(plan, ticked, next)),
      ),
    read: (letter: LetterLine) =>
      drawLetter(plan, letter, say, () => {
        showList(plan, say, ticked);
        focusLetter(letter);
      }),
    confirm: () => {
      const chosen = plan.letters.filter((letter) => ticked.has(letter.key));
      drawConfirm(plan, chosen, say, {
        back: () => showList(plan, say, ticked),
        send: () => void sendLetters(plan, chosen, say, () => open(plan.sheet)),
      });
    },
  });
}

open(null);
