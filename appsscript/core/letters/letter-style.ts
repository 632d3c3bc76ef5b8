/**
 * Inline styles of a letter: mail programs keep little else. No background and no text colour, so that programs with a
 * dark mode choose both; the greys stand on white and on black. Sober like a sheet of paper.
 */
export const LETTER_STYLE = {
  letter: (family: string, lineHeight: string) =>
    `max-width:38em;margin:0 auto;padding:24px 16px;font-family:${family};font-size:16px;line-height:${lineHeight}`,
  paragraph: 'margin:0 0 1em',
  list: 'margin:0 0 1em;padding:0 1.4em',
  table: 'border-collapse:collapse;margin:0 0 1em;font-variant-numeric:tabular-nums',
  row: 'border-top:1px solid #8a949b',
  cell: (align: string) => `padding:6px 12px;vertical-align:top;text-align:${align}`,
  heading: (align: string) => `padding:6px 12px;vertical-align:top;text-align:${align};font-weight:normal`,
  sum: (align: string) => `padding:6px 12px;vertical-align:top;text-align:${align};font-weight:bold`,
  button:
    'display:inline-block;padding:10px 20px;border-radius:8px;background-color:#0a6761;color:#ffffff;text-decoration:none;font-weight:bold',
};

const SERIF = "Georgia,'Times New Roman',serif";

/** Fonts and line height by script (ISO 15924); system fonts only, since letters fetch nothing. */
const FONTS: Record<string, [family: string, lineHeight: string]> = {
  Hans: ["'PingFang SC','Microsoft YaHei','Noto Sans SC',sans-serif", '1.75'],
  Hant: ["'PingFang TC','Microsoft JhengHei','Noto Sans TC',sans-serif", '1.75'],
  Jpan: ["'Hiragino Sans','Yu Gothic','Noto Sans JP',sans-serif", '1.75'],
  Kore: ["'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',sans-serif", '1.75'],
  Arab: ["'Segoe UI',Tahoma,'Noto Naskh Arabic',Arial,sans-serif", '1.75'],
  Hebr: ["'Segoe UI',Arial,'Noto Sans Hebrew',sans-serif", '1.7'],
  Deva: ["'Kohinoor Devanagari','Nirmala UI','Noto Sans Devanagari',sans-serif", '1.75'],
  Thai: ["'Thonburi','Leelawadee UI','Noto Sans Thai',sans-serif", '1.75'],
};

export function letterFont(script: string): [family: string, lineHeight: string] {
  return FONTS[script] || [SERIF, '1.6'];
}
