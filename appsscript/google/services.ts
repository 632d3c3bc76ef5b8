import { createSay } from '../runs/context.ts';
import { chooseLabelLanguage, type Knowledge } from '../runs/knowledge.ts';
import type { Services } from '../runs/ports.ts';
import { createClock } from './clock.ts';
import { createDialogs } from './html.ts';
import { createFindLog, createJournal, type LogWords } from './journal.ts';
import { createLock } from './lock.ts';
import { createLog } from './log.ts';
import { createMail } from './mail.ts';
import { createProperties } from './properties.ts';
import { createSpreadsheetPort } from './sheet-port.ts';
import { readLocale } from './spreadsheet.ts';

/** The services of Google as the runs know them, for one execution. */
export function createServices(knowledge: Knowledge): Services {
  const locale = readLocale() ?? '';
  const languages = knowledge.labelLanguages();
  const words: LogWords = {
    say: createSay(knowledge, chooseLabelLanguage(locale, languages), locale),
    all: languages.map((language) => createSay(knowledge, language, locale)),
  };
  const findLog = createFindLog(words);
  return {
    spreadsheet: createSpreadsheetPort(findLog),
    journal: createJournal(words, findLog),
    mail: createMail(),
    lock: createLock(),
    properties: createProperties(),
    clock: createClock(),
    dialog: createDialogs(),
    log: createLog(),
  };
}
