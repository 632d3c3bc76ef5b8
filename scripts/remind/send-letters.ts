import type { Emulator } from '../emulator/emulator.ts';

export interface LetterToSend {
  key: string;
  fingerprint: string;
  customer: string;
  subject: string;
  proposed: boolean;
}

export interface SentLetter {
  customer: string;
  subject: string;
  outcome: 'sent' | 'changed' | 'failed' | 'unsure';
  text: string;
}

interface SendAnswer {
  busy: boolean;
  results: { key: string; customer: string; outcome: SentLetter['outcome']; text: string }[];
  stopped: string | null;
}

/** What the add-on would show its owner before sending. */
export function showPlan(emulator: Emulator, sheet: string): { letters: LetterToSend[]; uncertain: number } {
  const plan = ask<{ letters: LetterToSend[]; uncertain: unknown[] }>(emulator, 'loadPlan', { sheet });
  return { letters: plan.letters, uncertain: plan.uncertain.length };
}

/** Sends the letters through the add-on as its page does: a few a call, until all have an outcome or it says stop. */
export function sendAll(emulator: Emulator, sheet: string, letters: LetterToSend[]): SentLetter[] {
  const sent: SentLetter[] = [];
  let rest = letters;
  while (rest.length > 0) {
    const asked = rest.map(({ key, fingerprint }) => ({ key, fingerprint }));
    const answer = ask<SendAnswer>(emulator, 'sendNext', { sheet, letters: asked });
    for (const { key, outcome, text } of answer.results) {
      const letter = letters.find((one) => one.key === key)!;
      sent.push({ customer: letter.customer, subject: letter.subject, outcome, text });
    }
    const done = new Set(answer.results.map((result) => result.key));
    rest = rest.filter((letter) => !done.has(letter.key));
    if (answer.stopped !== null || answer.results.length === 0) {
      const text = answer.stopped ?? 'The run stopped before this letter.';
      sent.push(
        ...rest.map(({ customer, subject }) => ({ customer, subject, outcome: 'failed' as const, text })),
      );
      break;
    }
  }
  return sent;
}

function ask<T>(emulator: Emulator, name: string, request: object): T {
  const execution = emulator.execute(name, [JSON.stringify(request)], { trigger: 'dialog' });
  if (!execution.ok) throw new Error(execution.error?.message ?? `${name} failed`);
  const answer = JSON.parse(String(execution.result)) as { ok: boolean; value: T; message: string };
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}
