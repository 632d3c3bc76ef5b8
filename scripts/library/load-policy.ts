import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { checkPolicy } from '#core/dunning/check-policy.ts';
import type { Policy } from '#core/dunning/policy.ts';

const POLICY = path.join(import.meta.dirname, '../../appsscript/core/dunning/policy.yml');

/** The rules of reminding; throws and says what is wrong if they are not whole. */
export function loadPolicy(file = POLICY): Policy {
  return checkPolicy(parse(fs.readFileSync(file, 'utf8')));
}
