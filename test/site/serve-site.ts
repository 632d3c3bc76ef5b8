import { serveFolder } from '../../scripts/site/serve-folder.ts';
import { SITE } from './built-site.ts';

/** Serves the built site as a static host does. */
export const serveSite = () => serveFolder(SITE);
