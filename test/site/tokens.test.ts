import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const read = (file: string) => fs.readFileSync(path.join(import.meta.dirname, '../..', file), 'utf8');

/** Colours by name, day and night: from `light-dark()`, or from two blocks. */
function coloursOf(css: string): Record<string, [string, string]> {
  const colours: Record<string, [string, string]> = {};
  for (const [, name, light, dark] of css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g))
    colours[name!] = [light!, dark!];
  for (const [, name, value] of css.matchAll(/--([\w-]+): (#\w+);/g))
    if (colours[name!]) colours[name!]![1] = value!;
    else colours[name!] = [value!, value!];
  return colours;
}

const site = coloursOf(read('site/src/style/tokens.css'));

test.each(['appsscript/panel/style.css', 'scripts/workbench/page/style/tokens.css'])(
  '%s has the colours of the site',
  (file) => {
    const other = coloursOf(read(file));
    const shared = Object.keys(other).filter((name) => name in site);
    expect(shared.length).toBeGreaterThan(12);
    for (const name of shared) expect({ name, colour: other[name] }).toEqual({ name, colour: site[name] });
  },
);

/** Contrast of two colours by WCAG 2.2. */
function contrast(a: string, b: string): number {
  const light = (colour: string) => {
    const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
    const [red, green, blue] = parts.map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [more, less] = [light(a), light(b)].sort((x, y) => y - x);
  return (more! + 0.05) / (less! + 0.05);
}

test.each([
  ['ink', 'paper'],
  ['ink', 'soft'],
  ['muted', 'paper'],
  ['muted', 'soft'],
  ['accent', 'paper'],
  ['accent', 'sheet'],
  ['on-accent', 'accent'],
  ['soon-ink', 'soon-paper'],
  ['overdue-ink', 'overdue-paper'],
  ['done-ink', 'done-paper'],
  ['hold-ink', 'hold-paper'],
  ['rest-ink', 'rest-paper'],
])('%s on %s can be read by day and by night', (ink, paper) => {
  for (const at of [0, 1] as const) expect(contrast(site[ink]![at], site[paper]![at])).toBeGreaterThan(4.5);
});
