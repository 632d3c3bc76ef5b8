import type { PageWords } from './answers.ts';
import type { Context } from './context.ts';

/** The words a page needs: its own and those that all pages share. */
export function pageWords(context: Context, page: 'check' | 'send' | 'settings' | 'help'): PageWords {
  const panel = (context.knowledge.labels(context.language) as Record<string, unknown>).panel as Record<
    string,
    unknown
  >;
  return {
    language: context.language,
    direction: context.direction,
    words: { ...(panel.common as Record<string, unknown>), ...(panel[page] as Record<string, unknown>) },
  };
}
