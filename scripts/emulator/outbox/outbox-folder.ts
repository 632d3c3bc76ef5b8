import fs from 'node:fs/promises';
import path from 'node:path';
import { toEml } from './eml.ts';
import type { Mail } from './mail.ts';

/** Name of the file of a mail, in the order of sending: `2026-03-31T07-00-00-001Z.eml`, numbered when two share it. */
function fileName(mail: Mail, taken: Set<string>): string {
  const stem = mail.at.replace(/[:.]/g, '-');
  let name = `${stem}.eml`;
  for (let number = 2; taken.has(name); number++) name = `${stem}-${number}.eml`;
  return name;
}

/**
 * Adds mails to a folder: one `.eml` each and one line in `index.jsonl`. A mail that is already in the index is not
 * written again, so the whole outbox can be handed over each time.
 */
export async function saveOutbox(folder: string, mails: Mail[]): Promise<void> {
  await fs.mkdir(folder, { recursive: true });
  const saved = await readOutbox(folder);
  const ids = new Set(saved.map((entry) => entry.mail.id));
  const names = new Set(saved.map((entry) => entry.file));
  for (const mail of mails) {
    if (ids.has(mail.id)) continue;
    const file = fileName(mail, names);
    await fs.writeFile(path.join(folder, file), await toEml(mail));
    await fs.appendFile(path.join(folder, 'index.jsonl'), `${JSON.stringify({ file, mail })}\n`);
    ids.add(mail.id);
    names.add(file);
  }
}

/** The mails of a folder in the order of sending; none when there is no such folder. */
export async function readOutbox(folder: string): Promise<{ file: string; mail: Mail }[]> {
  const text = await fs.readFile(path.join(folder, 'index.jsonl'), 'utf8').catch((error) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  });
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { file: string; mail: Mail });
}
