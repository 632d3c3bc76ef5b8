import type { Host } from '../host.ts';
import { HtmlService } from './html.ts';
import { LockService } from './lock.ts';
import { Log, Logger } from './log.ts';
import { MailApp } from './mail.ts';
import { PropertiesService } from './properties.ts';
import { ScriptApp } from './script-app.ts';
import { Session } from './session.ts';
import { SpreadsheetApp } from './spreadsheet-app.ts';
import { Utilities } from './utilities.ts';

/** The services as global names, new for each execution. */
export function makeGlobals(host: Host): Record<string, object> {
  return {
    SpreadsheetApp: new SpreadsheetApp(host),
    MailApp: new MailApp(host),
    HtmlService: new HtmlService(host),
    PropertiesService: new PropertiesService(host),
    LockService: new LockService(host),
    Session: new Session(host),
    ScriptApp: new ScriptApp(host),
    Utilities: new Utilities(host),
    Logger: new Logger(host),
    console: new Log(host),
  };
}
