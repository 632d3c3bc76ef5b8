import type { Policy } from '#core/dunning/policy.ts';
import type { LocaleTag } from '#core/values/language.ts';

/** The policy with the working week and the holidays of a spreadsheet's region; unchanged where the region is unknown or has the usual one. */
export function policyForLocale(policy: Policy, locale: LocaleTag | null): Policy {
  const region = /[-_]([A-Z]{2})\b/.exec(locale ?? '')?.[1];
  const week = policy.workingWeeks.find((one) => region !== undefined && one.regions.indexOf(region) >= 0);
  const own = region === undefined ? policy : { ...policy, region };
  return week ? { ...own, sendingDays: week.sendingDays } : own;
}
