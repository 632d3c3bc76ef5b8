/** A file that cannot be opened; its message is one sentence the person who chose the file can act on. */
export class WorkbookError extends Error {
  readonly code: WorkbookErrorCode;
  constructor(code: WorkbookErrorCode, options?: { cause?: unknown }) {
    super(sentences[code], options);
    this.name = 'WorkbookError';
    this.code = code;
  }
}

export type WorkbookErrorCode = keyof typeof sentences;

const sentences = {
  'not-a-workbook': 'This file is not a spreadsheet. Choose an .xlsx or .csv file.',
  damaged:
    'This file is damaged and cannot be read. Open it in your spreadsheet program and save it again as .xlsx.',
  encrypted: 'This file is protected with a password. Save a copy without the password and choose that copy.',
  empty: 'This file is empty. Choose the spreadsheet that holds your invoices.',
  'legacy-xls': 'This is an old Excel file (.xls). Open it in your spreadsheet program and save it as .xlsx.',
  xlsb: 'This is a binary Excel file (.xlsb). Open it in Excel and save it as .xlsx.',
  ods: 'This is an OpenDocument file (.ods). Open it in your spreadsheet program and save it as .xlsx.',
  numbers:
    'This is an Apple Numbers file. In Numbers choose File, Export to, Excel, and choose the .xlsx file.',
  'too-large':
    'This file is too large to open here. Save a copy with only the invoice tab and choose that copy.',
} as const;
