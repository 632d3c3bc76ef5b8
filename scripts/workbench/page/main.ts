// The workbench page: wires the parts together. Each part draws itself from the state that the server gives.
import type { RunOutcome, WorkbenchState } from '../protocol.ts';
import { api } from './api.ts';
import { createClock } from './clock.ts';
import { createDialogs } from './dialogs.ts';
import { byId } from './elements.ts';
import { attachFiles } from './files.ts';
import { nameCell } from './grid/geometry.ts';
import { createGrid } from './grid/grid.ts';
import { createHint } from './hint.ts';
import { createLocaleChoice } from './locale.ts';
import { createMenus } from './menus.ts';
import { createOutbox } from './outbox.ts';
import { askPerson } from './question.ts';
import { createSheetTabs } from './sheet-tabs.ts';
import { attachTabKeys, chooseTab } from './tabs.ts';
import { showToast } from './toasts.ts';
import { showWorking } from './working.ts';

let state: WorkbenchState | null = null;

const hint = createHint();
const outbox = createOutbox();
const clock = createClock((request) => change(api.clock(request)));
const tabs = createSheetTabs((sheet) => {
  if (sheet !== state?.active) change(api.activate(sheet));
});
const localeChoice = createLocaleChoice((locale) =>
  attempt(async () => {
    apply(await api.locale({ locale }));
    showToast({
      title: 'Locale changed',
      message: 'Choose Check invoices again: dates and amounts are read anew.',
    });
  }),
);
const menus = createMenus(async (functionName, label) => {
  await attempt(async () => {
    const outcome = await showWorking(`${label}: working …`, api.menu(functionName));
    came(outcome);
    if (!outcome.ok) await askPerson(`${label} did not finish`, outcome.error ?? '', 'Close');
  });
  if (/check/i.test(functionName)) hint.done('check');
});
const dialogs = createDialogs({ came, closed: () => grid.focus() });
const cellInput = byId<HTMLInputElement>('cell-input');
const grid = createGrid(byId('grid'), {
  fetchRows: api.rows,
  edit: (row, column, values) => change(api.edit({ sheet: state!.active, row, column, values })),
  undo: () => change(api.undo()),
  redo: () => change(api.redo()),
  moved(place, view) {
    byId('cell-name').textContent = nameCell(place);
    if (document.activeElement !== cellInput) cellInput.value = view?.input ?? view?.text ?? '';
  },
});

/** Shows what the server says is so. */
function apply(next: WorkbenchState): void {
  // Answers may overtake each other; an older one is no news.
  if (state && next.version < state.version) return;
  state = next;
  document.title = `${next.fileName} · Kind Reminder workbench`;
  byId('file-name').textContent = next.fileName;
  byId('bundle-hash').textContent = next.bundleHash.slice(0, 12);
  byId<HTMLButtonElement>('undo').disabled = !next.canUndo;
  byId<HTMLButtonElement>('redo').disabled = !next.canRedo;
  menus.show(next.menus, next.menuProblem);
  clock.show(next.clock);
  localeChoice.show(next);
  tabs.show(next.sheets, next.active);
  grid.show(sheetInView(next));
  if (next.letters > 0) hint.done('send');
  void attempt(() => outbox.refresh());
}

/** Shows what came of a run of the add-on. */
function came(outcome: RunOutcome): void {
  apply(outcome.state);
  for (const toast of outcome.toasts) showToast(toast);
  for (const dialog of outcome.dialogs) dialogs.open(dialog);
  void tellAlerts(outcome.alerts);
}
async function tellAlerts(alerts: string[]): Promise<void> {
  for (const alert of alerts) await askPerson('Kind Reminder', alert, 'Close');
}

async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await askPerson('That did not work', error instanceof Error ? error.message : String(error), 'Close');
  }
}
function change(work: Promise<WorkbenchState>): void {
  void attempt(async () => {
    try {
      apply(await work);
    } catch (error) {
      // What was typed is not in the workbook: show again what is.
      if (state) grid.show(sheetInView(state));
      throw error;
    }
  });
}
function sheetInView(now: WorkbenchState) {
  return now.sheets.find(({ name }) => name === now.active) ?? now.sheets[0]!;
}

byId('undo').addEventListener('click', () => change(api.undo()));
byId('redo').addEventListener('click', () => change(api.redo()));
cellInput.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') grid.enter(cellInput.value);
  else if (event.key !== 'Escape') return;
  event.preventDefault();
  grid.focus();
  if (state) grid.show(sheetInView(state));
});

const views = document.querySelector<HTMLElement>('.views')!;
attachTabKeys(views);
for (const view of ['sheet', 'outbox'] as const)
  byId(`view-${view}`).addEventListener('click', (event) => {
    chooseTab(views, event.currentTarget as Element);
    document.querySelector<HTMLElement>('.desk')!.dataset.view = view;
    if (view === 'outbox') hint.done('outbox');
  });
byId('outbox').addEventListener('click', () => hint.done('outbox'));

attachFiles({
  open: (name, bytes) =>
    attempt(async () => {
      apply(await showWorking('Reading the file …', api.open(name, bytes)));
      showToast({
        title: 'Opened',
        message: `${name} is open here as a copy. If its dates can be read in two ways, choose its locale above.`,
      });
    }),
  startOver: () => attempt(async () => came(await showWorking('Making the sample …', api.sample()))),
});

// Another window of the workbench, or a letter sent in chunks, changes things too: follow along.
const events = new EventSource('/api/events');
events.addEventListener('message', (event) => {
  if (Number(event.data) !== state?.version) void api.state().then(apply, () => {});
});
void attempt(async () => apply(await api.state()));
