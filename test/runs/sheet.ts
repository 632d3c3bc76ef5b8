import type { Cell } from '#core/cells/grid.ts';
import { SETTINGS_KEY } from '../../appsscript/runs/kept-settings.ts';
import type { World } from './memory-services.ts';

const day = (text: string): Cell => ({ kind: 'day', day: text });

/** Three customers who are a week late on 31 March 2026, one who has paid, one who is not due. */
export function lateSheet(): Cell[][] {
  return [
    ['Invoice no.', 'Customer', 'Email', 'Invoice date', 'Due date', 'Currency', 'Total', 'Paid', 'Note'],
    ['A-1', 'Amber Books', 'amber@example.com', day('2026-02-22'), day('2026-03-24'), 'ZAR', 1200, 0, 'x'],
    ['B-1', 'Birch Café', 'birch@example.com', day('2026-02-22'), day('2026-03-24'), 'ZAR', 850.5, 0, null],
    [
      'C-1',
      'Cedar Clinic',
      'cedar@example.com',
      day('2026-02-22'),
      day('2026-03-24'),
      'ZAR',
      4300,
      300,
      null,
    ],
    ['D-1', 'Dune Design', 'dune@example.com', day('2026-02-22'), day('2026-03-24'), 'ZAR', 90, 90, null],
    ['E-1', 'Elm Estate', 'elm@example.com', day('2026-03-20'), day('2026-04-30'), 'ZAR', 700, 0, null],
  ];
}

/** The owner has filled in the settings and confirmed the balances. */
export function saveOwner(world: World): World {
  const settings = {
    senderName: 'Maria Jacobs',
    businessName: 'Jacobs Studio',
    replyTo: 'maria@example.com',
    howToPay: 'Bank of Example, account 123',
    balancesCheckedOn: world.day,
  };
  world.properties.set(SETTINGS_KEY, JSON.stringify(settings));
  return world;
}
