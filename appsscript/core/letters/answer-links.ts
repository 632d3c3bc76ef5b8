import type { LibraryLanguage } from '#core/letters/template.ts';

/** What a customer can say with one tap. */
export const ANSWERS = ['paid', 'time', 'question'] as const;
export type CustomerAnswer = (typeof ANSWERS)[number];

export interface AnswerLink {
  label: string;
  /** A mail to the owner that the customer's own program writes: no server, nothing tracked. */
  href: string;
}

/** Mail programs and their hosts take addresses of this length; longer ones are cut somewhere on the way. */
const LONGEST_LINK = 1500;

/**
 * The one-tap answers of a letter. `subject` gives the owner's words for an answer about these invoices, so that she sees in
 * her inbox what it says; the mail begins with a line in the customer's language. With many invoices the subject names the
 * first and how many more.
 */
export function answerLinks(
  language: LibraryLanguage,
  replyTo: string,
  numbers: readonly string[],
  subject: (answer: CustomerAnswer, numbers: string) => string,
): AnswerLink[] {
  const { answers } = language;
  const lines: Record<CustomerAnswer, string> = {
    paid: answers.paidLine,
    time: answers.timeLine,
    question: answers.questionLine,
  };
  const first = numbers[0] || '';
  const named = [numbers.join(', '), numbers.length > 1 ? `${first} +${numbers.length - 1}` : first];
  return ANSWERS.map((answer) => {
    const links = named.map(
      (text) =>
        `mailto:${encodeURIComponent(replyTo).replace('%40', '@')}` +
        `?subject=${encodeURIComponent(subject(answer, text))}&body=${encodeURIComponent(lines[answer])}`,
    );
    const short = links.filter((link) => link.length < LONGEST_LINK)[0];
    return { label: answers[answer], href: short || (links[links.length - 1] as string) };
  });
}
