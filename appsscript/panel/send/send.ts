import type { LetterLine, PlanAnswer } from '../../runs/answers.ts';
import { openPage } from '../page.ts';
import { ask } from '../server.ts';
import type { Say } from '../words.ts';
import { drawConfirm } from './confirm.ts';
import { drawLetter } from './letter.ts';
import { drawList, focusLetter } from './list.ts';
import { sendLetters } from './progress.ts';

/** The way through the window: list ⇄ letter, list → confirmation → progress → report. Nothing leaves before the confirmation. */
function open(sheet: string | null): void {
  openPage<PlanAnswer>(
    () => ask('loadPlan', sheet === null ? {} : { sheet }),
    (plan, say) => {
      const ticked = new Set(plan.letters.filter((letter) => !letter.proposed).map((letter) => letter.key));
      showList(plan, say, ticked);
    },
  );
}

function showList(plan: PlanAnswer, say: Say, ticked: Set<string>): void {
  drawList(plan, say, ticked, {
    reload: () => open(plan.sheet),
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
