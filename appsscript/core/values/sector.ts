/** Trades that have letters of their own; `templates/<language>/<situation>/<channel>.<tone>.<sector>.md`. */
export const SECTORS = ['freight', 'subscription', 'tuition'] as const;
export type Sector = (typeof SECTORS)[number];
