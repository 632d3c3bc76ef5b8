/** Space between the columns of a table, none before its first. */
const PADDING: Record<string, string> = {
  left: 'padding:6px 14px 6px 0',
  right: 'padding:6px 0 6px 14px',
};

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
  row: 'border-top:1px solid #c9c2b2',
  cell: (align: string) => `${PADDING[align]};vertical-align:top;text-align:${align};overflow-wrap:anywhere`,
  heading: (align: string) =>
    `${PADDING[align]};vertical-align:top;text-align:${align};font-weight:normal;color:#5f6b72`,
  sum: (align: string) => `${PADDING[align]};vertical-align:top;text-align:${align};font-weight:bold`,
  small: 'font-size:13px;color:#5f6b72',
  link: 'color:#0a6761',
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

/** The sheet of paper around a letter that goes as a mail: desk, sheet, letterhead, sum, words, answers. */
export const MAIL_STYLE = (family: string, lineHeight: string) => {
  const ink = `color:#1e2a32;font-family:${family}`;
  return {
    page: 'margin:0;padding:0;background:#f3eee3;-webkit-text-size-adjust:100%',
    desk: 'padding:28px 12px;background:#f3eee3',
    sheet: 'max-width:600px;margin:0 auto;background:#fffefb;border:1px solid #e6dfd0',
    head: 'padding:28px 40px 16px;border-bottom:3px double #e3dccd',
    monogram: `width:38px;height:38px;border:3px double #0a6761;border-radius:22px;text-align:center;vertical-align:middle;color:#0a6761;font-family:${family};font-size:18px;line-height:1`,
    name: `padding:0 14px;vertical-align:middle;${ink};font-size:21px;line-height:1.3`,
    sum: `padding:22px 40px 0;${ink};font-size:28px;line-height:1.3`,
    due: `color:#56636b;font-size:15px;line-height:1.5`,
    words: `padding:22px 40px 16px;${ink};font-size:16px;line-height:${lineHeight}`,
    answers: `padding:14px 40px 28px;border-top:1px solid #e3dccd;color:#56636b;font-family:${family};font-size:14px;line-height:1.8`,
  };
};

/** For the dark and the narrow; class names are short, because some programs cut long mails. */
export const MAIL_SHEET =
  '@media (prefers-color-scheme:dark){.bg{background:#151a1d!important}.sheet{background:#20272a!important;border-color:#343d41!important}' +
  '.ink{color:#e9e6df!important}.mut{color:#a3adb3!important}.ln{border-color:#394347!important}.acc{color:#6ccbc2!important;border-color:#6ccbc2!important}}' +
  '@media (max-width:480px){.bg{padding:0!important}.pad{padding-left:20px!important;padding-right:20px!important}.facts{font-size:14px}.facts th,.facts td{padding-left:3px!important;padding-right:3px!important}}' +
  '@media print{.bg{background:none!important;padding:0!important}.sheet{border:0!important}.host{display:none!important}.full{display:inline!important}}';
