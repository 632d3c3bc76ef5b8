import type { SheetView } from '../protocol.ts';
import { byId, make } from './elements.ts';
import { attachTabKeys, chooseTab } from './tabs.ts';

/** The tabs of the workbook below the grid. */
export function createSheetTabs(choose: (name: string) => void) {
  const list = byId('tabs');
  let shown = '';
  attachTabKeys(list);
  return {
    show(sheets: SheetView[], active: string): void {
      const names = JSON.stringify(sheets.map((sheet) => sheet.name));
      if (names !== shown) {
        shown = names;
        list.replaceChildren(
          ...sheets.map(({ name }) => {
            const tab = make('button', { type: 'button', textContent: name, dir: 'auto' });
            tab.setAttribute('role', 'tab');
            tab.setAttribute('aria-controls', 'grid');
            tab.addEventListener('click', () => choose(name));
            return tab;
          }),
        );
      }
      chooseTab(list, [...list.children].find((tab) => tab.textContent === active) ?? null);
    },
  };
}
