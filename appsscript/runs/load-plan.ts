import type { PlanEntry } from '#core/dunning/decision.ts';
import { countGroups, groupOf } from '#core/dunning/groups.ts';
import { REASON_GUIDES, STAGE_GUIDES } from '#core/dunning/reason-guides.ts';
import { sayDecision } from '#core/dunning/say-decision.ts';
import type { InvoiceTable } from '#core/invoices/invoice.ts';
import { letterOfEntry } from '#core/letters/letter-of-entry.ts';
import type { Message } from '#core/letters/message.ts';
import { missingSettings } from '#core/settings/missing-settings.ts';
import type { LetterLine, PlanAnswer, WaitingLine } from './answers.ts';
import { askAgain } from './ask-again.ts';
import { sayIssues } from './check-invoices.ts';
import { composeLetters } from './compose-letters.ts';
import type { Context } from './context.ts';
import { decideSheet } from './decide-sheet.ts';
import { findLogGap } from './journal-watch.ts';
import { readLeftOut } from './left-out.ts';
import { pageWords } from './page-words.ts';
import { sayQuestions } from './questions.ts';
import { sayWhy } from './say-why.ts';

/** Everything the owner decides on before anything leaves: who would get which letter, who not, and why. Writes nothing. */
export function loadPlan(context: Context, sheet: string | null): PlanAnswer {
  const { say, settings, services } = context;
  const decided = decideSheet(context, sheet);
  const { table, plan, entries, history } = decided;
  const due = plan.entries.filter((entry) => entry.decision.kind === 'send');
  const { messages, issues } = composeLetters(context, due);
  const unchecked = plan.entries.filter((entry) => entry.decision.reason === 'balances-unchecked');
  const days = plan.entries
    .filter((entry) => entry.decision.kind === 'wait' && entry.decision.until)
    .map((entry) => entry.decision.until!)
    .sort();
  const missing = missingSettings(settings);
  const leftOut = readLeftOut(context);
  return {
    ...pageWords(context, 'send'),
    sheet: decided.sheet,
    asOf: say('days.day', { day: { day: context.asOf } }),
    understood: table.headerRow !== null,
    sender: { senderName: settings.senderName, replyTo: settings.replyTo },
    missing: missing.filter((issue) => issue.severity === 'error').map((issue) => issue.column ?? ''),
    notices: sayIssues(context, [...issues, ...missing.filter((issue) => issue.severity !== 'error')])
      .map((line) => line.text)
      .concat(adviseOnLetters(context, messages)),
    logShorter: findLogGap(context, entries),
    questions: sayQuestions(context, decided),
    groups: countGroups(askAgain(context, plan)),
    balances: {
      needed: unchecked.length > 0,
      checkedOn: settings.balancesCheckedOn
        ? say('days.day', { day: { day: settings.balancesCheckedOn } })
        : null,
      waiting: unchecked.length,
    },
    uncertain: history.uncertain.map(({ id, at, customer, emails, invoices, subject }) => ({
      id,
      at,
      customer,
      to: emails,
      invoices,
      subject,
    })),
    letters: messages.map((message) => describeLetter(context, message, leftOut)),
    others: (['needs-you', 'waiting', 'on-hold', 'done'] as const).map((group) => ({
      group,
      lines: plan.entries
        .filter((entry) => groupOf(entry.decision) === group)
        .map((entry) => describeWaiting(context, table, entry)),
    })),
    totals: plan.totals.map((total) => ({
      currency: total.currency,
      open: say('money.amount', { amount: total.open }),
      overdue: say('money.amount', { amount: total.overdue }),
    })),
    lateHour: sayLateHour(context),
    locale: context.formatsLocale,
    remaining: services.mail.remaining(),
    nextDay: days.length > 0 ? say('days.day', { day: { day: days[0]! } }) : null,
    unreadRows: countRows(table.issues),
  };
}

