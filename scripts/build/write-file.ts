import fs from 'node:fs';

/**
 * Writes a file whole or not at all, and leaves one alone that would stay the same: others may be reading it (several tests
 * build at once), and watchers and caches should sleep on.
 */
export function writeIfChanged(file: string, text: string): void {
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text) return;
  const draft = `${file}.${process.pid}.draft`;
  fs.writeFileSync(draft, text);
  fs.renameSync(draft, file);
}
