import { describe, expect, it } from 'vitest';
import { facts } from '../../scripts/emulator/conformance/facts.ts';
import { evaluate } from './bundle.ts';

describe('Apps Script behaves like this, and so does the emulator', () => {
  it.each(facts.map((fact) => [fact.id, fact.source, fact] as const))('%s (%s)', (_id, _source, fact) => {
    expect(evaluate(fact.act)).toEqual(fact.expect);
  });
});

it('every fact has a name of its own', () => {
  const ids = facts.map((fact) => fact.id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});
