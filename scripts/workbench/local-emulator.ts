import { createEmulator, type Execution, type HostState, type MenuModel } from '../emulator/emulator.ts';
import { saveOutbox } from '../emulator/outbox/outbox-folder.ts';
import type { EmulatorFactory, EmulatorRun } from './emulator-door.ts';
import type { MenuItemView, MenuView } from './protocol.ts';

// Sheets chooses a size for a dialog that names none; this is about what it takes.
const usualSize = { width: 600, height: 400 };

function viewMenu({ title, items }: MenuModel): MenuView {
  return {
    label: title,
    items: items.map(
      (item): MenuItemView => (item.kind === 'menu' ? { ...viewMenu(item.menu), kind: 'menu' } : item),
    ),
  };
}

function viewRun(execution: Execution): EmulatorRun {
  return {
    ok: execution.ok,
    result: execution.result,
    error: execution.error?.message ?? null,
    dialogs: execution.dialogs.map(({ kind, title, html, width, height }) => ({
      kind,
      title,
      html,
      width: width ?? usualSize.width,
      height: height ?? usualSize.height,
    })),
    toasts: execution.toasts.map(({ title, message }) => ({ title, message })),
    alerts: execution.alerts.map(({ title, prompt }) => [title, prompt].filter(Boolean).join('\n\n')),
    virtualMs: execution.virtualMs,
  };
}

/** The emulator as the workbench uses it; letters are in the outbox folder before a call has its answer. */
export const createLocalEmulator: EmulatorFactory = ({ bundle, workbook, now, userEmail, state, outbox }) => {
  const emulator = createEmulator({
    bundle,
    workbook,
    now,
    userEmail,
    ...(state ? { state: state as HostState } : {}),
  });
  return {
    workbook,
    state: () => emulator.state,
    menu() {
      const { menus, execution } = emulator.menu();
      if (execution.error) throw new Error(execution.error.message);
      return menus.map(viewMenu);
    },
    async execute(functionName, args, from) {
      const execution = emulator.execute(functionName, args, { trigger: from });
      await saveOutbox(outbox, execution.mails);
      for (const { level, text } of execution.logs) if (level === 'error') console.error(text);
      return viewRun(execution);
    },
    edit(sheet, a1, input) {
      emulator.edit(sheet, a1, input === '' ? null : input);
    },
  };
};
