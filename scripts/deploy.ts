// npm run deploy: builds the add-on and hands it to Google's clasp. Needs `npx clasp login` once and a .clasp.json
// that names your script project (see README, "Putting it into a Google Sheet").
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ADDON } from './build/addon.ts';
import { buildAll } from './build.ts';

const root = path.join(import.meta.dirname, '..');
const project = path.join(root, '.clasp.json');

if (!fs.existsSync(project)) {
  console.error(
    'There is no .clasp.json yet. Make a script project for a spreadsheet, once:\n' +
      '  node scripts/run.mjs clasp login\n' +
      '  node scripts/run.mjs clasp create-script --type sheets --title "Kind Reminder" --rootDir dist/addon\n' +
      'then run npm run deploy again.',
  );
  process.exit(1);
}
const { rootDir } = JSON.parse(fs.readFileSync(project, 'utf8')) as { rootDir?: string };
if (path.resolve(root, rootDir ?? '.') !== ADDON) {
  console.error(`.clasp.json must say "rootDir": "dist/addon"; it says "${rootDir ?? '(nothing)'}".`);
  process.exit(1);
}
const { hash } = await buildAll();
console.log(`Pushing the bundle ${hash} …`);
const push = spawnSync(process.execPath, [path.join(root, 'scripts/run.mjs'), 'clasp', 'push', '--force'], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(push.status ?? 1);
