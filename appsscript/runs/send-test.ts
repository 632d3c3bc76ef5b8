import { composeLetters } from './compose-letters.ts';
import type { Context } from './context.ts';
import { decideTab } from './decide-sheet.ts';
import { makeRefusal } from './refusal.ts';

/** Sends one of the proposed letters to the owner's own address, marked as a test. The customer gets nothing, the log no line. */
export function sendTest(context: Context, sheet: string, key: string): { text: string } {
  const { settings, services, say } = context;
  if (settings.senderName === '' || settings.replyTo === '') throw makeRefusal('settings-missing');
  const { plan } = decideTab(context, sheet);
  const entry = plan.entries.find((one) => one.key === key && one.decision.kind === 'send');
  const message = entry ? composeLetters(context, [entry]).messages[0] : undefined;
  if (!message) throw makeRefusal('letter-gone');
  if (services.mail.remaining() < 1) throw makeRefusal('quota');
  const outcome = services.mail.send({
    to: [settings.replyTo],
    cc: [],
    subject: say('results.testSubject', { subject: message.subject }),
    text: message.text,
    html: message.html,
    fromName: message.fromName,
    replyTo: settings.replyTo,
  });
  if (outcome.kind !== 'sent') throw makeRefusal('test-failed', { detail: outcome.detail });
  return { text: say('results.testSent', { address: settings.replyTo }) };
}
