import readline from 'node:readline/promises';

/** Puts one line and gives what is typed; null when nothing more will come (Ctrl-D, Ctrl-C). */
export type AskLine = (prompt: string) => Promise<string | null>;

export interface Terminal {
  ask: AskLine;
  close: () => void;
}

/** The terminal of a person who sits at it; null where input comes from a script. */
export function openTerminal(): Terminal | null {
  if (!process.stdin.isTTY) return null;
  const lines = readline.createInterface({ input: process.stdin, output: process.stdout });
  const ended = new Promise<null>((resolve) => lines.once('close', () => resolve(null)));
  return {
    ask: (prompt) => Promise.race([lines.question(prompt).catch(() => null), ended]),
    close: () => lines.close(),
  };
}
