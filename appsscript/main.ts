/**
 * The front door: every function here becomes a top-level function of the script. The first ones stand in the menu, the
 * others are called by our pages with one JSON text and give one back.
 */
import { readPack } from './google/html.ts';
import { addMenu } from './google/menu.ts';
import { createServices } from './google/services.ts';
import { readLocale } from './google/spreadsheet.ts';
import { answer, describeError } from './runs/answer.ts';
import { createBundledKnowledge } from './runs/bundled-knowledge.ts';
import { readCheck, checkInvoices as runCheck } from './runs/check-invoices.ts';
import { type Context, createSay, openContext } from './runs/context.ts';
import { loadHelp as runHelp } from './runs/help.ts';
import { chooseLabelLanguage } from './runs/knowledge.ts';
import { loadPlan as runPlan } from './runs/load-plan.ts';
import { saveAnswers as runAnswers, previewAnswers as runPreview } from './runs/questions.ts';
import {
  parseRequest,
  readAnswerChanges,
  readFlag,
  readSendRequest,
  readSettingChanges,
  readSheet,
  readText,
} from './runs/requests.ts';
import { setUpSample } from './runs/sample.ts';
import { finishSending as runFinish, sendNext as runSend } from './runs/send-next.ts';
import { sendTest as runTest } from './runs/send-test.ts';
import {
  confirmBalances as runConfirm,
  saveSettings as runSave,
  loadSettings as runSettings,
} from './runs/settings.ts';
import { acceptLog as runAccept, settleUncertain as runSettle } from './runs/settle.ts';

const NAME = 'Kind Reminder';

/** Runs without any permission: touches nothing but the menu, and asks for the language only if it may. */
export function onOpen(): void {
  const knowledge = createBundledKnowledge(readPack);
  const locale = readLocale() ?? '';
  const say = createSay(knowledge, chooseLabelLanguage(locale, knowledge.labelLanguages()), locale);
  addMenu(NAME, [
    [say('menu.check'), 'checkInvoices'],
    [say('menu.send'), 'sendReminders'],
    null,
    [say('menu.settings'), 'openSettings'],
    [say('menu.sample'), 'setUpSampleSheet'],
    [say('menu.help'), 'openHelp'],
  ]);
}

export function onInstall(): void {
  onOpen();
}

export function checkInvoices(): void {
  runFromMenu((context) => {
    runCheck(context, null);
    context.services.dialog.open('check', context.say('menu.check'), 720, 560);
  });
}

export function sendReminders(): void {
  runFromMenu((context) => context.services.dialog.open('send', context.say('menu.send'), 900, 640));
}

export function openSettings(): void {
  runFromMenu((context) => context.services.dialog.open('settings', context.say('menu.settings'), 640, 620));
}

export function setUpSampleSheet(): void {
  runFromMenu(setUpSample);
}

export function openHelp(): void {
  runFromMenu((context) => context.services.dialog.open('help', context.say('menu.help'), 560, 560));
}

export function loadCheck(request?: string): string {
  return reply(request, (context, fields) => readCheck(context, readSheet(fields)));
}

export function markAgain(request?: string): string {
  return reply(request, (context, fields) => runCheck(context, readSheet(fields)));
}

export function loadPlan(request?: string): string {
  return reply(request, (context, fields) => runPlan(context, readSheet(fields)));
}

export function sendNext(request?: string): string {
  return reply(request, (context, fields) => runSend(context, readSendRequest(fields)));
}

export function finishSending(request?: string): string {
  return reply(request, (context, fields) => runFinish(context, readText(fields, 'sheet')));
}

export function sendTest(request?: string): string {
  return reply(request, (context, fields) =>
    runTest(context, readText(fields, 'sheet'), readText(fields, 'key')),
  );
}

export function settleUncertain(request?: string): string {
  return reply(request, (context, fields) =>
    runSettle(context, readText(fields, 'id'), readFlag(fields, 'left')),
  );
}

export function acceptLog(request?: string): string {
  return reply(request, (context) => runAccept(context));
}

export function confirmBalances(request?: string): string {
  return reply(request, (context) => runConfirm(context));
}

export function loadSettings(request?: string): string {
  return reply(request, (context, fields) => runSettings(context, readSheet(fields)));
}

export function saveAnswers(request?: string): string {
  return reply(request, (context, fields) => runAnswers(context, readAnswerChanges(fields)));
}

export function previewAnswers(request?: string): string {
  return reply(request, (context, fields) =>
    runPreview(context, readText(fields, 'sheet'), readAnswerChanges(fields)),
  );
}

export function saveSettings(request?: string): string {
  return reply(request, (context, fields) => runSave(context, readSettingChanges(fields)));
}

export function loadHelp(request?: string): string {
  return reply(request, (context) => runHelp(context));
}

function reply<T>(
  request: string | undefined,
  work: (context: Context, fields: Record<string, unknown>) => T,
): string {
  const knowledge = createBundledKnowledge(readPack);
  return answer(createServices(knowledge), knowledge, (context) => work(context, parseRequest(request)));
}

/** A menu item has no page to answer to: what goes wrong is said at the edge of the sheet. */
function runFromMenu(work: (context: Context) => unknown): void {
  const knowledge = createBundledKnowledge(readPack);
  const services = createServices(knowledge);
  let context: Context | null = null;
  try {
    context = openContext(services, knowledge);
    work(context);
  } catch (error) {
    services.spreadsheet.toast(describeError(services, context, error).message, NAME);
  }
}
