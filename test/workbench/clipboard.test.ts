import { expect, test } from 'vitest';
import { readBlock, writeBlock } from '../../scripts/workbench/page/grid/clipboard.ts';

test.each([
  ['one cell', 'INV-1', [['INV-1']]],
  [
    'a block with the line end that spreadsheets add',
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'empty cells',
    '\tb\n\t',
    [
      ['', 'b'],
      ['', ''],
    ],
  ],
  ['a cell of two lines with a quote', '"one\n""two"""\tnext', [['one\n"two"', 'next']]],
  ['a quote inside a word is a quote', '5" pipe', [['5" pipe']]],
])('reads %s', (_, text, block) => {
  expect(readBlock(text)).toEqual(block);
});

test('what is copied can be pasted', () => {
  const block = [
    ['a\tb', 'two\nlines'],
    ['"quoted"', ''],
  ];
  expect(readBlock(writeBlock(block))).toEqual(block);
});
