/** What a page of the add-on may load and do here: only what it brings itself. Nothing goes out. */
export const dialogPolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "frame-src 'self' data: blob:",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/** The add-on's own page, with `google.script` put in front of its scripts. Not a byte of the page itself changes. */
export function frameDialog(html: string, shim: string, functions: string[]): string {
  const names = JSON.stringify({ functions }).replace(/</g, '\\u003c');
  const script = `<script>var workbench = ${names};\n${shim.replace(/<\/script/gi, '<\\/script')}</script>`;
  const head = /<head(?:\s[^>]*)?>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  const at = head ? head.index + head[0].length : 0;
  return html.slice(0, at) + script + html.slice(at);
}
