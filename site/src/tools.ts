/** The tools: key of their words → address below `tools/`. */
export const TOOLS: Record<string, string> = {
  sheet: 'try-my-sheet',
  tact: 'tact-check',
  calendar: 'calendar',
  plan: 'payment-plan',
};
