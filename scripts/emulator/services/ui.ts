import type { Dialog, Host, MenuModel } from '../host.ts';
import { ServiceError } from '../realm/errors.ts';
import { Enumeration, type EnumValue } from './enumeration.ts';
import type { HtmlOutput } from './html.ts';
import { as, type GHtmlOutput, type GMenu, type GUi } from './types.ts';

const buttons = new Enumeration('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
const buttonSets = new Enumeration('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');

export class Ui implements Partial<GUi> {
  static readonly kind = 'Ui';
  readonly #host: Host;
  constructor(host: Host) {
    this.#host = host;
  }
  get Button(): GUi['Button'] {
    return as(buttons);
  }
  get ButtonSet(): GUi['ButtonSet'] {
    return as(buttonSets);
  }
  createMenu(caption: string): GMenu {
    return as(new Menu(this.#host, caption));
  }
  createAddonMenu(): GMenu {
    return as(new Menu(this.#host, this.#host.addOnName));
  }
  showModalDialog(page: GHtmlOutput, title: string): void {
    this.#show('modal', page, title);
  }
  showModelessDialog(page: GHtmlOutput, title: string): void {
    this.#show('modeless', page, title);
  }
  showSidebar(page: GHtmlOutput): void {
    this.#show('sidebar', page, as<HtmlOutput>(page).getTitle());
  }
  #show(kind: Dialog['kind'], page: GHtmlOutput, title: string): void {
    if (this.#host.trigger === 'simple')
      throw new ServiceError('You do not have permission to call Ui.showModalDialog.');
    const output = as<HtmlOutput>(page);
    const width = kind === 'sidebar' ? 300 : output.getWidth();
    this.#host.shown.dialogs.push({
      kind,
      title,
      width,
      height: output.getHeight(),
      html: output.getContent(),
    });
  }
  /** The script waits for the owner, and its locks do not survive the wait. */
  alert(...args: unknown[]): ReturnType<GUi['alert']> {
    if (this.#host.trigger === 'simple')
      throw new ServiceError('You do not have permission to call Ui.alert.');
    this.#host.locks.clear();
    const set =
      typeof args.at(-1) === 'object' && args.at(-1) !== null ? String(args.pop() as EnumValue) : 'OK';
    const [title, prompt] = args.length > 1 ? args.map(String) : ['', String(args[0] ?? '')];
    const answer = this.#host.answer(set);
    this.#host.shown.alerts.push({ title: title ?? '', prompt: prompt ?? '', buttons: set, answer });
    return as(buttons.values[answer as keyof typeof buttons.values]);
  }
}

export class Menu implements Partial<GMenu> {
  static readonly kind = 'Menu';
  readonly #host: Host;
  readonly model: MenuModel;
  constructor(host: Host, title: string) {
    this.#host = host;
    this.model = { title, items: [] };
  }
  addItem(label: string, functionName: string): GMenu {
    this.model.items.push({ kind: 'item', label, functionName });
    return as(this);
  }
  addSeparator(): GMenu {
    this.model.items.push({ kind: 'separator' });
    return as(this);
  }
  addSubMenu(menu: GMenu): GMenu {
    this.model.items.push({ kind: 'menu', menu: as<Menu>(menu).model });
    return as(this);
  }
  addToUi(): void {
    this.#host.shown.menus.push(this.model);
  }
}
