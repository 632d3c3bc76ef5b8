/** Currencies offered in lists, the reader's own first. */
export const currenciesFor = (own: string): string[] => [
  ...new Set([
    own,
    'USD',
    'EUR',
    'GBP',
    'ZAR',
    'RUB',
    'CNY',
    'AED',
    'SAR',
    'EGP',
    'INR',
    'AUD',
    'CAD',
    'BRL',
    'JPY',
    'KES',
    'NGN',
  ]),
];
