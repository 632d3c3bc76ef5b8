/** Controls, bidi embeddings, overrides and isolates, private-use characters, byte order marks and half surrogate pairs. */
const UNWANTED =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ue000-\uf8ff\ufeff\ufff9-\ufffb\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/**
 * A value on one line, without anything that could hide, reorder or break what stands around it. Direction marks
 * (U+200E, U+200F, U+061C) and joiners stay: names and amounts need them.
 */
export function cleanLine(value: string): string {
  return value
    .replace(LINE_BREAK, ' ')
    .replace(UNWANTED, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

/** The same for a value of several lines; empty lines at both ends and repeated ones go. */
export function cleanLines(value: string): string[] {
  const lines = value.split(LINE_BREAK).map(cleanLine);
  return lines.filter(
    (line, index) =>
      line !== '' || (index > 0 && lines[index - 1] !== '' && lines.slice(index).some(Boolean)),
  );
}

/** The address if it is a whole https link with a host and nothing hidden in it, made fit for a link; else null. */
export function cleanLink(value: string): string | null {
  const link = value.trim();
  if (
    !/^https:\/\/(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}\p{N}-]{2,}(?::\d{1,5})?(?:[/?#]|$)/iu.test(
      link,
    )
  )
    return null;
  if (/\s/.test(link) || cleanLine(link) !== link || /[\u200b-\u200f\u061c\\]/.test(link)) return null;
  return link.replace(
    /["'<>`{}|^()[\]]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The host of a cleaned link, which is shown so that nobody has to trust a button. */
export function linkHost(link: string): string {
  return link.replace(/^https:\/\//i, '').split(/[/?#]/)[0]!;
}
