import type { HelpAnswer } from './answers.ts';
import type { Context } from './context.ts';
import { nameField } from './field-names.ts';
import { pageWords } from './page-words.ts';

const SHOWN = [
  'number',
  'customer',
  'email',
  'dueDate',
  'total',
  'paid',
  'balance',
  'status',
  'currency',
  'language',
  'promiseDate',
  'dispute',
  'pausedUntil',
  'doNotRemind',
] as const;

export function loadHelp(context: Context): HelpAnswer {
  const columns = SHOWN.map((field) => nameField(context, field));
  return { ...pageWords(context, 'help'), columns };
}
