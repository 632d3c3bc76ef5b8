import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { acceptVersions, checkVersions } from '../../scripts/library/letter-versions.ts';
import { acceptTable, checkTable } from '../../scripts/library/library-table.ts';
import { loadLibrary, TEMPLATES } from '../../scripts/library/load-library.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kind-reminder-versions-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
for (const name of fs.readdirSync(TEMPLATES).filter((each) => /^_.*\.yml$|^README/.test(each)))
  fs.copyFileSync(path.join(TEMPLATES, name), path.join(folder, name));
fs.cpSync(path.join(TEMPLATES, 'en'), path.join(folder, 'en'), { recursive: true });

const LETTER = path.join(folder, 'en/paid-thanks/sms.md');
const original = fs.readFileSync(LETTER, 'utf8');
const change = (edit: (text: string) => string) => fs.writeFileSync(LETTER, edit(original));
const faults = () => checkVersions(loadLibrary(folder)).map(({ file, rule }) => [file, rule]);

describe('the version of a letter', () => {
  it('is listed with the words it stands for', () => {
    expect(faults().every(([, rule]) => rule === 'version-unlisted')).toBe(true);
    acceptVersions(loadLibrary(folder));
    expect(faults()).toEqual([]);
  });

  it('must rise when the words change; accepting does not hide that', () => {
    change((text) => text.replace(/[Tt]hank you/, 'Thanks'));
    acceptVersions(loadLibrary(folder));
    expect(faults()).toEqual([['en/paid-thanks/sms.md', 'version-same']]);
  });

  it('may rise, and is then accepted; it never goes down', () => {
    const raised = original
      .replace(/[Tt]hank you/, 'Thanks')
      .replace(/version: (\d+)/, (_, version) => `version: ${Number(version) + 1}`);
    fs.writeFileSync(LETTER, raised);
    expect(faults()).toEqual([['en/paid-thanks/sms.md', 'version-unlisted']]);
    acceptVersions(loadLibrary(folder));
    expect(faults()).toEqual([]);
    change((text) => text);
    expect(faults()).toEqual([['en/paid-thanks/sms.md', 'version-back']]);
    fs.writeFileSync(LETTER, raised);
  });

  it('stays when only the words for the owner change', () => {
    const raised = fs.readFileSync(LETTER, 'utf8');
    fs.writeFileSync(LETTER, raised.replace(/^title: .*$/m, 'title: "Another title"'));
    expect(faults()).toEqual([]);
  });

  it('is missed when the letter is gone', () => {
    fs.rmSync(LETTER);
    expect(faults()).toEqual([['_versions.json', 'version-gone']]);
    acceptVersions(loadLibrary(folder));
    expect(faults()).toEqual([]);
  });
});

describe('the table of what exists', () => {
  it('is stale after a letter has gone, and right when it is renewed', () => {
    const table = () => fs.readFileSync(path.join(folder, 'README.md'), 'utf8');
    const stale = checkTable(loadLibrary(folder)).map(({ rule }) => rule);
    acceptTable(loadLibrary(folder));
    expect(stale).toEqual(['table-stale']);
    expect(checkTable(loadLibrary(folder))).toEqual([]);
    expect(table()).toContain('| `paid-thanks` | all |  |  |  | all |');
    expect(table()).not.toContain('العربية');
    expect(table()).toContain('## One letter');
  });

  it('shows the example letter as it is', () => {
    const readme = path.join(folder, 'README.md');
    const example = path.join(folder, 'en/overdue-soft/email.warm.md');
    fs.appendFileSync(example, '\nSee you on $& Monday.\n');
    expect(checkTable(loadLibrary(folder)).map(({ rule }) => rule)).toEqual(['table-stale']);
    acceptTable(loadLibrary(folder));
    expect(fs.readFileSync(readme, 'utf8')).toContain(
      `\n\n${'```'}\n${fs.readFileSync(example, 'utf8').trim()}\n`,
    );
    expect(checkTable(loadLibrary(folder))).toEqual([]);
  });
});
