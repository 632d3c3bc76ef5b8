import fs from 'node:fs';
import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { loadFormats } from '../../../scripts/library/load-formats.ts';
import { loadLabels } from '../../../scripts/library/load-labels.ts';
import { loadLibrary, TEMPLATES } from '../../../scripts/library/load-library.ts';
import { loadPolicy } from '../../../scripts/library/load-policy.ts';
import { loadTact } from '../../../scripts/library/load-tact.ts';
import { loadWords } from '../../../scripts/library/load-words.ts';
import { readPhrases } from './read-phrases.ts';

const PICTURES = path.join(import.meta.dirname, '../../public/og');

/** The pictures for links, as paths below `og`: `en/guides/channels.png`. */
const listPictures = () =>
  fs
    .readdirSync(PICTURES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.png'))
    .map((name) => name.split(path.sep).join('/'));

/**
 * Puts the library and the rules where pages can ask for them. Letters with faults are left out here and named by
 * `npm run check:templates`; while developing, a changed letter shows at once.
 */
export function libraryLoader(): Loader {
  return {
    name: 'library',
    async load({ store, watcher }) {
      const put = () => {
        store.clear();
        const { grammar, packs } = loadLibrary();
        const values = {
          library: { grammar, packs },
          formats: loadFormats(),
          labels: loadLabels(),
          pictures: listPictures(),
          phrases: readPhrases(TEMPLATES),
          policy: loadPolicy(),
          tact: loadTact(),
          words: loadWords(),
        };
        for (const [id, value] of Object.entries(values)) store.set({ id, data: { value } });
      };
      put();
      watcher?.add(TEMPLATES);
      watcher?.on('all', (_, file) => {
        if (file.startsWith(TEMPLATES)) put();
      });
    },
  };
}
