import type { ToastView } from '../protocol.ts';
import { byId, make } from './elements.ts';

/** Shows a short message in the corner, as Sheets does. It stays long enough to be read and can be closed. */
export function showToast({ title, message }: ToastView): void {
  const close = make('button', { type: 'button', textContent: '✕' });
  close.setAttribute('aria-label', 'Close this message');
  const text = make('p', {}, ...(title ? [make('strong', {}, title)] : []), message);
  const toast = make('div', { className: 'toast' }, text, close);
  close.addEventListener('click', () => toast.remove());
  byId('toasts').append(toast);
  window.setTimeout(() => toast.remove(), Math.max(8000, message.length * 90));
}
