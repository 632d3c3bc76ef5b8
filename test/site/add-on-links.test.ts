import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { REASON_GUIDES, STAGE_GUIDES } from '#core/dunning/reason-guides.ts';
import { loadLabels } from '../../scripts/library/load-labels.ts';
import { SITE } from './built-site.ts';

test('every "why" of the add-on has its guide in every language the add-on speaks', () => {
  const guides = new Set([...Object.values(REASON_GUIDES), ...Object.values(STAGE_GUIDES)]);
  const missing = Object.keys(loadLabels()).flatMap((language) =>
    [...guides, '']
      .map((guide) => path.join(language.toLowerCase(), guide && `guides/${guide}`, 'index.html'))
      .filter((page) => !fs.existsSync(path.join(SITE, page))),
  );
  expect(missing).toEqual([]);
});
