import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { checkPolicy } from '#core/dunning/check-policy.ts';
import { type Holidays, isHolidayRule } from '#core/dunning/holidays.ts';
import type { Policy } from '#core/dunning/policy.ts';

const POLICY = path.join(import.meta.dirname, '../../appsscript/core/dunning/policy.yml');

/** The rules of reminding; throws and says what is wrong if they are not whole. */
export function loadPolicy(file = POLICY): Policy {
  const holidays = parse(
    fs.readFileSync(path.join(path.dirname(POLICY), 'holidays.yml'), 'utf8'),
  ) as Holidays;
  for (const [region, rules] of Object.entries(holidays.regions))
    for (const rule of rules)
      if (!isHolidayRule(rule, holidays)) throw new Error(`holidays.yml, ${region}: "${rule}" is no rule.`);
  return { ...checkPolicy(parse(fs.readFileSync(file, 'utf8'))), holidays };
}
