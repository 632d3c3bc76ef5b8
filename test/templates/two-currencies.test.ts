import { describe, expect, it } from 'vitest';
import type { Grid } from '#core/cells/grid.ts';
import { decideReminders } from '#core/decide.ts';
import { composeMessages } from '#core/letters/compose-messages.ts';
import { SAMPLE_SETTINGS } from '../../scripts/library/sample-entries.ts';
import { loadKnowledge } from '../../scripts/remind/knowledge.ts';

const knowledge = loadKnowledge();
const ROWS = [
  ['Invoice', 'Customer', 'Email', 'Due date', 'Currency', 'Amount'],
  ['A-1', 'Acme', 'pay@acme.example', '2026-10-06', 'ZAR', '1101.00'],
  ['A-2', 'Acme', 'pay@acme.example', '2026-10-06', 'USD', '2302.00'],
  ['A-3', 'Acme', 'pay@acme.example', '2026-10-05', 'ZAR', '3503.00'],
  ['A-4', 'Acme', 'pay@acme.example', '2026-10-05', 'JPY', '4704'],
];

const AMOUNTS = ['1101', '2302', '3503', '4704'];

describe('a customer who owes in three currencies', () => {
  it.each(knowledge.packs.map(({ language }) => language.tag))(
    'gets a letter for each, in %s, and in none an amount or a number of another',
    (language) => {
      const settings = { ...SAMPLE_SETTINGS, language, balancesCheckedOn: '2026-10-14' };
      const { plan } = decideReminders({
        grid: gridOf(ROWS),
        entries: [],
        tactOf: () => null,
        settings,
        asOf: '2026-10-14',
        minutes: null,
        words: knowledge.words,
        policy: knowledge.policy,
        letterLanguages: knowledge.languages.map(({ tag }) => tag),
        fallbackLanguage: 'en',
      });
      const entries = plan.entries.map((entry) => ({
        ...entry,
        decision: {
          ...entry.decision,
          kind: 'send' as const,
          stage: entry.decision.stage ?? ('overdue-ask' as const),
        },
      }));
      const { messages, issues } = composeMessages(entries, {
        library: knowledge.packs,
        formats: knowledge.formats,
        locale: 'en_ZA',
        settings,
        asOf: '2026-10-14',
        policy: knowledge.policy,
        answerSubject: null,
      });
      expect(issues).toEqual([]);
      const said = messages.map(({ subject, text, html }) =>
        `${subject} ${text} ${html}`.replace(/[\s,.\u066b\u066c]/g, ''),
      );
      const named = said.map((words) =>
        ['A-1', 'A-2', 'A-3', 'A-4'].filter((number) => words.includes(number)),
      );
      expect(named.sort()).toEqual([['A-1', 'A-3'], ['A-2'], ['A-4']]);
      const amounts = said.map((words) => AMOUNTS.filter((amount) => words.includes(amount)));
      expect(amounts.sort()).toEqual([['1101', '3503'], ['2302'], ['4704']]);
      // The only sum is that of the two in rand: 4,604. Any other would add up different currencies.
      expect(said.filter((words) => words.includes('4604'))).toHaveLength(1);
      expect(said.filter((words) => /11610|3403|5805|8207|7006/.test(words))).toEqual([]);
    },
  );
});

function gridOf(rows: string[][]): Grid {
  return { sheet: 'Invoices', rows, display: rows, locale: 'en_ZA' };
}
