import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** The built add-on as Apps Script gets it: one script, its pages by name, the manifest. */
export interface AddOnBundle {
  code: string;
  html: Record<string, string>;
  manifest: object;
  /** What the build printed; without it the content is hashed here. */
  hash?: string;
}

/** Reads a built add-on from its folder. */
export function readBundle(folder: string): AddOnBundle {
  const read = (file: string) => fs.readFileSync(path.join(folder, file), 'utf8');
  const pages = fs.readdirSync(folder).filter((file) => file.endsWith('.html'));
  return {
    code: read('Code.js'),
    html: Object.fromEntries(pages.map((file) => [file.slice(0, -'.html'.length), read(file)])),
    manifest: JSON.parse(read('appsscript.json')) as object,
  };
}

/** SHA-256 over every byte of the bundle, so that what runs here can be compared with what is deployed. */
export function hashBundle(bundle: AddOnBundle): string {
  const hash = createHash('sha256').update(bundle.code);
  for (const name of Object.keys(bundle.html).sort()) hash.update(`\0${name}\0${bundle.html[name]}`);
  return hash.digest('hex');
}

/**
 * The functions that a page of the add-on may call: those declared at top level whose names do not end in `_`, the rule
 * of `google.script.run`. The build writes top-level declarations at the start of a line.
 */
export function listFunctions(code: string): string[] {
  const names = new Set<string>();
  for (const [, name] of code.matchAll(/^function\s+([A-Za-z_$][\w$]*)\s*\(/gm))
    if (!name!.endsWith('_')) names.add(name!);
  return [...names];
}
