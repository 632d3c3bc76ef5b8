import { expect, it } from 'vitest';
import { openContext } from '../../appsscript/runs/context.ts';
import { loadPlan } from '../../appsscript/runs/load-plan.ts';
import { createFolderKnowledge } from './folder-knowledge.ts';
import { createMemoryServices, createWorld } from './memory-services.ts';
import { saveOwner } from './sheet.ts';

it('beside a letter stands the library’s word on that very letter, not on the ordinary one of its step', () => {
  const knowledge = createFolderKnowledge();
  const world = saveOwner(
    createWorld([
      ['Invoice no.', 'Customer', 'Email', 'Due date', 'Currency', 'Total', 'Promised for'],
      ['A-1', 'Amber Books', 'amber@example.com', '2026-03-22', 'ZAR', 1200, '2026-03-26'],
    ]),
  );
  const [letter] = loadPlan(openContext(createMemoryServices(world), knowledge), null).letters;
  const english = knowledge.packs().find(({ language }) => language.tag === 'en')!;
  const promise = english.letters.find(({ id }) => id === 'en/promise-passed/email.neutral')!;
  expect(letter!.text).toContain('26 March 2026');
  expect(letter!.advice).toEqual({ useWhen: promise.useWhen, avoidWhen: promise.avoidWhen });
});
