import type { Answers } from '#core/agreement/question.ts';
import type { Settings } from '#core/settings/settings.ts';
import type { Day } from '#core/values/day.ts';
import { buildAll } from '../build.ts';
import { createEmulator, type Emulator } from '../emulator/emulator.ts';
import { newHostState } from '../emulator/host.ts';
import type { Workbook } from '../emulator/workbook/model.ts';
import { instantOfWall } from '../emulator/workbook/zone.ts';

/**
 * The built add-on over a workbook, at ten in the morning of the as-of day: what is written are files, so the hour of the
 * run does not matter. It knows what the owner has said about the sheet as if it had been said in its own windows.
 */
export async function openEmulator(
  workbook: Workbook,
  asOf: Day,
  settings: Settings,
  answers: Answers = {},
): Promise<Emulator> {
  const state = newHostState();
  // Ids must differ from those that an earlier run wrote into the same log.
  state.nextId = Date.now();
  state.properties.document.settings = JSON.stringify(settings);
  for (const [id, answer] of Object.entries(answers)) state.properties.document[`answer.${id}`] = answer;
  return createEmulator({
    bundle: await buildAll(),
    workbook,
    now: () => instantOfWall(Date.parse(`${asOf}T10:00:00Z`), workbook.timeZone),
    userEmail: settings.replyTo,
    profile: 'workspace',
    state,
  });
}
