/** The default alphabet of GSM 03.38; every other character makes the whole message UCS-2. */
const GSM =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Its extension table: these count twice. */
const GSM_EXTENDED = '^{}\\[~]|€\f';

/** A text as it goes into a text message: no-break spaces become spaces, direction isolates and marks go. */
export function plainSms(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u2066-\u2069\u200e\u200f\u061c]/g, '');
}

/**
 * How many parts a text message takes: GSM-7 holds 160 units, or 153 a part when there are several; UCS-2 holds 70, or
 * 67 a part, counted in UTF-16 units (3GPP TS 23.038 and 23.040).
 */
export function countSmsParts(text: string): { parts: number; units: number; encoding: 'GSM-7' | 'UCS-2' } {
  let units = 0;
  for (const character of text) {
    if (GSM.includes(character)) units += 1;
    else if (GSM_EXTENDED.includes(character)) units += 2;
    else return { ...split(text.length, 70, 67), encoding: 'UCS-2' };
  }
  return { ...split(units, 160, 153), encoding: 'GSM-7' };
}

function split(units: number, single: number, part: number): { parts: number; units: number } {
  return { parts: units <= single ? 1 : Math.ceil(units / part), units };
}
