/** The utilities service: the only file that names it. */

/** An instant as a clock in this zone shows it: `YYYY-MM-DD HH:mm`. */
export function showInZone(milliseconds: number, timeZone: string): string {
  return Utilities.formatDate(new Date(milliseconds), timeZone, 'yyyy-MM-dd HH:mm');
}

export function newUuid(): string {
  return Utilities.getUuid();
}
