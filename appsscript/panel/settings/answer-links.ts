import type { Say } from '../words.ts';
import { tickBoxes } from './tick-boxes.ts';

/** Whether a customer can answer in one tap; below formal letters only where it is so at all. */
export function drawAnswerLinks(settings: Record<string, unknown>, say: Say): HTMLElement {
  const element = tickBoxes({
    name: '',
    each: '',
    legend: say('answerLinksTitle'),
    help: say('answerLinksHelp'),
    stacked: true,
    boxes: ['answerLinks', 'answerLinksFormal'].map((name) => ({
      value: name,
      text: say(name),
      ticked: settings[name] === true,
    })),
  });
  const [all, formal] = Array.from(element.querySelectorAll('input'));
  const settle = (): void => {
    formal!.disabled = !all!.checked;
  };
  all!.addEventListener('change', settle);
  settle();
  return element;
}
