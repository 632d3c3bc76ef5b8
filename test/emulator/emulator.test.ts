import { describe, expect, it } from 'vitest';
import { cellAt } from '../../scripts/emulator/workbook/cells.ts';
import { emulate, evaluate } from './bundle.ts';

const column = (emulator: ReturnType<typeof emulate>) =>
  emulator.workbook.sheets[0]!.rows.map((row) => row[0]?.value ?? null);

describe('an execution', () => {
  it('begins in a realm where nothing of the last one is left', () => {
    const emulator = emulate();
    expect(emulator.execute('count').result).toBe(1);
    expect(emulator.execute('count').result).toBe(1);
  });
  it('knows only the language and the services', () => {
    const names =
      'setTimeout fetch URL process Buffer TextEncoder crypto structuredClone require globalThis.host __task';
    const act = `return '${names}'.split(' ').filter(function (n) { return typeof eval('typeof ' + n) && eval('typeof ' + n) !== 'undefined'; })`;
    expect(evaluate(act)).toEqual([]);
  });
  it('hands out values of its own realm', () => {
    expect(
      evaluate(`
        var range = SpreadsheetApp.getActiveSheet().getRange('A1');
        range.setValue(new Date());
        var values = range.getValues();
        var error; try { SpreadsheetApp.getActiveSheet().getRange('?'); } catch (e) { error = e; }
        var when = values[0][0];
        return [values instanceof Array, values[0] instanceof Array, when instanceof Date, when.constructor === Date,
          Object.prototype.toString.call(when), error instanceof Error, String(error), String(range),
          PropertiesService.getUserProperties().getProperties() instanceof Object];`),
    ).toEqual([
      true,
      true,
      true,
      true,
      '[object Date]',
      true,
      'Exception: Range not found: ?',
      'Range',
      true,
    ]);
  });
  it('says which function is missing', () => {
    expect(emulate().execute('nothing').error?.message).toBe('Script function not found: nothing');
  });
  it('stops a loop that calls nothing', () => {
    const { ok, error } = emulate(undefined, { realTimeoutMs: 50 }).execute('loop');
    expect([ok, error?.message]).toEqual([false, 'Exceeded maximum execution time']);
  });
});

describe('three failures told apart', () => {
  it('a member Apps Script does not have', () => {
    expect(evaluate(`SpreadsheetApp.getActiveSheet().setSparkle(1)`)).toMatch(
      /^!TypeError: .* is not a function$/,
    );
  });
  it('a member the emulator does not have, even when the add-on catches it', () => {
    expect(
      evaluate(
        `try { SpreadsheetApp.getActiveSheet().getRange('A1').setBorder(true, true, true, true, true, true) } catch (e) {}`,
      ),
    ).toBe('!EmulatorGap: EMULATOR GAP: Range.setBorder is not emulated');
  });
  it('arguments that fit no signature', () => {
    expect(evaluate(`SpreadsheetApp.getActiveSheet().getRange('A1').setNotes('x')`)).toBe(
      "!Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setNotes.",
    );
  });
});

describe('what the owner sees', () => {
  it('the menu, before anything was agreed to', () => {
    const { menus, execution } = emulate().menu({ authMode: 'NONE' });
    expect(execution.error).toBeNull();
    expect(menus).toEqual([
      {
        title: 'Kind Reminder',
        items: [
          { kind: 'item', label: 'Check invoices', functionName: 'check' },
          { kind: 'separator' },
          {
            kind: 'menu',
            menu: { title: 'More', items: [{ kind: 'item', label: 'Help', functionName: 'help' }] },
          },
        ],
      },
    ]);
  });
  it('nothing of the document, before anything was agreed to', () => {
    const emulator = emulate('function onOpen() { SpreadsheetApp.getActive(); }');
    expect(emulator.menu({ authMode: 'NONE' }).execution.error?.message).toMatch(
      /^You do not have permission to call SpreadsheetApp\.getActive\. Required permissions: /,
    );
    expect(emulator.menu({ authMode: 'LIMITED' }).execution.error).toBeNull();
  });
  it('a dialog and a toast', () => {
    const { dialogs, toasts } = emulate().execute('help');
    expect(dialogs).toEqual([
      { kind: 'modal', title: 'Help', width: 640, height: 480, html: '<!DOCTYPE html><p>Help</p>' },
    ]);
    expect(toasts).toEqual([{ message: 'Ready', title: 'Kind Reminder', seconds: 3 }]);
  });
  it('a question, during which locks are lost', () => {
    const emulator = emulate();
    emulator.answers.push('NO');
    const { result, alerts } = emulator.execute('ask');
    expect(result).toEqual([false, 'NO', false]);
    expect(alerts).toEqual([{ title: 'Send?', prompt: '7 letters', buttons: 'YES_NO', answer: 'NO' }]);
  });
  it('typing runs onEdit with the old and the new value', () => {
    const emulator = emulate();
    emulator.edit('Sheet1', 'B2', '31/03/2026');
    const again = emulator.edit('Sheet1', 'B2', '2026-04-01');
    expect(again?.error).toBeNull();
    expect(cellAt(emulator.workbook.sheets[0]!, 1, 1)).toMatchObject({
      value: 46113,
      note: 'was 31/03/2026',
    });
  });
});

