import { parse } from 'yaml';
import text from './changes.yml?raw';

export interface Change {
  date: string;
  title: string;
  text: string;
}

/** Newest first. */
export const CHANGES = (parse(text) as Change[]).map((change) => ({
  ...change,
  date: String(change.date).slice(0, 10),
}));
