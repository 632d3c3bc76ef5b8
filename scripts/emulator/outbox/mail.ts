/** A mail that left, as the add-on gave it. */
export interface Mail {
  id: string;
  /** Instant of sending, ISO 8601, by the virtual clock. */
  at: string;
  from: string;
  /** The name shown beside the sender's address; empty if none was given. */
  fromName: string;
  replyTo: string;
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  text: string;
  /** Empty when the mail has no HTML part. */
  html: string;
  attachments: MailPart[];
  /** Pictures that the HTML names as `cid:<key>`. */
  inlineImages: (MailPart & { key: string })[];
}
export interface MailPart {
  name: string;
  type: string;
  base64: string;
}
