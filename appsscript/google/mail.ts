import type { MailOutcome, MailPort } from '../runs/ports.ts';

/** A header value: one line, no control characters, so that no cell can add a header or a recipient. */
function cleanHeader(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
}

/** Texts with which the service refuses before anything leaves; all others leave it open whether the mail went. */
const QUOTA = /too many times|limit exceeded: email recipients|quota/i;
const REFUSED = /invalid email|no recipient|invalid argument|email body size|total attachments size/i;

/** What an error of the mail service tells: the only file that names this service. */
export function judgeMailError(error: unknown): MailOutcome {
  const detail =
    error instanceof Error || (error as Error)?.message ? (error as Error).message : String(error);
  if (QUOTA.test(detail)) return { kind: 'quota', detail };
  if (REFUSED.test(detail)) return { kind: 'refused', detail };
  return { kind: 'unsure', detail };
}

export function createMail(): MailPort {
  return {
    send(mail) {
      try {
        MailApp.sendEmail({
          to: mail.to.map(cleanHeader).join(','),
          ...(mail.cc.length > 0 ? { cc: mail.cc.map(cleanHeader).join(',') } : {}),
          subject: cleanHeader(mail.subject),
          body: mail.text,
          htmlBody: mail.html,
          name: cleanHeader(mail.fromName),
          replyTo: cleanHeader(mail.replyTo),
        });
        return { kind: 'sent' };
      } catch (error) {
        return judgeMailError(error);
      }
    },
    remaining: () => MailApp.getRemainingDailyQuota(),
  };
}
