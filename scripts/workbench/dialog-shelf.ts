import type { DialogView } from './protocol.ts';
import { Refusal } from './refusal.ts';

interface ShownDialog {
  title: string;
  width: number;
  height: number;
  html: string;
  kind: DialogView['kind'];
}

/** Keeps the dialogs that the add-on has opened, each under a number, for as long as the page may show them. */
export function createDialogShelf() {
  const shelf = new Map<string, string>();
  let last = 0;
  return {
    put({ html, ...view }: ShownDialog): DialogView {
      const id = String(++last);
      shelf.set(id, html);
      // One is open at a time; a few more stay for other windows of the page.
      for (const old of [...shelf.keys()].slice(0, -20)) shelf.delete(old);
      return { id, ...view };
    },
    html(id: string): string {
      const html = shelf.get(id);
      if (html === undefined)
        throw new Refusal('This window belongs to an earlier session. Close it and open it again.', 404);
      return html;
    },
    clear(): void {
      shelf.clear();
    },
  };
}
