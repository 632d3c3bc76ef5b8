const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for element content and for quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/** Amounts, dates and invoice numbers: short, with a digit. */
const WHOLE = /^(?=.*\d).{1,20}$/u;

/** A value among words that may run the other way; amounts, dates and numbers stay on one line. */
export function bdi(text: string): string {
  const style = WHOLE.test(text) ? ' style="white-space:nowrap"' : '';
  return `<bdi${style}>${escapeHtml(text)}</bdi>`;
}