describe('google.script.run', () => {
  const dialog = { trigger: 'dialog' } as const;
  it('copies plain data both ways', () => {
    const value = { a: [1, 'two', null, { b: true }], c: undefined };
    expect(emulate().execute('echo', [value], dialog).result).toEqual({ a: [1, 'two', null, { b: true }] });
  });
  it.each([
    ['a Date', new Date()],
    ['a function', () => 1],
    ['a Map', { deep: new Map() }],
  ])('refuses %s from the page', (_, value) => {
    expect(() => emulate().execute('echo', [value], dialog)).toThrow(
      /^Failed due to illegal value in property: 0/,
    );
  });
  it('refuses a Date from the server', () => {
    expect(emulate().execute('giveDate', [], dialog).error?.message).toBe(
      'Failed due to illegal value in property: 0.when',
    );
  });
});

describe('limits', () => {
  it('counts recipients and says when the day is used up, as the next day begins anew', () => {
    let now = Date.UTC(2026, 2, 31, 7);
    const emulator = emulate(undefined, { profile: 'tiny', now: () => now });
    expect(emulator.execute('mail', [5]).error?.message).toBe(
      'Service invoked too many times for one day: email.',
    );
    expect(emulator.outbox.map((mail) => mail.subject)).toEqual(['Letter 1', 'Letter 2', 'Letter 3']);
    now += 25 * 3_600_000;
    expect(emulator.execute('mail', [2]).ok).toBe(true);
  });
  it('ends an execution after six minutes of the virtual clock', () => {
    const act = `function act() { for (var i = 0; i < 500; i++) { try { Utilities.sleep(1000); } catch (e) {} SpreadsheetApp.getActiveSheet().appendRow([i]); } }`;
    const emulator = emulate(act);
    const { ok, error, virtualMs } = emulator.execute('act');
    expect([ok, error?.message]).toEqual([false, 'Exceeded maximum execution time']);
    expect(virtualMs).toBeLessThan(362_000);
    expect(column(emulator).length).toBeLessThan(360);
  });
  it('moves the clock the add-on reads', () => {
    expect(
      evaluate(`var t = Date.now(); Utilities.sleep(5000); return [Date.now() - t, new Date() - t]`),
    ).toEqual([5001, 5001]);
  });
  it('lets each call take its time: reads more than writes, a read after a write the most', () => {
    const { calls } = emulate(`function act() {
      var cell = SpreadsheetApp.getActiveSheet().getRange('A1');
      cell.getValue(); cell.setValue(1); cell.getValue(); cell.getValue();
    }`).execute('act');
    const times = calls.filter(({ member }) => /Value$/.test(member)).map(({ ms }) => Math.round(ms));
    expect(times).toEqual([20, 1, 120, 20]);
  });
  it('refuses what the manifest does not ask for', () => {
    const manifest = { oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] };
    const emulator = emulate(undefined, {});
    const narrow = emulate(
      'function act() { SpreadsheetApp.getActive().getName(); MailApp.getRemainingDailyQuota(); }',
      {
        bundle: {
          code: 'function act() { SpreadsheetApp.getActive().getName(); MailApp.getRemainingDailyQuota(); }',
          html: {},
          manifest,
        },
      },
    );
    expect(emulator.execute('mail', [1]).ok).toBe(true);
    expect(narrow.execute('act').error?.message).toBe(
      'Specified permissions are not sufficient to call MailApp.getRemainingDailyQuota. Required permissions: (https://www.googleapis.com/auth/script.send_mail)',
    );
  });
});

