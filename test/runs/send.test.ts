import { describe, expect, it } from 'vitest';
import { openContext } from '../../appsscript/runs/context.ts';
import { loadPlan } from '../../appsscript/runs/load-plan.ts';
import type { Services } from '../../appsscript/runs/ports.ts';
import { isRefusal } from '../../appsscript/runs/refusal.ts';
import { finishSending, sendNext } from '../../appsscript/runs/send-next.ts';
import { sendTest } from '../../appsscript/runs/send-test.ts';
import { acceptLog, settleUncertain } from '../../appsscript/runs/settle.ts';
import { createFolderKnowledge } from './folder-knowledge.ts';
import { createMemoryServices, createWorld, Killed, killAt, show, type World } from './memory-services.ts';
import { lateSheet, saveOwner } from './sheet.ts';

const knowledge = createFolderKnowledge();
const contextOf = (world: World, services: Services = createMemoryServices(world)) =>
  openContext(services, knowledge);
const late = (more: Partial<World> = {}): World => saveOwner(createWorld(lateSheet(), more));

function shown(world: World) {
  const plan = loadPlan(contextOf(world), null);
  return { plan, letters: plan.letters.map(({ key, fingerprint }) => ({ key, fingerprint })) };
}

/** What the window does: asks for the rest until nothing is left. */
function sendAll(
  world: World,
  letters: { key: string; fingerprint: string }[],
  services?: Services,
  leftOut: string[] = [],
) {
  const results = [];
  let rest = letters;
  while (rest.length > 0) {
    const answer = sendNext(contextOf(world, services), { sheet: 'Invoices', letters: rest, leftOut });
    results.push(...answer.results);
    rest = rest.slice(answer.results.length);
    if (answer.stopped || answer.busy || answer.results.length === 0) return { results, last: answer };
  }
  return { results, last: null };
}

const refusalOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
  return 'none';
};

