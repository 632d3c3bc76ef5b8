import type { Host } from '../host.ts';
import type { MailPart } from '../outbox/mail.ts';
import { ServiceError } from '../realm/errors.ts';
import type { Blob } from './blob.ts';
import { as, type GMailApp } from './types.ts';

interface Message {
  to?: string;
  cc?: string;
  bcc?: string;
  subject?: string;
  body?: string;
  htmlBody?: string;
  name?: string;
  replyTo?: string;
  attachments?: Blob[];
  inlineImages?: Record<string, Blob>;
}

const DAY = 86_400_000;

export class MailApp implements Partial<GMailApp> {
  static readonly kind = 'MailApp';
  readonly #host: Host;
  constructor(host: Host) {
    this.#host = host;
  }
  getRemainingDailyQuota(): number {
    return Math.max(0, this.#host.limits.recipientsPerDay - this.#usedToday());
  }
  sendEmail(...args: unknown[]): void {
    const message = readMessage(args);
    const to = readAddresses(message.to);
    const cc = readAddresses(message.cc);
    const bcc = readAddresses(message.bcc);
    const recipients = to.length + cc.length + bcc.length;
    if (recipients === 0) throw new ServiceError('Failed to send email: no recipient');
    const { limits, state } = this.#host;
    if (recipients > limits.recipientsPerMail)
      throw new ServiceError('Limit exceeded: Email Recipients Per Message.');
    for (const body of [message.body, message.htmlBody])
      if (Buffer.byteLength(body ?? '') > limits.mailBytes)
        throw new ServiceError('Limit Exceeded: Email Body Size.');
    if (recipients > this.getRemainingDailyQuota())
      throw new ServiceError('Service invoked too many times for one day: email.');
    if (this.#usedToday() === 0) state.quota = { since: this.#host.now(), recipients: 0 };
    state.quota.recipients += recipients;
    const at = new Date(this.#host.now()).toISOString();
    this.#host.record({
      id: `${this.#host.newId()}.${Date.parse(at)}@kind-reminder.invalid`,
      at,
      from: this.#host.userEmail,
      fromName: message.name ?? '',
      replyTo: message.replyTo ?? '',
      to,
      cc,
      bcc,
      subject: message.subject ?? '',
      text: message.body ?? '',
      html: message.htmlBody ?? '',
      attachments: (message.attachments ?? []).map(part),
      inlineImages: Object.entries(message.inlineImages ?? {}).map(([key, blob]) => ({ key, ...part(blob) })),
    });
  }
  #usedToday(): number {
    const { since, recipients } = this.#host.state.quota;
    return this.#host.now() - since < DAY ? recipients : 0;
  }
}

function readMessage(args: unknown[]): Message {
  if (args.length === 1) return as(args[0] ?? {});
  const [to, second, third, fourth] = args;
  if (typeof fourth === 'string') return as({ to, replyTo: second, subject: third, body: fourth });
  return as({ ...(fourth as object | undefined), to, subject: second, body: third });
}

/** Addresses apart from each other by commas, each alone or as `Name <address>`. */
function readAddresses(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const address = /<([^<>]*)>\s*$/.exec(entry)?.[1] ?? entry;
      if (!/^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:".]+$/.test(address))
        throw new ServiceError(`Invalid email: ${entry}`);
      return address;
    });
}

function part(blob: Blob): MailPart {
  return {
    name: blob.getName() ?? 'attachment',
    type: blob.getContentType() ?? 'application/octet-stream',
    base64: Buffer.from(blob.getBytes()).toString('base64'),
  };
}
