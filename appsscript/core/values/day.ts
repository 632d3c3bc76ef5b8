/**
 * A civil day, `YYYY-MM-DD` in the Gregorian calendar: a date on a calendar, not an instant, so that no time zone
 * can move it. The edges turn their dates into days; inside, only days exist.
 */
export type Day = string;
