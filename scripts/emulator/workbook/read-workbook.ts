import { unzipSync } from 'fflate';
import { lastRow } from './cells.ts';
import { decodeText } from './decode-text.ts';
import { WorkbookError } from './error.ts';
import type { Workbook } from './model.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { calculateNew } from './recalculate.ts';
import { instantToSerial } from './zone.ts';

const MEGABYTE = 1_000_000;
const MOST_BYTES = 30 * MEGABYTE;
const MOST_UNPACKED = 400 * MEGABYTE;

/**
 * Opens the file an owner chose: .xlsx, .xlsm, .csv, .tsv, told apart by what is in it, not by its name.
 * Refuses everything else with a `WorkbookError` that says what to do. A file has no locale and no time zone of its
 * own, so both come from the options; without them the locale is unknown (null) and the zone is UTC.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  name: string,
  options: { locale?: string | null; timeZone?: string } = {},
): Promise<Workbook> {
  const title = name.replace(/^.*[\\/]/, '').replace(/\.(xlsx|xlsm|csv|tsv|txt)$/i, '');
  const common = { id: 'local-workbook', name: title, locale: options.locale ?? null };
  const timeZone = options.timeZone ?? 'Etc/UTC';
  if (bytes.length === 0) throw new WorkbookError('empty');
  if (bytes.length > MOST_BYTES) throw new WorkbookError('too-large');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new WorkbookError(oldContainer(bytes));
  if (startsWith(bytes, [0x50, 0x4b])) {
    checkParts(bytes);
    const read = await readXlsx(bytes);
    const workbook: Workbook = { ...common, timeZone, ...read, source: { format: 'xlsx', bytes } };
    calculateNew(workbook, Math.floor(instantToSerial(Date.now(), timeZone)));
    return workbook;
  }
  const text = decodeText(bytes);
  // Text has no control signs but tab and line ends; pictures, PDF files and programs do.
  if (/[\x00-\x08\x0e-\x1f]/.test(text.slice(0, 5000)) || text.startsWith('%PDF'))
    throw new WorkbookError('not-a-workbook');
  if (/^\s*(<!doctype|<html|<\?xml|\{)/i.test(text)) throw new WorkbookError('not-a-workbook');
  const sheet = readCsv(text, title.slice(0, 100) || 'Sheet1');
  if (lastRow(sheet) === 0) throw new WorkbookError('empty');
  return { ...common, timeZone, sheets: [sheet], activeSheet: sheet.id, source: { format: 'csv', bytes } };
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** Before .xlsx, Excel used one container for everything; today it holds old workbooks and password-protected new ones. */
function oldContainer(bytes: Uint8Array): 'encrypted' | 'legacy-xls' | 'not-a-workbook' {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string) => names.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return 'encrypted';
  return has('Workbook') || has('Book') ? 'legacy-xls' : 'not-a-workbook';
}

/** Looks at the table of contents only, so that a small file which unpacks to a huge one is never unpacked. */
function checkParts(bytes: Uint8Array): void {
  const names = new Set<string>();
  let unpacked = 0;
  let kind = '';
  try {
    const mimetype = unzipSync(bytes, {
      filter: (part) => {
        names.add(part.name);
        unpacked += part.originalSize;
        return part.name === 'mimetype' && part.originalSize < 200;
      },
    });
    kind = mimetype.mimetype ? new TextDecoder().decode(mimetype.mimetype) : '';
  } catch (cause) {
    throw new WorkbookError('damaged', { cause });
  }
  if (unpacked > MOST_UNPACKED) throw new WorkbookError('too-large');
  if (kind.includes('opendocument.spreadsheet')) throw new WorkbookError('ods');
  if (names.has('xl/workbook.bin')) throw new WorkbookError('xlsb');
  if ([...names].some((part) => part.startsWith('Index/') || part === 'Index.zip'))
    throw new WorkbookError('numbers');
  if (!names.has('xl/workbook.xml')) throw new WorkbookError('not-a-workbook');
}
