import type { Limits } from './limits.ts';
import type { Mail } from './outbox/mail.ts';
import type { Workbook } from './workbook/model.ts';

/** What outlives an execution besides the workbook: plain JSON, to be saved beside it. */
export interface HostState {
  properties: {
    document: Record<string, string>;
    user: Record<string, string>;
    script: Record<string, string>;
  };
  /** Recipients mailed in the 24 hours that began at `since` (milliseconds). */
  quota: { since: number; recipients: number };
  triggers: { id: string; handler: string; everyHours?: number; everyDays?: number; atHour?: number }[];
  /** Counts ids of tabs, triggers and mails, so that they are the same in every run of a test. */
  nextId: number;
}

export function newHostState(): HostState {
  return {
    properties: { document: {}, user: {}, script: {} },
    quota: { since: 0, recipients: 0 },
    triggers: [],
    nextId: 1,
  };
}

/** How an execution began, which decides what it may do. */
export type TriggerKind = 'menu' | 'dialog' | 'clock' | 'simple';
export type AuthModeName = 'NONE' | 'LIMITED' | 'FULL';

export interface Dialog {
  kind: 'modal' | 'modeless' | 'sidebar';
  title: string;
  width: number | null;
  height: number | null;
  html: string;
}
export interface Toast {
  message: string;
  title: string;
  seconds: number;
}
export interface Alert {
  title: string;
  prompt: string;
  buttons: string;
  answer: string;
}
export type MenuItem =
  | { kind: 'item'; label: string; functionName: string }
  | { kind: 'separator' }
  | { kind: 'menu'; menu: MenuModel };
export interface MenuModel {
  title: string;
  items: MenuItem[];
}

/** What the add-on did that a person would see. */
export interface Shown {
  dialogs: Dialog[];
  toasts: Toast[];
  alerts: Alert[];
  menus: MenuModel[];
  mails: Mail[];
  logs: { level: string; text: string }[];
}

/** What the services of one execution stand on. */
export interface Host {
  workbook: Workbook;
  state: HostState;
  limits: Limits;
  shown: Shown;
  pages: Record<string, string>;
  addOnName: string;
  userEmail: string;
  scriptTimeZone: string;
  trigger: TriggerKind;
  authMode: AuthModeName;
  /** Milliseconds of the virtual clock. */
  now(): number;
  sleep(ms: number): void;
  /** What the owner presses when asked; the last in the list answers all further questions. */
  answer(buttons: string): string;
  /** False for a script that runs without a document. */
  hasDocument: boolean;
  /** Another execution holds this lock. */
  lockTaken: boolean;
  locks: Set<string>;
  record(mail: Mail): void;
  newId(): number;
}
