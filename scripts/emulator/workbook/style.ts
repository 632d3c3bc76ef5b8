import type { Cell } from './model.ts';

/** The parts of a cell's style in an .xlsx file that we read and write; the rest stays as the file has it. */
export interface FileStyle {
  numFmt?: string | { formatCode?: string };
  fill?: { type?: string; pattern?: string; fgColor?: FileColour; bgColor?: FileColour };
  font?: { bold?: boolean; italic?: boolean; color?: FileColour };
  alignment?: { horizontal?: string; vertical?: string; wrapText?: boolean };
}
export interface FileColour {
  argb?: string;
  theme?: number;
  tint?: number;
}

// The colours of the theme that Excel gives a new workbook; a file with a theme of its own comes out close enough.
const theme = [
  '#ffffff',
  '#000000',
  '#e7e6e6',
  '#44546a',
  '#4472c4',
  '#ed7d31',
  '#a5a5a5',
  '#ffc000',
  '#5b9bd5',
  '#70ad47',
];

/** `#rrggbb`, or undefined when the file names no colour we know. */
export function readColour(colour: FileColour | undefined): string | undefined {
  if (!colour) return undefined;
  if (typeof colour.argb === 'string' && /^[0-9a-f]{6,8}$/i.test(colour.argb))
    return `#${colour.argb.slice(-6).toLowerCase()}`;
  const base = colour.theme === undefined ? undefined : theme[colour.theme];
  return base && tinted(base, colour.tint ?? 0);
}

function tinted(colour: string, tint: number): string {
  const parts = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16);
    return Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint);
  });
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** The style attributes of a cell that the model carries. */
export function readStyle(style: FileStyle): Partial<Cell> {
  const read: Partial<Cell> = {};
  const format = typeof style.numFmt === 'string' ? style.numFmt : style.numFmt?.formatCode;
  if (format && format !== 'General') read.numberFormat = format;
  if (style.fill?.type === 'pattern' && style.fill.pattern === 'solid') {
    const background = readColour(style.fill.fgColor);
    if (background) read.background = background;
  }
  const fontColor = readColour(style.font?.color);
  if (fontColor && style.font?.color?.theme !== 1) read.fontColor = fontColor;
  if (style.font?.bold) read.bold = true;
  if (style.font?.italic) read.italic = true;
  if (style.alignment?.wrapText) read.wrap = true;
  const { horizontal, vertical } = style.alignment ?? {};
  if (horizontal === 'left' || horizontal === 'center' || horizontal === 'right') read.align = horizontal;
  if (vertical === 'top' || vertical === 'middle' || vertical === 'bottom') read.verticalAlign = vertical;
  return read;
}

const styleKeys = [
  'numberFormat',
  'background',
  'fontColor',
  'bold',
  'italic',
  'wrap',
  'align',
  'verticalAlign',
] as const;

/** True when two cells look the same. */
export function sameStyle(a: Partial<Cell>, b: Partial<Cell>): boolean {
  return styleKeys.every((key) => (a[key] || undefined) === (b[key] || undefined));
}

/** The file's style with the cell's attributes put over it; what the model does not carry (borders, fonts) is kept. */
export function writeStyle(cell: Partial<Cell>, style: FileStyle): FileStyle {
  const before = readStyle(style);
  const written: FileStyle = { ...style, numFmt: cell.numberFormat || 'General' };
  if (cell.background !== before.background)
    written.fill = cell.background
      ? { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(cell.background) } }
      : { type: 'pattern', pattern: 'none' };
  const font = { ...style.font };
  if (Boolean(cell.bold) !== Boolean(before.bold)) font.bold = Boolean(cell.bold);
  if (Boolean(cell.italic) !== Boolean(before.italic)) font.italic = Boolean(cell.italic);
  if (cell.fontColor !== before.fontColor) {
    if (cell.fontColor) font.color = { argb: argb(cell.fontColor) };
    else delete font.color;
  }
  if (Object.keys(font).length > 0) written.font = font;
  const alignment = { ...style.alignment };
  if (cell.align !== before.align) alignment.horizontal = cell.align;
  if (cell.verticalAlign !== before.verticalAlign) alignment.vertical = cell.verticalAlign;
  if (Boolean(cell.wrap) !== Boolean(before.wrap)) alignment.wrapText = Boolean(cell.wrap);
  if (Object.keys(alignment).length > 0) written.alignment = alignment;
  return written;
}

/** `#rrggbb` as .xlsx writes it. */
export function argb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}
