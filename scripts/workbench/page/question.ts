import { make } from './elements.ts';

let count = 0;

/** A message that waits for an answer. Gives true for the first button, false for the second or Escape. */
export function askPerson(title: string, text: string, yes: string, no?: string): Promise<boolean> {
  const heading = make('h2', { id: `question-${++count}` }, title);
  const agree = make('button', { type: 'button', className: 'main' }, yes);
  const refuse = make('button', { type: 'button' }, no ?? '');
  const dialog = make(
    'dialog',
    { className: 'question' },
    make('div', { className: 'dialog-bar' }, heading),
    make('p', { className: 'body' }, text),
    make('div', { className: 'buttons' }, ...(no ? [refuse] : []), agree),
  );
  dialog.setAttribute('aria-labelledby', heading.id);
  document.body.append(dialog);
  dialog.showModal();
  agree.focus();
  return new Promise((resolve) => {
    agree.addEventListener('click', () => dialog.close('yes'));
    refuse.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}
