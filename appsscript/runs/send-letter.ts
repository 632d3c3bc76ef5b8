import type { PlanEntry } from '#core/dunning/decision.ts';
import { sayDecision } from '#core/dunning/say-decision.ts';
import type { JournalEntry, JournalState } from '#core/journal/entry.ts';
import type { Message } from '#core/letters/message.ts';
import { toDecimal } from '#core/values/money.ts';
import type { SendResult } from './answers.ts';
import { composeLetters } from './compose-letters.ts';
import type { Context } from './context.ts';
import { decideTab } from './decide-sheet.ts';
import type { MailOutcome } from './ports.ts';

/** How a letter went, and whether the run may go on. */
export interface LetterOutcome {
  result: SendResult;
  stop: 'quota' | 'unsure' | null;
}

const STATES: Record<MailOutcome['kind'], JournalState> = {
  sent: 'sent',
  refused: 'failed',
  quota: 'failed',
  unsure: 'unsure',
};

/**
 * Sends one letter the owner has seen and ticked. Must run alone in the document. The sheet and the log are read again
 * first; what has changed since it was shown does not go. Then, in this order, each step in the sheet before the next
 * begins: the line "claimed" – the mail – "sent", "failed" or "unsure". If anything dies in between, "claimed" stays, is shown
 * as uncertain, and nothing more goes to these invoices until the owner says whether the letter left.
 */
export function sendLetter(
  context: Context,
  sheet: string,
  wanted: { key: string; fingerprint: string },
): LetterOutcome {
  const { plan } = decideTab(context, sheet);
  const entry = plan.entries.find((one) => one.key === wanted.key && one.decision.kind === 'send');
  if (!entry) return changed(context, wanted.key, findOther(plan.entries, wanted.key));
  const message = composeLetters(context, [entry]).messages[0];
  if (!message || message.fingerprint !== wanted.fingerprint) return changed(context, wanted.key, entry);

  const { journal, mail } = context.services;
  const line = describeLine(context, message);
  journal.append(line);
  const outcome = mail.send({
    to: message.to,
    cc: message.cc,
    subject: message.subject,
    text: message.text,
    html: message.html,
    fromName: message.fromName,
    replyTo: message.replyTo,
  });
  const detail = outcome.kind === 'sent' ? '' : outcome.detail;
  try {
    journal.settle(line.id, STATES[outcome.kind], detail);
  } catch {
    // Somebody has taken the line away while the mail was leaving. It must not be forgotten.
    journal.append({ ...line, state: STATES[outcome.kind], note: detail });
  }
  const { say } = context;
  const about = { key: wanted.key, customer: entry.customer };
  if (outcome.kind === 'sent')
    return { result: { ...about, outcome: 'sent', text: say('results.sent') }, stop: null };
  if (outcome.kind === 'quota')
    return { result: { ...about, outcome: 'failed', text: say('results.quota') }, stop: 'quota' };
  if (outcome.kind === 'refused')
    return { result: { ...about, outcome: 'failed', text: say('results.refused', { detail }) }, stop: null };
  return { result: { ...about, outcome: 'unsure', text: say('results.unsure') }, stop: 'unsure' };
}

/** The same customer's entry that took the place of the one that was shown, to say why not. */
function findOther(entries: PlanEntry[], key: string): PlanEntry | null {
  return entries.find((one) => one.key === key) ?? null;
}

function changed(context: Context, key: string, entry: PlanEntry | null): LetterOutcome {
  const reason = entry && entry.decision.kind !== 'send' ? sayDecision(context.say, entry.decision) : '';
  const text = reason ? context.say('results.changedWhy', { reason }) : context.say('results.changed');
  return { result: { key, customer: entry ? entry.customer : '', outcome: 'changed', text }, stop: null };
}

function describeLine(context: Context, message: Message): JournalEntry {
  const { entry } = message;
  const now = context.services.clock.now(context.timeZone);
  return {
    id: context.services.clock.newId(),
    at: now.at,
    day: now.day,
    state: 'claimed',
    customer: entry.customer,
    emails: message.to,
    currency: entry.currency ?? '',
    amount: entry.balance ? toDecimal(entry.balance) : '',
    invoices: entry.invoices.map((invoice) => invoice.number ?? ''),
    stage: entry.decision.stage!,
    skipped: entry.skippedStages,
    language: message.language,
    tone: entry.tone ?? '',
    letter: message.letter,
    subject: message.subject,
    note: '',
  };
}
