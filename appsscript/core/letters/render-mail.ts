import type { AnswerLink } from '#core/letters/answer-links.ts';
import { escapeHtml } from '#core/letters/escape-html.ts';
import { letterFont, MAIL_SHEET, MAIL_STYLE } from '#core/letters/letter-style.ts';
import type { LibraryLanguage } from '#core/letters/template.ts';

/** What stands around the words of a letter when it goes as a mail. */
export interface Stationery {
  /** Whose letter it is: the business, else the person. */
  name: string;
  /** What is owed, as it is written in the letter. */
  amount: string;
  /** "Due date: 6 November 2026", or how many invoices. */
  due: string;
  /** One-tap answers, quiet, below the letter. */
  answers: readonly AnswerLink[];
}

/**
 * The letter as a sheet of paper: letterhead, then what is owed and when it was due as the first thing the eye finds, the words,
 * the answers. Inline styles carry all that matters; the style element only serves the dark and the narrow, and may be dropped.
 * `words`: the letter's own HTML.
 */
export function renderMail(
  words: string,
  subject: string,
  { name, amount, due, answers }: Stationery,
  language: LibraryLanguage,
): string {
  const { direction, tag, script } = language;
  const tongue = `lang="${escapeHtml(tag)}" dir="${direction}"`;
  const [family, lineHeight] = letterFont(script);
  const style = MAIL_STYLE(family, lineHeight);
  const monogram = Array.from(name.trim())[0] || '';
  const row = (part: string, cell: string, html: string): string =>
    `<tr><td class="pad ${part}" style="${cell}">${html}</td></tr>`;
  const head =
    `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>` +
    `<td class="acc" style="${style.monogram}" aria-hidden="true">${escapeHtml(monogram)}</td>` +
    `<td class="ink" style="${style.name}"><bdi>${escapeHtml(name)}</bdi></td></tr></table>`;
  const sum = `<bdi>${escapeHtml(amount)}</bdi><div class="mut" style="${style.due}">${escapeHtml(due)}</div>`;
  const body = `<div ${tongue}>${words}</div>`;
  return [
    `<!doctype html><html ${tongue}><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark">',
    `<title>${escapeHtml(subject)}</title><style>${MAIL_SHEET}</style></head>`,
    `<body class="bg" style="${style.page}">`,
    `<div ${tongue} class="bg" style="${style.desk}"><table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" border="0" style="${style.sheet}">`,
    row('ln', style.head, head),
    row('ink', style.sum, sum),
    row('ink', style.words, body),
    ...(answers.length > 0 ? [row('mut ln', style.answers, renderAnswers(answers, language))] : []),
    '</table></div></body></html>',
  ].join('\n');
}

function renderAnswers(answers: readonly AnswerLink[], { answers: words }: LibraryLanguage): string {
  const links = answers.map(
    ({ label, href }) =>
      `<a class="acc" href="${escapeHtml(href)}" style="color:#0a6761;white-space:nowrap">${escapeHtml(label)}</a>`,
  );
  return `${links.join(' · ')} <span style="white-space:nowrap">(${escapeHtml(words.reply)})</span>`;
}

/** The answers in a mail without pictures or colours: one line below the letter. */
export function answersLine(answers: readonly AnswerLink[], { answers: words }: LibraryLanguage): string {
  const labels = answers.map(({ label }) => label).join(' · ');
  return answers.length === 0 ? '' : `${labels} (${words.reply})`;
}
