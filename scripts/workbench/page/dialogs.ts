import type { DialogView, RunOutcome } from '../protocol.ts';
import { api } from './api.ts';
import { make } from './elements.ts';

export interface Dialogs {
  open(view: DialogView): void;
}

/** What a sandboxed frame of the add-on may do; Google's own frames may do the same and more. */
const sandbox = 'allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox';

interface Open {
  view: DialogView;
  shell: HTMLElement;
  frame: HTMLIFrameElement;
  close(): void;
}

/** Shows the add-on's own pages in sandboxed frames and carries their calls to the server. One at a time, as in Sheets. */
export function createDialogs(actions: { came(outcome: RunOutcome): void; closed(): void }): Dialogs {
  let open: Open | null = null;

  function makeShell(view: DialogView): Open {
    const frame = make('iframe', { title: view.title, src: `/dialog/${encodeURIComponent(view.id)}` });
    frame.setAttribute('sandbox', sandbox);
    const heading = make('h2', { id: `dialog-${view.id}` }, view.title);
    const cross = make('button', { type: 'button', textContent: '✕' });
    cross.setAttribute('aria-label', 'Close');
    const practice = make(
      'p',
      { className: 'practice' },
      'Practice: letters go to the outbox here, not by Gmail',
    );
    const bar = make('div', { className: 'dialog-bar' }, heading, practice, cross);
    const sidebar = view.kind === 'sidebar';
    const shell = sidebar
      ? make('section', { className: 'sidebar' }, bar, frame)
      : make('dialog', { className: 'frame-dialog' }, bar, frame);
    shell.setAttribute('aria-labelledby', heading.id);
    shell.style.setProperty('--dialog-width', `${view.width}px`);
    shell.style.setProperty('--dialog-height', `${view.height}px`);
    document.body.append(shell);
    const opened: Open = {
      view,
      shell,
      frame,
      close() {
        shell.remove();
        if (open === opened) open = null;
        actions.closed();
      },
    };
    cross.addEventListener('click', () => opened.close());
    if (shell instanceof HTMLDialogElement) {
      shell.addEventListener('close', () => opened.close());
      if (view.kind === 'modeless') shell.show();
      else shell.showModal();
    }
    frame.addEventListener('load', () => frame.focus(), { once: true });
    return opened;
  }

  async function run(from: Open, id: number, functionName: string, args: unknown[]): Promise<void> {
    const answer = (ok: boolean, value: unknown) =>
      from.frame.contentWindow?.postMessage(
        ok ? { to: 'dialog', id, ok, result: value } : { to: 'dialog', id, ok, error: value },
        '*',
      );
    try {
      const outcome = await api.run({ dialog: from.view.id, functionName, args });
      answer(outcome.ok, outcome.ok ? outcome.result : outcome.error);
      actions.came(outcome);
    } catch (error) {
      answer(false, error instanceof Error ? error.message : String(error));
    }
  }

  window.addEventListener('message', (event) => {
    if (!open || event.source !== open.frame.contentWindow) return;
    const message = (event.data ?? {}) as Record<string, unknown>;
    if (message.to !== 'workbench') return;
    if (message.call === 'run')
      void run(open, message.id as number, String(message.functionName), message.args as unknown[]);
    else if (message.call === 'close') open.close();
    else if (message.call === 'width' || message.call === 'height')
      open.shell.style.setProperty(`--dialog-${message.call}`, `${Number(message.size)}px`);
    else if (message.call === 'focus') window.focus();
  });

  return {
    open(view) {
      open?.close();
      open = makeShell(view);
    },
  };
}
