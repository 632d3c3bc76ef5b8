import type { Issue } from '#core/values/issue.ts';

/** What the reader of one setting finds: the value to use, or the code of what is wrong with it. */
export type SettingReading<T> = { value: T } | { code: string; values?: Issue['values'] };
