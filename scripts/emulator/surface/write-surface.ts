// Writes surface.json from the published types; run after an update of @types/google-apps-script:
//   node scripts/run.mjs scripts/emulator/surface/write-surface.ts
import fs from 'node:fs';
import { listSurface } from './list-surface.ts';

const lines = Object.entries(listSurface()).map(([name, members]) => {
  const rows = Object.entries(members).map(([member, kinds]) => `    "${member}": ${JSON.stringify(kinds)}`);
  return `  "${name}": {\n${rows.join(',\n')}\n  }`;
});
fs.writeFileSync(new URL('surface.json', import.meta.url), `{\n${lines.join(',\n')}\n}\n`);
