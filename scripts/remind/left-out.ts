import { countGroups } from '#core/dunning/groups.ts';
import { count } from './plain-text.ts';
import type { ReadRun } from './read-run.ts';
import { sayCount } from './report.ts';

/** Before letters are written: whose rows wait for an answer and get none. Nothing when no question holds a row back. */
export function describeLeftOut({ read }: Pick<ReadRun, 'read'>): string {
  const { plan } = read;
  const waiting = plan.decided.filter(({ invoice }) => invoice.questions.length > 0);
  const { 'needs-you': left } = countGroups({ ...plan, decided: waiting });
  if (left.invoices === 0) return '';
  const asked = new Set(waiting.flatMap(({ invoice }) => invoice.questions));
  return `\nLeft out until you answer ${count(asked.size, 'question')}: ${sayCount(left)}. Answer with check --ask, or in the settings file.`;
}
