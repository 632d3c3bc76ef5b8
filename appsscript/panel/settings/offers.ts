import type { Say } from '../words.ts';
import { tickBoxes } from './tick-boxes.ts';

const WORDS: Record<string, string> = {
  'more-time': 'offerMoreTime',
  instalments: 'offerInstalments',
  'other-way': 'offerOtherWay',
  discount: 'offerDiscount',
};

/** What letters may offer on the owner's behalf. */
export function drawOffers(ticked: unknown, offers: string[], say: Say): HTMLElement {
  return tickBoxes({
    name: 'offers',
    each: 'offer',
    legend: say('offersTitle'),
    help: say('offersHelp'),
    stacked: true,
    boxes: offers.map((offer) => ({
      value: offer,
      text: say(WORDS[offer] ?? offer),
      ticked: Array.isArray(ticked) && ticked.includes(offer),
    })),
  });
}
