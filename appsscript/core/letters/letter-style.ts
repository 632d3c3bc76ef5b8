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

/** Fonts and line height by script; system fonts only, since letters fetch nothing. */
export function letterFont(language: string): [family: string, lineHeight: string] {
  if (/^zh\b/.test(language)) return ["'PingFang SC','Microsoft YaHei','Noto Sans SC',sans-serif", '1.75'];
  if (/^(?:ar|fa|ur)\b/.test(language))
    return ["'Segoe UI',Tahoma,'Noto Naskh Arabic',Arial,sans-serif", '1.75'];
  return ["Georgia,'Times New Roman',serif", '1.6'];
}
