/** A rung of the ladder; their order, days and gates are data (`policy`). */
export type StageId = 'before-due' | 'due-today' | 'overdue-soft' | 'overdue-ask' | 'overdue-firm' | 'final';
export const STAGE_ORDER: readonly StageId[] = [
  'before-due',
  'due-today',
  'overdue-soft',
  'overdue-ask',
  'overdue-firm',
  'final',
];
