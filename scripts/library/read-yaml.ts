import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { writeIfChanged } from '../build/write-file.ts';

const CACHE = path.join(import.meta.dirname, '../../node_modules/.cache/kind-reminder');

/**
 * The data of a YAML file. To parse the words of all languages takes two seconds, to read them as JSON some milliseconds: so what
 * was parsed once lies in a cache, under the fingerprint of its text, and another text is parsed anew.
 */
export function readYaml<T>(file: string): T {
  const text = fs.readFileSync(file, 'utf8');
  const name = `${createHash('sha256').update(text).digest('hex')}.json`;
  const cached = path.join(CACHE, name);
  if (fs.existsSync(cached)) {
    try {
      return JSON.parse(fs.readFileSync(cached, 'utf8')) as T;
    } catch {
      // A file that was cut off is made anew.
    }
  }
  const data = parse(text) as T;
  try {
    fs.mkdirSync(CACHE, { recursive: true });
    writeIfChanged(cached, JSON.stringify(data));
  } catch {
    // A folder that cannot be written is only slower.
  }
  return data;
}
