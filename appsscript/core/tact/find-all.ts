export interface Match {
  index: number;
  text: string;
}

/** Every match of a global pattern (`matchAll` is newer than the library Apps Script can be trusted with). */
export function findAll(pattern: RegExp, text: string): Match[] {
  const matches: Match[] = [];
  const scan = new RegExp(
    pattern.source,
    pattern.flags.indexOf('g') >= 0 ? pattern.flags : `${pattern.flags}g`,
  );
  for (let match = scan.exec(text); match; match = scan.exec(text)) {
    matches.push({ index: match.index, text: match[0] });
    if (match[0] === '') scan.lastIndex++;
  }
  return matches;
}
