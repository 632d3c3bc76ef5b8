import { isFormulaError } from '#core/cells/formula-error.ts';
import { cleanText } from '#core/words/clean-text.ts';

/** The addresses of a cell: the valid ones, and each piece that is not one, as it stands there. */
export interface AddressReading {
  addresses: string[];
  invalid: string[];
}

/** Local part by RFC 5321 (dot-atom, also beyond ASCII, RFC 6531); no quoted strings, no address literals. */
const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F]/;

/**
 * Reads one or several e-mail addresses from a cell: `Name <a@b>`, `mailto:`, separated by comma, semicolon, slash, bar,
 * line or space. Domains become lower-case; the same address is kept once. A piece that is not wholly an address is
 * returned as invalid, never repaired; a cell with control characters is refused whole.
 */
export function parseAddresses(text: string): AddressReading {
  if (CONTROL.test(text))
    return { addresses: [], invalid: [text.replace(/[\u0000-\u001F\u007F-\u009F]/g, '·')] };
  const reading: AddressReading = { addresses: [], invalid: [] };
  if (isFormulaError(cleanText(text))) return { addresses: [], invalid: [cleanText(text)] };
  for (const piece of splitPieces(text)) readPiece(piece, reading);
  return reading;
}

/** Pieces between separators; separators inside quotes or angle brackets do not count. */
function splitPieces(text: string): string[] {
  const plain = text
    .replace(/＠/g, '@')
    .replace(/[；;|\r\n\t]/g, ',')
    .replace(/[，、]/g, ',')
    .replace(/．/g, '.');
  const pieces = plain.match(/(?:"[^"]*"|<[^>]*>|[^,"<>]|["<>])+/g) || [];
  return pieces.map(cleanText).filter((piece) => piece !== '');
}

function readPiece(piece: string, reading: AddressReading): void {
  const named = /^([^<>]*)<\s*([^<>]*?)\s*>\s*\.?$/.exec(piece);
  if (named) {
    // `Smith, Anna <anna@…>` leaves the name's first half as a piece of its own; it is reported, not dropped.
    const before = named[1] as string;
    if (
      before.indexOf('@') >= 0 &&
      foldAddress(before.replace(/["']/g, '')) !== foldAddress(named[2] as string)
    )
      reading.invalid.push(piece);
    else addAddress(named[2] as string, piece, reading);
    return;
  }
  const parts = piece.split(/\s*\/\s*|\s+/).filter((part) => part !== '');
  const all = parts.map(foldAddress);
  // `Anna anna@example.com`: words around an address are a note or a slip; nobody is guessed.
  if (parts.length > 1 && all.every((part) => part !== null))
    for (const part of parts) addAddress(part, part, reading);
  else addAddress(piece, piece, reading);
}

function addAddress(text: string, shown: string, reading: AddressReading): void {
  const address = foldAddress(text);
  if (address === null) reading.invalid.push(shown);
  else if (!reading.addresses.some((known) => known.toLowerCase() === address.toLowerCase()))
    reading.addresses.push(address);
}

/** The address in its kept form, or null when the text is not one address. */
function foldAddress(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/\?.*$/, '')
    .replace(/\.+$/, '');
  const at = bare.lastIndexOf('@');
  const local = bare.slice(0, at);
  const labels = bare
    .slice(at + 1)
    .toLowerCase()
    .split('.');
  const top = labels[labels.length - 1] as string;
  if (at < 1 || local.length > 64 || bare.length > 254 || !LOCAL.test(local)) return null;
  if (labels.length < 2 || top.length < 2 || /^\d+$/.test(top)) return null;
  if (labels.some((label) => label.length > 63 || !LABEL.test(label))) return null;
  return `${local}@${labels.join('.')}`;
}