describe('a send', () => {
  it('sends what was shown, once; a second click sends nothing', () => {
    const world = late();
    const { plan, letters } = shown(world);
    expect(plan.letters.map(({ customer, balance }) => [customer, balance.replace(/\s/g, ' ')])).toEqual([
      ['Amber Books', 'R 1 200,00'],
      ['Birch Café', 'R 850,50'],
      ['Cedar Clinic', 'R 4 000,00'],
    ]);
    const { results } = sendAll(world, letters);
    expect(results.map(({ outcome }) => outcome)).toEqual(['sent', 'sent', 'sent']);
    expect(world.outbox.map(({ to }) => to)).toEqual([
      ['amber@example.com'],
      ['birch@example.com'],
      ['cedar@example.com'],
    ]);
    expect(world.log.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
    expect(sendAll(world, letters).results.map(({ outcome }) => outcome)).toEqual([
      'changed',
      'changed',
      'changed',
    ]);
    expect(world.outbox).toHaveLength(3);
    expect(shown(world).letters).toEqual([]);
  });

  it('says nothing of one customer to another', () => {
    const world = late();
    sendAll(world, shown(world).letters);
    const names = ['Amber', 'Birch', 'Cedar', 'Dune', 'Elm', 'A-1', 'B-1', 'C-1', 'D-1', 'E-1'];
    for (const mail of world.outbox) {
      const own = mail.to[0]![0]!.toUpperCase();
      const others = names.filter((name) => !name.startsWith(own));
      expect(others.filter((name) => `${mail.subject} ${mail.text} ${mail.html}`.includes(name))).toEqual([]);
    }
  });

  it('does not send what was paid, disputed or moved after the owner looked', () => {
    const world = late();
    const { letters } = shown(world);
    const rows = world.sheets[0]!.rows;
    rows[1]![7] = 1200; // Amber Books pays
    rows[2]![2] = 'someone.else@example.com'; // Birch gets a new address
    rows.splice(1, 0, [
      'F-1',
      'Fern Florist',
      'fern@example.com',
      null,
      { kind: 'day', day: '2026-12-01' },
      'ZAR',
      5,
      0,
      null,
    ]);
    const { results } = sendAll(world, letters);
    expect(results.map(({ outcome }) => outcome)).toEqual(['changed', 'changed', 'sent']);
    expect(world.outbox.map(({ to }) => to)).toEqual([['cedar@example.com']]);
  });

  it('marks the rows when it is done, and leaves every other cell alone', () => {
    const world = late();
    const before = world.sheets[0]!.rows.map((row) => row.slice(0, 9));
    sendAll(world, shown(world).letters);
    const rows = world.sheets[0]!.rows;
    expect(rows.map((row) => row.slice(0, 9))).toEqual(before);
    expect(rows.map((row) => row.slice(9, 12).map(show))).toEqual([
      ['Reminder status', 'Days overdue', 'Last reminder'],
      ['Reminded', '7', '2026-03-31'],
      ['Reminded', '7', '2026-03-31'],
      ['Reminded', '7', '2026-03-31'],
      ['Paid', '', ''],
      ['Open', '', ''],
    ]);
    expect(world.errors).toEqual([]);
  });

  it('stops at the limit of the day, keeps one message back, and sends the rest another time', () => {
    const world = late({ quota: 2 });
    const { results, last } = sendAll(world, shown(world).letters);
    expect(results.map(({ outcome }) => outcome)).toEqual(['sent']);
    expect(last?.stopped).toContain('limit for today');
    world.quota = 100;
    expect(sendAll(world, shown(world).letters).results.map(({ outcome }) => outcome)).toEqual([
      'sent',
      'sent',
    ]);
    expect(world.outbox.map(({ to }) => to[0]).sort()).toEqual([
      'amber@example.com',
      'birch@example.com',
      'cedar@example.com',
    ]);
  });

  it('goes on after a refused address, stops after an answer that tells nothing', () => {
    const world = late({
      answers: {
        'amber@example.com': { kind: 'refused', detail: 'Invalid email: amber@example.com' },
        'birch@example.com': { kind: 'unsure', detail: 'Server error' },
      },
    });
    const { results, last } = sendAll(world, shown(world).letters);
    expect(results.map(({ outcome }) => outcome)).toEqual(['failed', 'unsure']);
    expect(last?.stopped).toBeTruthy();
    const { plan } = shown(world);
    expect(plan.uncertain.map(({ customer }) => customer)).toEqual(['Birch Café']);
    expect(plan.letters.map(({ customer }) => customer)).toEqual(['Amber Books', 'Cedar Clinic']);
  });

  it('does nothing while somebody else is sending', () => {
    const world = late();
    const { letters } = shown(world);
    world.locked = true;
    expect(sendNext(contextOf(world), { sheet: 'Invoices', letters, leftOut: [] })).toMatchObject({
      busy: true,
      results: [],
    });
    expect(world.outbox).toEqual([]);
    expect(finishSending(contextOf(world), 'Invoices')).toEqual({ marked: false });
  });

  it('shows with each letter when the library advises it, in the language of the owner and not of the customer', () => {
    const sheet = lateSheet().map((row, index) => [
      ...row,
      index === 0 ? 'Language' : index === 1 ? 'ru' : 'en',
    ]);
    const { letters } = loadPlan(contextOf(saveOwner(createWorld(sheet))), null);
    expect(letters.map(({ language }) => language)).toEqual(['ru', 'en', 'en']);
    const pack = knowledge.packs().find(({ language }) => language.tag === 'en')!;
    const { useWhen, avoidWhen } = pack.letters.find(({ id }) => id === 'en/overdue-ask/email.neutral')!;
    for (const letter of letters) expect(letter.advice).toEqual({ useWhen, avoidWhen });
  });

  it('refuses without a sender, and for a tab that is gone', () => {
    const unknown = createWorld(lateSheet());
    expect(loadPlan(contextOf(unknown), null).missing).toEqual(['senderName', 'replyTo']);
    expect(
      refusalOf(() => sendNext(contextOf(unknown), { sheet: 'Invoices', letters: [], leftOut: [] })),
    ).toBe('settings-missing');
    expect(refusalOf(() => loadPlan(contextOf(late()), 'Elsewhere'))).toBe('sheet-gone');
  });

  it('sends a test to the owner and no one else, without a line in the log', () => {
    const world = late();
    sendTest(contextOf(world), 'Invoices', shown(world).letters[0]!.key);
    expect(world.outbox.map(({ to, cc }) => [to, cc])).toEqual([[['maria@example.com'], []]]);
    expect(world.outbox[0]!.subject).toMatch(/^\[Test\] /);
    expect(world.log).toEqual([]);
    expect(shown(world).letters).toHaveLength(3);
  });

  it('does not forget a letter whose line is deleted while it leaves', () => {
    const world = late();
    const { letters } = shown(world);
    const services = createMemoryServices(world);
    const { send } = services.mail;
    services.mail.send = (mail) => {
      world.log.pop();
      return send(mail);
    };
    services.journal.settle = () => {
      throw new Error('The line of this letter is no longer in the log.');
    };
    sendAll(world, letters.slice(0, 1), services);
    expect(world.log.map(({ state, customer }) => [state, customer])).toEqual([['sent', 'Amber Books']]);
    expect(shown(world).plan.letters.map(({ customer }) => customer)).toEqual(['Birch Café', 'Cedar Clinic']);
  });

  it('says when it is not an hour for letters, and leaves it to the owner', () => {
    const world = late();
    const services = createMemoryServices(world);
    services.clock.now = () => ({ day: world.day, minutes: 22 * 60, at: `${world.day} 22:00` });
    const plan = loadPlan(contextOf(world, services), null);
    expect(plan.lateHour).toBe('09:00–17:30');
    expect(plan.letters).toHaveLength(3);
    expect(shown(world).plan.lateHour).toBeNull();
  });

  it('does not call due again what the owner has unticked today; tomorrow it does', () => {
    const world = late();
    const { letters } = shown(world);
    sendAll(world, letters.slice(1), undefined, [letters[0]!.fingerprint]);
    const again = shown(world).plan.letters.map(({ customer, proposed }) => [customer, proposed]);
    expect(again).toEqual([['Amber Books', true]]);
    world.day = '2026-04-01';
    expect(shown(world).plan.letters.map(({ customer, proposed }) => [customer, proposed])).toEqual([
      ['Amber Books', false],
    ]);
  });

  it('tells when lines are missing from the log, until the owner says that it is right', () => {
    const world = late();
    sendAll(world, shown(world).letters);
    world.log.splice(0, 2);
    expect(shown(world).plan.logShorter).toContain('2 lines');
    acceptLog(contextOf(world));
    expect(shown(world).plan.logShorter).toBeNull();
  });
});

describe('killed at any service call and started again', () => {
  const clean = late();
  const counter = killAt(createMemoryServices(clean), 0, 'before');
  sendAll(clean, shown(clean).letters, counter.services);
  const calls = counter.calls();
  const moments = Array.from({ length: calls }, (_, index) => index + 1).flatMap((nth) =>
    (['before', 'after'] as const).map((when) => ({ nth, when })),
  );

  it('goes through a whole run', () => {
    expect(clean.outbox).toHaveLength(3);
    expect(calls).toBeGreaterThan(20);
  });

  it.each(moments)('$when call $nth', ({ nth, when }) => {
    const world = late();
    const { letters } = shown(world);
    const killed = killAt(createMemoryServices(world), nth, when);
    expect(() => sendAll(world, letters, killed.services)).toThrow(Killed);

    const left = world.outbox.length;
    const again = shown(world);
    const uncertain = again.plan.uncertain.map(({ customer }) => customer);
    expect(uncertain.length).toBeLessThanOrEqual(1);
    // Every letter that left is known as sent or as uncertain; nothing that was uncertain is proposed.
    const known = world.log.filter(({ state }) => state === 'sent').length;
    expect(known + uncertain.length).toBeGreaterThanOrEqual(left);
    sendAll(world, again.letters);
    const addresses = world.outbox.map(({ to }) => to[0]!);
    expect(new Set(addresses).size).toBe(addresses.length);

    // Nobody is forgotten: settled as "did not leave", the rest goes; settled as "left", nothing more goes.
    for (const line of shown(world).plan.uncertain) {
      const did = world.outbox.some(({ to }) => to[0] === line.to[0]);
      settleUncertain(contextOf(world), line.id, did);
    }
    sendAll(world, shown(world).letters);
    expect(world.outbox.map(({ to }) => to[0]!).sort()).toEqual([
      'amber@example.com',
      'birch@example.com',
      'cedar@example.com',
    ]);
  });
});
