import { parseArgs } from 'node:util';
import { isDay } from '#core/values/day.ts';

/** The command line was used wrongly: exit code 2, one sentence, and how it is used. */
export class UsageError extends Error {}

export interface Arguments {
  command: 'check' | 'send';
  file: string;
  asOf: string | null;
  locale: string | null;
  timeZone: string | null;
  settings: string | null;
  sheet: string | null;
  json: boolean;
  /** Put the open questions in the terminal. */
  ask: boolean;
  outbox: string | null;
  out: string | null;
  yes: boolean;
  includeProposed: boolean;
}

export const USAGE = `Use:
  npm run --silent remind -- check FILE [--as-of YYYY-MM-DD] [--locale en-ZA] [--time-zone Africa/Johannesburg]
                                        [--sheet NAME] [--settings FILE.json] [--json | --ask]
  npm run --silent remind -- send FILE  [the same] [--outbox DIR] [--out FILE.xlsx] [--yes] [--include-proposed]

check  says what is overdue, who would get which reminder and why, and what it must ask about the sheet. Writes nothing.
       --ask: asks in the terminal, and offers to keep the answers in the settings file.
send   writes the letters as .eml files into the outbox folder and an updated copy of the workbook, whose
       "Reminder log" remembers what was written. Sends nothing by itself. --yes: without asking.
       --include-proposed: also the letters that wait for your tick (first letter for an old invoice, last reminder).
FILE   .xlsx, .csv or .tsv. Settings are read from --settings, else from FILE.settings.json beside the workbook.
Exit code: 0 done · 1 something needs a person, the report says what · 2 wrong use.`;

/** Reads the words after `remind`; refuses unknown ones, a missing file name and impossible days, with a sentence. */
export function readArguments(words: string[]): Arguments {
  const options = {
    'as-of': { type: 'string' },
    locale: { type: 'string' },
    'time-zone': { type: 'string' },
    settings: { type: 'string' },
    sheet: { type: 'string' },
    json: { type: 'boolean', default: false },
    ask: { type: 'boolean', default: false },
    outbox: { type: 'string' },
    out: { type: 'string' },
    yes: { type: 'boolean', default: false },
    'include-proposed': { type: 'boolean', default: false },
  } as const;
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: words, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message.split('. To specify')[0]);
  }
  const { values, positionals } = parsed;
  const [command, file, ...rest] = positionals;
  if (command !== 'check' && command !== 'send')
    throw new UsageError(command ? `"${command}" is neither check nor send.` : 'Say check or send.');
  if (!file) throw new UsageError('Say which file: an .xlsx, .csv or .tsv.');
  if (rest.length > 0) throw new UsageError(`One file at a time; "${rest[0]}" is one too many.`);
  const asOf = values['as-of'] ?? null;
  if (asOf !== null && !isDay(asOf))
    throw new UsageError(`--as-of wants a day such as 2026-03-31, not "${asOf}".`);
  const locale = values.locale?.replace('_', '-') ?? null;
  if (locale !== null) assertLocale(locale);
  const timeZone = values['time-zone'] ?? null;
  if (timeZone !== null) assertTimeZone(timeZone);
  if (command === 'check') {
    const sendOnly = (['outbox', 'out', 'yes', 'include-proposed'] as const).find((name) => values[name]);
    if (sendOnly) throw new UsageError(`--${sendOnly} belongs to send; check writes nothing.`);
  }
  if (command === 'send' && values.json) throw new UsageError('--json belongs to check.');
  if (command === 'send' && values.ask)
    throw new UsageError('--ask belongs to check: answer first, then send.');
  if (values.ask && values.json)
    throw new UsageError('--ask is for a person, --json for a program: take one of them.');
  return {
    command,
    file,
    asOf,
    locale,
    timeZone,
    settings: values.settings ?? null,
    sheet: values.sheet ?? null,
    json: values.json ?? false,
    ask: values.ask ?? false,
    outbox: values.outbox ?? null,
    out: values.out ?? null,
    yes: values.yes ?? false,
    includeProposed: values['include-proposed'] ?? false,
  };
}

function assertLocale(locale: string): void {
  try {
    new Intl.Locale(locale);
  } catch {
    throw new UsageError(`--locale wants a language and country such as ru-RU, not "${locale}".`);
  }
}

function assertTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw new UsageError(`--time-zone wants a name such as Europe/Berlin, not "${timeZone}".`);
  }
}
