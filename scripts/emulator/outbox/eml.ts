import nodemailer from 'nodemailer';
import type { Mail } from './mail.ts';

const writer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/** A mail as the bytes of an `.eml` file, which any mail program opens. */
export async function toEml(mail: Mail): Promise<Uint8Array> {
  const { message } = await writer.sendMail({
    from: { name: mail.fromName, address: mail.from },
    to: mail.to,
    cc: mail.cc,
    bcc: mail.bcc,
    ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
    // A header is one line whatever a cell held; what Gmail does with line ends in a subject is not documented.
    subject: mail.subject.replace(/[\r\n]+/g, ' '),
    date: new Date(mail.at),
    messageId: `<${mail.id}>`,
    text: mail.text,
    ...(mail.html ? { html: mail.html } : {}),
    attachments: [
      ...mail.attachments.map(({ name, type, base64 }) => ({
        filename: name,
        contentType: type,
        content: Buffer.from(base64, 'base64'),
      })),
      ...mail.inlineImages.map(({ key, name, type, base64 }) => ({
        cid: key,
        filename: name,
        contentType: type,
        contentDisposition: 'inline' as const,
        content: Buffer.from(base64, 'base64'),
      })),
    ],
  });
  return new Uint8Array(message as Buffer);
}
