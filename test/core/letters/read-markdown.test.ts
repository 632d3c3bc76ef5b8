import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { readMarkdown } from '#core/letters/read-markdown.ts';

const SOURCE =
  'Hi **x**\nnext *em* [l](https://a.example)\n\n- a\n- b\n\n3. c\n4. d\n\n<b>x</b> `c`\n\n| a |\n|---|\n| 1 |';

it('reads the same in an engine without the library methods that came after ES2019', async () => {
  const entry = new URL('../../../appsscript/core/letters/read-markdown.ts', import.meta.url).pathname;
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    globalName: 'App',
    target: 'es2019',
    write: false,
  });
  const realm = createContext({});
  const late = ['Array.prototype', 'String.prototype'].flatMap((owner) =>
    ['at', 'matchAll', 'replaceAll', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with'].map(
      (name) => `${owner}.${name}`,
    ),
  );
  runInContext(
    `${[...late, 'Object.hasOwn', 'Object.groupBy'].map((name) => `delete ${name};`).join('')}`,
    realm,
  );
  runInContext(outputFiles[0]!.text, realm);
  const read = runInContext(`JSON.stringify(App.readMarkdown(${JSON.stringify(SOURCE)}))`, realm);
  expect(JSON.parse(read)).toEqual(readMarkdown(SOURCE));
});

it('tells of anything that letters do not use, and keeps its words', () => {
  const others: string[] = [];
  const blocks = readMarkdown(SOURCE, (type) => others.push(type));
  expect(others).toEqual(['html', 'html', 'codespan', 'table']);
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list', 'list', 'paragraph', 'paragraph']);
  expect(blocks[2]).toMatchObject({ ordered: true, start: 3 });
});
