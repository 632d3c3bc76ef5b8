import type { Policy } from '#core/dunning/policy.ts';
import type { Settings } from '#core/settings/settings.ts';
import type { CurrencyCode } from '#core/values/money.ts';

/**
 * The smallest balance worth a letter, in major units: what the owner has set (a 0 of hers stays 0), else about one unit of
 * everyday money, so that rounding is never chased.
 */
export function smallestBalance(currency: CurrencyCode, settings: Settings, policy: Policy): number {
  if (settings.minimumBalance !== null) return settings.minimumBalance;
  const { usual, byCurrency } = policy.smallestBalance;
  return byCurrency[currency] ?? usual;
}
