import type { Answer } from '../runs/answers.ts';

interface Runner {
  withSuccessHandler(handler: (result: string) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  [name: string]: unknown;
}
declare const google: { script: { run: Runner; host: { close(): void } } };

/** What went wrong, in words for the owner. `reached`: our own script has answered, so these are its words. */
export interface Trouble {
  message: string;
  code: string;
  reached: boolean;
}

/** Asks the script: one JSON text there, one back. Rejects with `Trouble`. */
export function ask<T>(name: string, request: Record<string, unknown> = {}): Promise<T> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((text) => {
        let answer: Answer<T>;
        try {
          answer = JSON.parse(text) as Answer<T>;
        } catch {
          reject({ message: '', code: 'unreadable', reached: false });
          return;
        }
        if (answer.ok) resolve(answer.value);
        else reject({ message: answer.message, code: answer.code, reached: true });
      })
      // Google's own failures: no connection, or another account of the browser is asked than the one that opened the sheet.
      .withFailureHandler((error) =>
        reject({ message: String(error?.message ?? ''), code: 'unreached', reached: false }),
      );
    (runner[name] as (text: string) => void)(JSON.stringify(request));
  });
}

export function closeWindow(): void {
  google.script.host.close();
}
