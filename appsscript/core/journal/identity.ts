/**
 * The name of a customer as it is compared: width and ligatures (NFKC), case, spaces and punctuation do not count, so
 * that `ACME, Ltd.` and `Acme Ltd` are one. Empty when nothing but punctuation stands there.
 */
export function customerKey(name: string | null): string {
  return (name ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

/**
 * An invoice number as it is compared: width, case, spaces and invisible characters do not count; punctuation does,
 * because `1/12` and `11-2` are two invoices.
 */
export function numberKey(number: string | null): string {
  return (number ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{C}]/gu, '');
}

/** An address as it is compared: without case, though the part before the @ could in theory tell cases apart. */
export function addressKey(address: string): string {
  return address.trim().toLowerCase();
}
