import { byId, make } from './elements.ts';

const key = 'kind-reminder-hint-closed';
type Step = 'check' | 'send' | 'outbox';

/** The three first steps, until the person closes them. A step that was done is ticked off. */
export function createHint() {
  const home = byId('hint');
  const close = make('button', { type: 'button' }, 'Close');
  close.setAttribute('aria-label', 'Close the first steps');
  const steps = new Map<Step, HTMLLIElement>([
    ['check', make('li', {}, 'Menu Kind Reminder: Check invoices')],
    ['send', make('li', {}, 'Then Send reminders: look, and send')],
    ['outbox', make('li', {}, 'Read the letters in the outbox')],
  ]);
  home.append(make('strong', {}, 'First steps'), make('ol', {}, ...steps.values()), close);
  home.hidden = localStorage.getItem(key) === 'yes';
  close.addEventListener('click', () => {
    localStorage.setItem(key, 'yes');
    home.hidden = true;
    byId('menus').querySelector('button')?.focus();
  });
  return {
    done(step: Step): void {
      const item = steps.get(step)!;
      if (item.dataset.done === 'true') return;
      item.dataset.done = 'true';
      item.append(' ✓');
    },
  };
}
