/** Quotas by kind of account. Sources: Apps Script quotas page; sizes of properties as documented. */
export interface Limits {
  /** Recipients of mail in 24 hours, each of to, cc and bcc counted. */
  recipientsPerDay: number;
  recipientsPerMail: number;
  /** Bytes of one body. */
  mailBytes: number;
  /** Milliseconds of one execution; of one that a simple trigger started. */
  executionMs: number;
  simpleTriggerMs: number;
  /** Bytes of one property (key and value), and of one store. */
  propertyBytes: number;
  storeBytes: number;
  cellCharacters: number;
  triggersPerUser: number;
}

const consumer: Limits = {
  recipientsPerDay: 100,
  recipientsPerMail: 50,
  mailBytes: 200_000,
  executionMs: 360_000,
  simpleTriggerMs: 30_000,
  propertyBytes: 9 * 1024,
  storeBytes: 500 * 1024,
  cellCharacters: 50_000,
  triggersPerUser: 20,
};

export type ProfileName = 'consumer' | 'workspace' | 'tiny';

/** `tiny` makes every limit easy to reach in a test. */
export const profiles: Record<ProfileName, Limits> = {
  consumer,
  workspace: { ...consumer, recipientsPerDay: 1500, mailBytes: 400_000 },
  tiny: { ...consumer, recipientsPerDay: 3, recipientsPerMail: 2, mailBytes: 4_000, executionMs: 5_000 },
};
