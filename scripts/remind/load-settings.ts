import fs from 'node:fs';
import path from 'node:path';
import type { Answers } from '#core/agreement/question.ts';
import { readAnswers } from '#core/agreement/read-answers.ts';
import { readSettings } from '#core/settings/read-settings.ts';
import type { Settings } from '#core/settings/settings.ts';
import type { Day } from '#core/values/day.ts';
import type { Issue } from '#core/values/issue.ts';
import { UsageError } from './arguments.ts';

export interface LoadedSettings {
  settings: Settings;
  /** What the owner has said about the sheet, by question. */
  answers: Answers;
  issues: Issue[];
  /** Where they stand, or would stand. */
  file: string;
  /** Where they came from, in words. */
  source: string;
  /** What was assumed because nothing says it, in words. */
  assumed: string[];
}

/** The settings file that belongs to a workbook: `invoices.xlsx` → `invoices.settings.json` in the same folder. */
export function settingsBeside(file: string): string {
  return path.join(path.dirname(file), `${path.basename(file, path.extname(file))}.settings.json`);
}

/**
 * Settings from the named file, else from beside the workbook, else defaults. There is nobody to ask here, so what
 * letters cannot do without is assumed, and said. `isNew`: a named file that is not there is about to be made.
 */
export function loadSettings(
  named: string | null,
  workbookFile: string,
  asOf: Day,
  ladders: string[],
  isNew = false,
): LoadedSettings {
  const file = named ?? settingsBeside(workbookFile);
  const exists = fs.existsSync(file);
  if (named && !exists && !isNew) throw new UsageError(`There is no settings file ${named}.`);
  const raw = exists ? parseJson(file) : {};
  const isObject = typeof raw === 'object' && raw !== null && !Array.isArray(raw);
  const { answers: said, ...own } = (isObject ? raw : {}) as Record<string, unknown>;
  const { settings, issues } = readSettings(isObject ? own : raw, { ladders });
  const { answers, issues: answerIssues } = readAnswers(said);
  issues.push(...answerIssues);
  const assumed: string[] = [];
  if (settings.senderName === '') {
    settings.senderName = 'Accounts team';
    assumed.push('letters are signed "Accounts team"');
  }
  if (settings.replyTo === '') {
    settings.replyTo = 'accounts@example.com';
    assumed.push('answers go to accounts@example.com');
  }
  if (settings.howToPay === '' && settings.payLink === '') assumed.push('letters name no way to pay');
  if (settings.balancesCheckedOn === null) {
    settings.balancesCheckedOn = asOf;
    assumed.push(`payments are taken as entered up to ${asOf}`);
  }
  return { settings, answers, issues, file, source: exists ? path.basename(file) : 'none', assumed };
}

/** What stands in a settings file, as it stands; nothing where there is no file. Refuses one that holds no settings. */
export function readSettingsFile(file: string): Record<string, unknown> {
  const raw = fs.existsSync(file) ? parseJson(file) : {};
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw new UsageError(`${file} holds no settings. Mend it, or take it away to use the defaults.`);
  return raw as Record<string, unknown>;
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    throw new UsageError(`${file} is not JSON. Mend it, or take it away to use the defaults.`);
  }
}
