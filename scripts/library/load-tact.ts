import fs from 'node:fs';
import path from 'node:path';
import { TACT_CATEGORIES, TACT_CHECKS, TACT_MARKERS, type TactWords } from '#core/tact/tact-words.ts';
import { readYaml } from './read-yaml.ts';

const templates = path.join(import.meta.dirname, '..', '..', 'templates');

/** The tact rules of every language that has some, checked for form; throws naming file and rule. */
export function loadTact(folder = templates): TactWords[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && fs.existsSync(path.join(folder, entry.name, '_tact.yml')))
    .map((entry) => readTact(path.join(folder, entry.name, '_tact.yml'), entry.name));
}

function readTact(file: string, language: string): TactWords {
  const words = readYaml<TactWords>(file);
  const refuse = (what: string): never => {
    throw new Error(`templates/${language}/_tact.yml: ${what}`);
  };
  if (words.language !== language) refuse(`language is "${words.language}", the folder says "${language}"`);
  for (const category of TACT_CATEGORIES)
    if (!words.reasons?.[category]) refuse(`reasons.${category} is missing`);
  for (const check of TACT_CHECKS)
    if (!words.checks?.[check]?.why || !words.checks[check].better)
      refuse(`checks.${check} needs why and better`);
  for (const marker of TACT_MARKERS) if (!words.markers?.[marker]) refuse(`markers.${marker} is missing`);
  const ids = new Set<string>();
  for (const rule of words.rules) {
    if (ids.has(rule.id)) refuse(`rule ${rule.id} stands twice`);
    ids.add(rule.id);
    if (TACT_CATEGORIES.indexOf(rule.category) < 0) refuse(`rule ${rule.id}: category "${rule.category}"`);
    if (['error', 'warning', 'info'].indexOf(rule.severity) < 0)
      refuse(`rule ${rule.id}: severity "${rule.severity}"`);
    if (rule.from !== 'never' && !(rule.from >= 0 && rule.from <= 5))
      refuse(`rule ${rule.id}: from "${rule.from}"`);
    if (!rule.better) refuse(`rule ${rule.id}: a better phrase is missing`);
    try {
      new RegExp(rule.pattern, 'iu');
    } catch (error) {
      refuse(`rule ${rule.id}: ${(error as Error).message}`);
    }
  }
  return words;
}
