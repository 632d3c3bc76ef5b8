import { plainSms } from '#core/letters/sms-parts.ts';

/**
 * Addresses that open a letter in the visitor's own program; the visitor chooses the receiver there. Null where the address
 * would be too long for the program: then copying is the way.
 */
export function sendLink(where: string, subject: string, text: string): string | null {
  const body = encodeURIComponent(text.replace(/\r?\n/g, '\r\n'));
  const title = encodeURIComponent(subject);
  const links: Record<string, [string, number]> = {
    gmail: [`https://mail.google.com/mail/?view=cm&fs=1&su=${title}&body=${body}`, 8000],
    mail: [`mailto:?subject=${title}&body=${body}`, 8000],
    whatsapp: [`https://wa.me/?text=${encodeURIComponent(text)}`, 8000],
    sms: [`sms:?&body=${encodeURIComponent(plainSms(text))}`, 4000],
  };
  const [link, limit] = links[where]!;
  return link.length <= limit ? link : null;
}
