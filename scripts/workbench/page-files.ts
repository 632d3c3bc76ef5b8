import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('./page/', import.meta.url));

/** The page's files as the browser gets them. `shim` goes into the add-on's dialogs. */
export interface PageFiles {
  html: string;
  script: string;
  style: string;
  mark: string;
  shim: string;
}

let built: Promise<PageFiles> | null = null;

/** Builds the page once; a second call gets the same files. */
export function buildPage(): Promise<PageFiles> {
  built ??= buildFiles();
  return built;
}

async function buildFiles(): Promise<PageFiles> {
  const common = { bundle: true, write: false, target: 'es2022', logLevel: 'silent' } as const;
  const [script, style, shim] = await Promise.all([
    build({ ...common, entryPoints: [path.join(folder, 'main.ts')], format: 'esm' }),
    build({ ...common, entryPoints: [path.join(folder, 'style/page.css')] }),
    build({ ...common, entryPoints: [path.join(folder, 'dialog-shim.ts')], format: 'iife' }),
  ]);
  return {
    html: fs.readFileSync(path.join(folder, 'index.html'), 'utf8'),
    mark: fs.readFileSync(path.join(folder, 'mark.svg'), 'utf8'),
    script: script.outputFiles[0]!.text,
    style: style.outputFiles[0]!.text,
    shim: shim.outputFiles[0]!.text,
  };
}
