import { describe, expect, it } from 'vitest';
import { openContext } from '../../appsscript/runs/context.ts';
import { loadPlan } from '../../appsscript/runs/load-plan.ts';
import { saveAnswers } from '../../appsscript/runs/questions.ts';
import { sendNext } from '../../appsscript/runs/send-next.ts';
import { createFolderKnowledge } from './folder-knowledge.ts';
import { createMemoryServices, createWorld, type World } from './memory-services.ts';
import { lateSheet, saveOwner } from './sheet.ts';

const knowledge = createFolderKnowledge();
const contextOf = (world: World) => openContext(createMemoryServices(world), knowledge);

/** The first tab is the one in front. */
const spreadsheet = (...names: string[]): World =>
  saveOwner(
    createWorld([], {
      sheets: names.map((name) => ({ name, rows: name === 'Notes' ? [['Plans for May']] : lateSheet() })),
    }),
  );
const idsOf = (world: World, sheet: string | null) =>
  loadPlan(contextOf(world), sheet).questions.map(({ id }) => id);

describe('which tab is meant', () => {
  it('the one in front, without a question', () => {
    const world = spreadsheet('South', 'North');
    const plan = loadPlan(contextOf(world), null);
    expect([plan.sheet, plan.questions, plan.letters.length]).toEqual(['South', [], 3]);
  });

  it('is asked where the one in front holds no invoices and two others do; no letter is offered before', () => {
    const world = spreadsheet('Notes', 'North', 'South');
    const plan = loadPlan(contextOf(world), null);
    expect(
      plan.questions.map(({ id, title, options }) => [id, title, options.map(({ text }) => text)]),
    ).toEqual([['tab', 'Which tab holds the invoices to remind of?', ['North', 'South']]]);
    expect([plan.letters, plan.groups.ready.invoices, plan.groups['needs-you'].invoices]).toEqual([[], 0, 4]);
    // A window that is read anew, by the name of its tab, asks the same.
    expect(idsOf(world, 'North')).toEqual(['tab']);
  });

  it('is kept once it is answered, and the letters go from that tab', () => {
    const world = spreadsheet('Notes', 'North', 'South');
    saveAnswers(contextOf(world), { tab: 'south' });
    const plan = loadPlan(contextOf(world), null);
    expect([plan.sheet, plan.questions, plan.letters.length]).toEqual(['South', [], 3]);
    const letters = plan.letters.slice(0, 1);
    const { results } = sendNext(contextOf(world), { sheet: 'South', letters, leftOut: [] });
    expect(results.map(({ outcome }) => outcome)).toEqual(['sent']);
    // Taken back, it is asked again.
    saveAnswers(contextOf(world), { tab: '' });
    expect(idsOf(world, null)).toEqual(['tab']);
  });

  it('a single tab with invoices behind the one in front is simply taken', () => {
    const world = spreadsheet('Notes', 'North');
    const plan = loadPlan(contextOf(world), null);
    expect([plan.sheet, plan.questions, plan.letters.length]).toEqual(['North', [], 3]);
    expect(idsOf(world, 'North')).toEqual([]);
  });

  it('bills are not asked about beside invoices, whatever stands in front', () => {
    const world = spreadsheet('Bills', 'North');
    const plan = loadPlan(contextOf(world), null);
    expect([plan.sheet, plan.questions]).toEqual(['North', []]);
  });
});
