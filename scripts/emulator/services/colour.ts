const names: Record<string, string> = {
  white: '#ffffff',
  black: '#000000',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  gray: '#808080',
  grey: '#808080',
};

/** Lower-case `#rrggbb`; undefined for null and for what is no colour, which live takes without a word. */
export function normalColour(colour: string | null | undefined): string | undefined {
  if (!colour) return undefined;
  const text = colour.trim().toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  if (short) return `#${short[1]!.repeat(2)}${short[2]!.repeat(2)}${short[3]!.repeat(2)}`;
  return /^#[0-9a-f]{6}$/.test(text) ? text : names[text];
}
