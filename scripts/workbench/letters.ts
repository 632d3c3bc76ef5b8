import fs from 'node:fs';
import path from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { wallClock } from '../emulator/workbook/zone.ts';
import type { LetterSummary } from './protocol.ts';
import { Refusal } from './refusal.ts';

interface Letter {
  id: string;
  email: Email;
  source: string;
}
export interface Letters {
  /** The newest first. */
  list(timeZone: string): Promise<LetterSummary[]>;
  read(id: string): Promise<Letter>;
  count(): number;
  /** After the folder was emptied: numbers may come again for other letters. */
  forget(): void;
}

/**
 * What a letter shown here may load: its own pictures and styles. No script runs, because none is allowed a source; the
 * frame is allowed scripts only so that accessibility checkers and browser tests can look into it.
 */
export const letterPolicy =
  "default-src 'none'; img-src data: cid:; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-scripts";

function writePeople(people: Email['to']): string {
  return (people ?? [])
    .map(({ name, address }) =>
      name && address && name !== address ? `${name} <${address}>` : (address ?? name),
    )
    .join(', ');
}

/** Reads the letters of an outbox folder from their `.eml` files: what is shown is what would have left. */
export function openLetters(folder: string): Letters {
  const known = new Map<string, Letter>();

  function ids(): string[] {
    if (!fs.existsSync(folder)) return [];
    return fs
      .readdirSync(folder)
      .filter((file) => file.endsWith('.eml'))
      .map((file) => file.slice(0, -'.eml'.length))
      .sort()
      .reverse();
  }
  async function read(id: string): Promise<Letter> {
    const found = known.get(id);
    if (found) return found;
    if (!ids().includes(id)) throw new Refusal('This letter is no longer in the outbox.', 404);
    const bytes = fs.readFileSync(path.join(folder, `${id}.eml`));
    const letter = { id, email: await PostalMime.parse(bytes), source: bytes.toString('utf8') };
    known.set(id, letter);
    return letter;
  }
  return {
    read,
    count: () => ids().length,
    forget: () => known.clear(),
    async list(timeZone) {
      const letters = await Promise.all(ids().map(read));
      return letters.map(({ id, email }) => ({
        id,
        to: writePeople(email.to),
        cc: writePeople(email.cc),
        subject: email.subject ?? '(no subject)',
        from: email.from ? writePeople([email.from]) : '',
        replyTo: writePeople(email.replyTo),
        at: email.date
          ? new Date(wallClock(Date.parse(email.date), timeZone)).toISOString().slice(0, 16).replace('T', ' ')
          : '',
        hasHtml: Boolean(email.html),
      }));
    },
  };
}
