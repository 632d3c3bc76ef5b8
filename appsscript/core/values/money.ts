/** ISO 4217 code in capitals, such as `ZAR`. */
export type CurrencyCode = string;

/**
 * An amount in minor units (cents, kopecks; the yen itself) of one currency. Minor units are a safe integer, so sums
 * are exact. Amounts of two currencies are never added.
 */
export interface Money {
  minor: number;
  currency: CurrencyCode;
}
