import { announce } from '../announce.ts';
import { ask, type Trouble } from '../server.ts';
import type { Say } from '../words.ts';

/** Keeps answers by question; what goes wrong is said in `problem`, `refused` when an answer is none that can be kept. */
export type Keep = (answers: Record<string, string>, problem: HTMLElement, refused: string) => void;

/** Keeps what is answered in `block`, loads anew, says so, and leads to the next question, or else to the head of the view. */
export function createKeep(block: HTMLElement, say: Say, reload: () => Promise<void>): Keep {
  return (answers, problem, refused) => {
    // A second touch while the first is on its way keeps nothing twice; the buttons keep the focus meanwhile.
    if (block.hasAttribute('aria-busy')) return;
    const fail = (text: string): void => {
      block.removeAttribute('aria-busy');
      announce('');
      problem.textContent = text;
    };
    block.setAttribute('aria-busy', 'true');
    problem.textContent = '';
    announce(say('loading'));
    ask<{ saved: boolean }>('saveAnswers', { answers })
      .then(async ({ saved }) => {
        if (!saved) {
          fail(refused);
          return;
        }
        await reload();
        document.querySelector<HTMLElement>('.question [tabindex="-1"]')?.focus();
        announce(say('kept'));
      })
      .catch((trouble: Trouble) => fail(trouble.reached ? trouble.message : say('unreachable')));
  };
}
