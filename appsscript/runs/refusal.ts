/**
 * "I cannot do this now, and this is why": thrown by a run, shown to the owner as the sentence `refusals.<code>`.
 * Everything else that is thrown is a defect or a failing service and is shown as such, without its inner words.
 */
export interface Refusal extends Error {
  code: string;
  values: Record<string, string | number>;
}

/** Makes the refusal to throw. */
export function makeRefusal(code: string, values: Record<string, string | number> = {}): Refusal {
  const refusal = new Error(code) as Refusal;
  refusal.name = 'Refusal';
  refusal.code = code;
  refusal.values = values;
  return refusal;
}

export function isRefusal(error: unknown): error is Refusal {
  return typeof error === 'object' && error !== null && (error as Error).name === 'Refusal';
}