describe('faults', () => {
  it('a call that fails before its effect can be caught', () => {
    const emulator = emulate(undefined, {
      faults: [{ member: 'MailApp.sendEmail', nth: 1, when: 'before', error: 'Service error' }],
    });
    expect(emulator.execute('claim').ok).toBe(true);
    expect(column(emulator)).toEqual(['first', 'second', 'caught Service error', 'third']);
    expect(emulator.outbox).toEqual([]);
  });
  it('a call that fails after its effect has had it', () => {
    const emulator = emulate(undefined, {
      faults: [{ member: 'MailApp.sendEmail', nth: 1, when: 'after', error: 'Timeout' }],
    });
    emulator.execute('claim');
    expect(emulator.outbox).toHaveLength(1);
  });
  it.each([
    ['kept', ['first', 'second']],
    ['lost', ['first']],
  ] as const)('a kill cannot be caught; waiting writes are %s', (bufferedWrites, rows) => {
    const emulator = emulate(undefined, {
      bufferedWrites,
      faults: [{ member: 'MailApp.sendEmail', nth: 1, when: 'after', kill: true }],
    });
    const { ok, error } = emulator.execute('claim');
    expect([ok, error?.message]).toEqual([false, 'Exceeded maximum execution time']);
    expect(column(emulator)).toEqual(rows);
    expect(emulator.outbox).toHaveLength(1);
  });
  it('strikes at the call it names and at no other', () => {
    const emulator = emulate(undefined, {
      faults: [{ member: 'MailApp.sendEmail', nth: 2, when: 'before', error: 'Service error' }],
    });
    expect(emulator.execute('mail', [1]).ok).toBe(true);
    expect(emulator.execute('mail', [1]).error?.message).toBe('Service error');
    expect(emulator.execute('mail', [1]).ok).toBe(true);
  });
  it('can strike at every call in turn', () => {
    const calls = emulate().execute('claim').calls.length;
    for (let nth = 1; nth <= calls; nth++) {
      const emulator = emulate(undefined, { faults: [{ member: '*', nth, when: 'after', kill: true }] });
      expect(emulator.execute('claim').calls).toHaveLength(nth);
    }
  });
  it('a lock that another run holds', () => {
    const emulator = emulate();
    emulator.lockTaken = true;
    expect(emulator.execute('ask').error?.message).toBe(
      'Lock timeout: another process was holding the lock for too long.',
    );
  });
});

it('goes on from saved state', () => {
  const set = `function set() { PropertiesService.getDocumentProperties().setProperty('k', 'v'); MailApp.sendEmail('a@example.com', 's', 'b'); }
    function get() { return [PropertiesService.getDocumentProperties().getProperty('k'), MailApp.getRemainingDailyQuota()]; }`;
  const first = emulate(set);
  first.execute('set');
  const second = emulate(set, { state: JSON.parse(JSON.stringify(first.state)) });
  expect(second.execute('get').result).toEqual(['v', 99]);
});

it('reads and writes ten thousand rows in a moment of the virtual clock', () => {
  const emulator = emulate(`function act() {
    var sheet = SpreadsheetApp.getActiveSheet();
    sheet.insertRowsAfter(1000, 9000);
    var rows = [];
    for (var r = 0; r < 10000; r++) { var row = []; for (var c = 0; c < 20; c++) row.push(c === 3 ? new Date(2026, 2, r % 300) : c % 2 ? 'Customer ' + r : r + c); rows.push(row); }
    sheet.getRange(1, 1, 10000, 20).setValues(rows);
    return sheet.getRange(1, 1, 10000, 20).getValues().length;
  }`);
  const { result, virtualMs } = emulator.execute('act');
  expect(result).toBe(10_000);
  expect(virtualMs).toBeLessThan(4000);
});
