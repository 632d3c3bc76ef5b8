import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createLabeller } from '#core/labels/label.ts';
import { LETTER_ISSUES } from '#core/letters/compose-messages.ts';
import { loadFormats } from '../../../scripts/library/load-formats.ts';
import { loadLabels } from '../../../scripts/library/load-labels.ts';

describe('loadLabels', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kind-reminder-labels-'));
  afterAll(() => fs.rmSync(folder, { recursive: true }));
  fs.mkdirSync(path.join(folder, 'en'));
  const write = (name: string, text: string) => fs.writeFileSync(path.join(folder, 'en', name), text);

  it('merges the files of a language, and refuses to lose a text that two of them have', () => {
    write('a.yml', 'issues:\n  one: A\n');
    write('b.yml', 'issues:\n  two: B\n');
    expect(loadLabels(folder)).toEqual({ en: { issues: { one: 'A', two: 'B' } } });
    write('b.yml', 'issues:\n  one: B\n');
    expect(() => loadLabels(folder)).toThrow('en/b.yml: "issues.one"');
  });
});

describe('the words of the add-on', () => {
  it('say in English why a letter could not be written', () => {
    const label = createLabeller(loadLabels().en!, loadFormats()['en-GB']!);
    const values = { customer: 'Acme', fields: 'sender', row: 4, found: 'x' };
    for (const code of LETTER_ISSUES) expect(label(`issues.${code}`, values)).toMatch(/\.$/);
  });
});
