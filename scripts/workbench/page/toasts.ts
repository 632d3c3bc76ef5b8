import type { ToastView } from '../protocol.ts';
import { byId, make } from './elements.ts';

/** Shows a short message in the corner, as Sheets does. It stays long enough to be read and can be closed; one of the same title takes its place. */
export function showToast({ title, message }: ToastView): void {
  const close = make('button', { type: 'button', textContent: '✕' });
  close.setAttribute('aria-label', 'Close this message');
  const text = make('p', {}, ...(title ? [make('strong', {}, title)] : []), message);
  const toast = make('div', { className: 'toast' }, text, close);
  close.addEventListener('click', () => toast.remove());
  const home = byId('toasts');
  toast.dataset.title = title;
  if (title)
    for (const old of [...home.children] as HTMLElement[]) if (old.dataset.title === title) old.remove();
  home.append(toast);
  window.setTimeout(() => toast.remove(), Math.max(8000, message.length * 90));
}
