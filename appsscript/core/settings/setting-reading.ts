import type { Issue } from '#core/values/issue.ts';

/**
 * What the reader of one setting finds: the value to use, or the code of what is wrong with it; both where a text is used as it
 * stands, so that nothing of the owner's is lost, and must be mended.
 */
export type SettingReading<T> =
  | { value: T; code?: string; values?: Issue['values'] }
  | { code: string; values?: Issue['values'] };
