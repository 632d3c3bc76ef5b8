/**
 * Text of a file whose encoding nobody wrote down: a byte order mark decides; else UTF-8 when the bytes are valid
 * UTF-8; else the code page of the old Windows programs, Cyrillic (1251) when most letters beyond ASCII fall where
 * Russian words have theirs, Western (1252) otherwise.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = guessWide(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(looksCyrillic(bytes) ? 'windows-1251' : 'windows-1252').decode(bytes);
  }
}

/** UTF-16 without a mark: every second byte of plain text is zero. */
function guessWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 400) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  if (odd > length * 0.2 && even === 0) return 'utf-16le';
  return even > length * 0.2 && odd === 0 ? 'utf-16be' : null;
}

/** Cyrillic words are runs of bytes ≥ 0xC0; in Western text such bytes stand alone between ASCII letters. */
function looksCyrillic(bytes: Uint8Array): boolean {
  let inRuns = 0;
  let high = 0;
  let run = 0;
  for (const byte of bytes.subarray(0, 100_000)) {
    if (byte >= 0xc0) {
      high++;
      run++;
      continue;
    }
    if (run >= 3) inRuns += run;
    run = 0;
  }
  if (run >= 3) inRuns += run;
  return high > 0 && inRuns / high > 0.6;
}