/** What to do before these letters go: answers may have come, and her own sentences may stand unread. */
function adviseOnLetters({ say, knowledge, settings }: Context, messages: readonly Message[]): string[] {
  const isLate = ({ entry }: Message) =>
    ['overdue-soft', 'overdue-ask', 'overdue-firm', 'final'].includes(entry.decision.stage ?? '');
  const advice = messages.some(isLate) ? [say('answers.inbox')] : [];
  if (settings.howToPay === '' && settings.nextStep === '') return advice;
  for (const language of new Set(messages.map((message) => message.language)))
    if (knowledge.tact(language) === null) {
      const name = knowledge.languages().find(({ tag }) => tag === language)?.name ?? language;
      advice.push(say('answers.unchecked', { language: name }));
    }
  return advice;
}

/** Rows in which something could not be read; one with two faults is one row. */
function countRows(issues: InvoiceTable['issues']): number {
  const rows = new Set<number>();
  for (const { severity, row } of issues) if (severity === 'error' && row !== null) rows.add(row);
  return rows.size;
}

/** The hours bind what goes by itself; the owner who sits here at night is only told. */
function sayLateHour({ knowledge, minutes }: Context): string | null {
  const { sendingFrom, sendingUntil } = knowledge.policy();
  if (minutes >= sendingFrom && minutes <= sendingUntil) return null;
  return [sendingFrom, sendingUntil].map(clockTime).join('–');
}

/** 570 → 09:30. */
function clockTime(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function describeLetter(context: Context, message: Message, leftOut: string[]): LetterLine {
  const { entry } = message;
  const unticked = !entry.proposed && leftOut.includes(message.fingerprint);
  const language = context.knowledge.languages().find((known) => known.tag === message.language);
  return {
    key: message.key,
    fingerprint: message.fingerprint,
    customer: entry.customer,
    invoices: numbersOf(entry),
    balance: sayBalance(context, entry),
    minor: entry.balance ? entry.balance.minor : 0,
    currency: entry.currency ?? '',
    stage: entry.decision.stage ?? '',
    stageName: entry.decision.stage ? context.say(`stages.${entry.decision.stage}`) : '',
    guide: entry.decision.stage ? STAGE_GUIDES[entry.decision.stage] : REASON_GUIDES[entry.decision.reason],
    language: message.language,
    languageName: language ? language.name : message.language,
    unreviewed: !language || language.reviewed === 'none',
    direction: message.direction,
    subject: message.subject,
    to: message.to,
    cc: message.cc,
    text: message.text,
    html: message.html,
    proposed: entry.proposed || unticked,
    reason: unticked ? context.say('panel.send.leftOut') : sayDecision(context.say, entry.decision),
    advice: findAdvice(context, entry),
  };
}

/** The library's word on such a letter. The owner reads it, not the customer, so it is that of the letter in the owner's language. */
function findAdvice({ knowledge, language, settings }: Context, entry: PlanEntry): LetterLine['advice'] {
  const pack = knowledge.packs().find((known) => known.language.tag === language);
  const letter = pack && letterOfEntry(entry, pack, settings);
  return letter ? { useWhen: letter.useWhen, avoidWhen: letter.avoidWhen } : null;
}

function describeWaiting(context: Context, table: InvoiceTable, entry: PlanEntry): WaitingLine {
  const reasons = entry.invoices.map((invoice) => sayWhy(context, table, invoice, entry.decision));
  return {
    customer: entry.customer,
    invoices: numbersOf(entry),
    rows: entry.invoices.map((invoice) => invoice.row),
    balance: sayBalance(context, entry),
    reason: Array.from(new Set(reasons)).join(' '),
    guide: REASON_GUIDES[entry.decision.reason],
  };
}

function numbersOf(entry: PlanEntry): string[] {
  return entry.invoices.map((invoice) => invoice.number ?? '').filter((number) => number !== '');
}

function sayBalance(context: Context, entry: PlanEntry): string {
  return entry.balance && entry.currency ? context.say('money.amount', { amount: entry.balance }) : '';
}
