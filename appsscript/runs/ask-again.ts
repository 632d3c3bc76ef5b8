import type { Decision, Plan } from '#core/dunning/decision.ts';
import { groupOf } from '#core/dunning/groups.ts';
import { composeLetters } from './compose-letters.ts';
import type { Context } from './context.ts';
import { readLeftOut } from './left-out.ts';

/**
 * The plan as the list shows it: a letter that the owner has unticked earlier today goes only if she ticks it. So every window
 * counts it alike. Letters are composed only where some were unticked.
 */
export function askAgain(context: Context, plan: Plan): Plan {
  const leftOut = readLeftOut(context);
  if (leftOut.length === 0) return plan;
  const ready = plan.entries.filter(({ decision }) => groupOf(decision) === 'ready');
  const { messages } = composeLetters(context, ready);
  const unticked = messages
    .filter(({ fingerprint }) => leftOut.includes(fingerprint))
    .map(({ entry }) => entry);
  const rows = new Set(unticked.flatMap(({ invoices }) => invoices.map(({ row }) => row)));
  const propose = (decision: Decision): Decision => ({ ...decision, proposed: true });
  return {
    ...plan,
    entries: plan.entries.map((entry) =>
      unticked.includes(entry) ? { ...entry, proposed: true, decision: propose(entry.decision) } : entry,
    ),
    decided: plan.decided.map(({ invoice, decision }) => ({
      invoice,
      decision: decision.kind === 'send' && rows.has(invoice.row) ? propose(decision) : decision,
    })),
  };
}
