import type { Answer, PlanAnswer, SendAnswer, SendResult } from '../../appsscript/runs/answers.ts';
import { type AddonBundle, buildAll } from '../../scripts/build/addon.ts';
import { createEmulator, type Emulator, type EmulatorOptions } from '../../scripts/emulator/emulator.ts';
import { type Cell, newWorkbook, type Workbook } from '../../scripts/emulator/workbook/model.ts';

/** Tuesday 31 March 2026, ten in the morning in Johannesburg. */
export const NOW = Date.UTC(2026, 2, 31, 8);

let built: Promise<AddonBundle> | null = null;
export function buildOnce(): Promise<AddonBundle> {
  built = built ?? buildAll();
  return built;
}

/** Days since 30 December 1899, as Sheets keeps a date. */
const serial = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

export type Row = (string | number | boolean | null | { day: string })[];

/** A workbook with one tab of invoices. */
export function createWorkbook(rows: Row[], locale = 'en_ZA', timeZone = 'Africa/Johannesburg'): Workbook {
  const workbook = newWorkbook({ name: 'Invoices of 2026', locale, timeZone });
  const sheet = workbook.sheets[0]!;
  sheet.name = 'Invoices';
  sheet.rowCount = Math.max(sheet.rowCount, rows.length);
  sheet.rows = rows.map((row) =>
    row.map((value): Cell | undefined => {
      if (value === null) return undefined;
      if (typeof value === 'object') return { value: serial(value.day), numberFormat: 'yyyy-mm-dd' };
      return { value };
    }),
  );
  return workbook;
}

/** Customers a week late, as many as wanted. */
export function lateRows(count: number): Row[] {
  const rows: Row[] = [
    ['Invoice no.', 'Customer', 'Email', 'Invoice date', 'Due date', 'Currency', 'Total', 'Paid'],
  ];
  for (let index = 1; index <= count; index += 1)
    rows.push([
      `N-${index}`,
      `Customer ${index}`,
      `customer${index}@example.com`,
      { day: '2026-02-22' },
      { day: '2026-03-24' },
      'ZAR',
      100 + index,
      0,
    ]);
  return rows;
}

/** The add-on as an owner has it open: asks what the pages ask. */
export function openAddon(bundle: AddonBundle, workbook: Workbook, more: Partial<EmulatorOptions> = {}) {
  const emulator: Emulator = createEmulator({ bundle, workbook, now: () => NOW, ...more });
  const ask = <T>(name: string, request: object = {}): T => {
    const { ok, result, error } = emulator.execute(name, [JSON.stringify(request)], { trigger: 'dialog' });
    if (!ok) throw new Error(error?.message ?? 'the execution failed');
    const answer = JSON.parse(result as string) as Answer<T>;
    if (!answer.ok) throw new Error(answer.message);
    return answer.value;
  };
  return {
    emulator,
    ask,
    setUp(): void {
      const changes = { senderName: 'Maria Jacobs', replyTo: 'maria@example.com', howToPay: 'Account 123' };
      ask('saveSettings', { changes });
      ask('confirmBalances');
    },
    plan: () => ask<PlanAnswer>('loadPlan'),
    /** As the window does it: what is ticked, in chunks, until nothing is left. */
    sendTicked(plan: PlanAnswer): SendResult[] {
      const results: SendResult[] = [];
      let letters = plan.letters
        .filter((letter) => !letter.proposed)
        .map(({ key, fingerprint }) => ({ key, fingerprint }));
      while (letters.length > 0) {
        const answer = ask<SendAnswer>('sendNext', { sheet: plan.sheet, letters, leftOut: [] });
        results.push(...answer.results);
        letters = letters.slice(answer.results.length);
        if (answer.stopped || answer.busy || answer.results.length === 0) break;
      }
      return results;
    },
  };
}

/** The texts and numbers of a tab, row by row. */
export function valuesOf(workbook: Workbook, name: string): (string | number | boolean | null)[][] {
  const sheet = workbook.sheets.find((one) => one.name === name);
  return (sheet?.rows ?? []).map((row) => Array.from(row, (cell) => cell?.value ?? null));
}
