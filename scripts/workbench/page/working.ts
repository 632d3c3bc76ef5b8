import { make } from './elements.ts';

let running = 0;
const sign = make('div', { className: 'working', hidden: true });
sign.setAttribute('role', 'status');
document.body.append(sign);

/** Says that something is under way until it is done. Short work says nothing. */
export async function showWorking<T>(what: string, work: Promise<T>): Promise<T> {
  running++;
  const wait = window.setTimeout(() => {
    sign.textContent = what;
    sign.hidden = false;
  }, 150);
  try {
    return await work;
  } finally {
    window.clearTimeout(wait);
    if (--running === 0) sign.hidden = true;
  }
}
