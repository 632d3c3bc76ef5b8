import fs from 'node:fs';
import path from 'node:path';
import type { Answers } from '#core/agreement/question.ts';
import { splitAnswers } from './apply-answers.ts';
import { readSettingsFile } from './load-settings.ts';

/**
 * Adds answers to a settings file, which is made where there is none. Everything else in it stays, known or not. The file is
 * read again first, because another window may have written since; and replaced as a whole, so that no run finds half of it.
 */
export function writeAnswers(file: string, given: Answers): void {
  const target = fs.existsSync(file) ? fs.realpathSync(file) : file;
  const present = readSettingsFile(target);
  const { settings, answers } = splitAnswers(given);
  const kept = isObject(present.answers) ? present.answers : {};
  const all: Record<string, unknown> = { ...present, ...settings };
  if (Object.keys(answers).length > 0) all.answers = { ...kept, ...answers };
  fs.mkdirSync(path.dirname(path.resolve(target)), { recursive: true });
  const draft = `${target}.${process.pid}.tmp`;
  try {
    fs.writeFileSync(draft, `${JSON.stringify(all, null, 2)}\n`);
    fs.renameSync(draft, target);
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
