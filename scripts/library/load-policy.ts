import path from 'node:path';
import { checkPolicy } from '#core/dunning/check-policy.ts';
import { type Holidays, isHolidayRule } from '#core/dunning/holidays.ts';
import type { Policy } from '#core/dunning/policy.ts';
import { readYaml } from './read-yaml.ts';

const POLICY = path.join(import.meta.dirname, '../../appsscript/core/dunning/policy.yml');

/** The rules of reminding; throws and says what is wrong if they are not whole. */
export function loadPolicy(file = POLICY): Policy {
  const holidays = readYaml<Holidays>(path.join(path.dirname(POLICY), 'holidays.yml'));
  for (const [region, rules] of Object.entries(holidays.regions))
    for (const rule of rules)
      if (!isHolidayRule(rule, holidays)) throw new Error(`holidays.yml, ${region}: "${rule}" is no rule.`);
  return { ...checkPolicy(readYaml(file)), holidays };
}
