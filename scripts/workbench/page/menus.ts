import type { MenuItemView, MenuView } from '../protocol.ts';
import { byId, make } from './elements.ts';

export interface Menus {
  show(menus: MenuView[], problem: string | null): void;
}

/** The add-on's menus as buttons with lists, after the WAI-ARIA menu button pattern. */
export function createMenus(choose: (functionName: string, label: string) => void): Menus {
  const bar = byId('menus');
  let shown = '';
  let closeOpen: (() => void) | null = null;
  let count = 0;

  function makeList(
    items: MenuItemView[],
    id: string,
    labelledBy: string,
    close: (focus: boolean) => void,
  ): HTMLElement {
    const list = make('ul', { className: 'menu-list', id, hidden: true });
    list.setAttribute('role', 'menu');
    list.setAttribute('aria-labelledby', labelledBy);
    for (const item of items) {
      const line = make('li');
      line.setAttribute('role', item.kind === 'separator' ? 'separator' : 'none');
      list.append(line);
      if (item.kind === 'separator') continue;
      const button = make('button', { type: 'button', tabIndex: -1 }, item.label);
      button.setAttribute('role', 'menuitem');
      line.append(button);
      if (item.kind === 'item')
        button.addEventListener('click', () => {
          close(true);
          choose(item.functionName, item.label);
        });
      else {
        line.className = 'menu-wrap';
        makeOpener(button, item.items, line, true);
      }
    }
    list.addEventListener('keydown', (event) => {
      const buttons = [...list.querySelectorAll<HTMLElement>(':scope > li > [role="menuitem"]')];
      const at = buttons.indexOf(document.activeElement as HTMLElement);
      if (at < 0) return;
      const letter = event.key.length === 1 ? event.key.toLowerCase() : '';
      const goTo = (index: number) => buttons[(index + buttons.length) % buttons.length]?.focus();
      if (event.key === 'ArrowDown') goTo(at + 1);
      else if (event.key === 'ArrowUp') goTo(at - 1);
      else if (event.key === 'Home') goTo(0);
      else if (event.key === 'End') goTo(buttons.length - 1);
      else if (event.key === 'Escape' || event.key === 'ArrowLeft') close(true);
      else if (event.key === 'Tab') {
        close(false);
        return;
      } else if (letter && letter !== ' ') {
        const order = [...buttons.slice(at + 1), ...buttons.slice(0, at + 1)];
        order.find((button) => button.textContent?.trim().toLowerCase().startsWith(letter))?.focus();
      } else return;
      event.preventDefault();
      event.stopPropagation();
    });
    return list;
  }

  /** Lets a button open the list of its items below (or, in a list, beside) it. */
  function makeOpener(
    button: HTMLButtonElement,
    items: MenuItemView[],
    wrap: HTMLElement,
    nested: boolean,
  ): void {
    const id = `menu-${++count}`;
    button.id = `${id}-button`;
    button.setAttribute('aria-haspopup', 'menu');
    button.setAttribute('aria-expanded', 'false');
    button.setAttribute('aria-controls', id);
    const close = (focus: boolean) => {
      list.hidden = true;
      button.setAttribute('aria-expanded', 'false');
      if (!nested) closeOpen = null;
      if (focus) button.focus();
    };
    const list = makeList(items, id, button.id, close);
    const open = (which: 'first' | 'last') => {
      if (!nested) {
        closeOpen?.();
        closeOpen = () => close(false);
      }
      list.hidden = false;
      button.setAttribute('aria-expanded', 'true');
      const buttons = list.querySelectorAll<HTMLElement>(':scope > li > [role="menuitem"]');
      buttons[which === 'first' ? 0 : buttons.length - 1]?.focus();
    };
    button.addEventListener('click', () => (list.hidden ? open('first') : close(true)));
    button.addEventListener('keydown', (event) => {
      if (event.key === (nested ? 'ArrowRight' : 'ArrowDown')) open('first');
      else if (!nested && event.key === 'ArrowUp') open('last');
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    wrap.append(list);
  }

  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !bar.contains(event.target)) closeOpen?.();
  });
  window.addEventListener('blur', () => closeOpen?.());

  return {
    show(menus, problem) {
      const next = JSON.stringify([menus, problem]);
      if (next === shown) return;
      shown = next;
      closeOpen = null;
      bar.replaceChildren(
        ...menus.map((menu) => {
          const button = make('button', { type: 'button', className: 'menu-button' }, menu.label);
          const wrap = make('div', { className: 'menu-wrap' }, button);
          makeOpener(button, menu.items, wrap, false);
          return wrap;
        }),
      );
      if (problem) bar.append(make('p', { className: 'menu-problem' }, problem));
    },
  };
}
