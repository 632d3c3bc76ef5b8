// npm run remind: the reminders for people without Google, and for scripts.
import { readArguments, USAGE, UsageError } from './remind/arguments.ts';
import { runCheck } from './remind/check-command.ts';
import { NeedsPerson } from './remind/open-workbook.ts';
import { runSend } from './remind/send-command.ts';

const print = (text: string): void => {
  if (text !== '') process.stdout.write(`${text}\n`);
};

try {
  const words = process.argv.slice(2);
  if (words.length === 0 || words.includes('--help') || words.includes('help')) {
    print(USAGE);
    process.exitCode = words.length === 0 ? 2 : 0;
  } else {
    const args = readArguments(words);
    process.exitCode = await (args.command === 'check' ? runCheck(args, print) : runSend(args, print));
  }
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n\n${USAGE}\n`);
    process.exitCode = 2;
  } else if (error instanceof NeedsPerson) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } else {
    process.stderr.write(
      `Something broke: ${(error as Error).message}\nNothing was sent. Please report it with the file's first rows.\n`,
    );
    if (process.env.DEBUG) console.error(error);
    process.exitCode = 1;
  }
}
