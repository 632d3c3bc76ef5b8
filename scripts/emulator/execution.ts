import vm from 'node:vm';
import type { Host, Shown } from './host.ts';
import type { CallRecord, Meter } from './meter.ts';
import { refusal } from './permissions.ts';
import { Boundary, copyPlain } from './realm/boundary.ts';
import { GapError, ServiceError } from './realm/errors.ts';
import { prelude, type RealmTools } from './realm/prelude.ts';
import { checkArguments } from './realm/signature.ts';
import { makeGlobals } from './services/globals.ts';

/** What one execution did and how it ended. */
export interface Execution extends Shown {
  ok: boolean;
  /** What the function returned, as plain data. */
  result: unknown;
  /** `gap`: the emulator lacks something; that fails the execution even if the add-on caught it. */
  error: { name: string; message: string; gap: boolean } | null;
  calls: CallRecord[];
  /** Calls by `Interface.member`. */
  counts: Record<string, number>;
  virtualMs: number;
}

const preludeScript = new vm.Script(prelude, { filename: 'prelude.js' });

export interface Task {
  script: vm.Script;
  functionName: string;
  args: unknown[];
  /** Scopes of the manifest; undefined grants all. */
  scopes: string[] | undefined;
  /** Real milliseconds after which a loop that calls no service is stopped. */
  realTimeoutMs: number;
}

/** Runs one function in a realm of its own, as Apps Script does: nothing of it survives but what services keep. */
export function runExecution(task: Task, host: Host, meter: Meter): Execution {
  let gap: GapError | null = null;
  const context = vm.createContext(Object.create(null));
  const invoke = (wrapper: object, member: string, args: unknown[] | null) => {
    try {
      const target = boundary.targetOf(wrapper);
      if (!target) throw new TypeError(`Illegal invocation of ${member}`);
      const kind = boundary.kindOf(target) ?? '';
      return { value: boundary.toRealm(answer(target, kind, member, args)) };
    } catch (error) {
      if (error instanceof GapError) gap = error;
      const { name, message } = error as Error;
      return { failed: true, name, message };
    }
  };
  const answer = (target: object, kind: string, member: string, args: unknown[] | null) => {
    const service = target as Record<string, unknown>;
    if (args === null) return service[member];
    const full = `${kind}.${member}`;
    const work = service[member];
    if (kind === 'Enum' || kind === 'Console')
      return (work as (...a: unknown[]) => unknown).apply(target, args);
    if (typeof work !== 'function') throw new GapError(full);
    const given = args.map((arg) => boundary.fromRealm(arg));
    if (kind !== 'Logger') checkArguments(kind, member, given, (value) => boundary.kindOf(value));
    const refused = refusal(full, task.scopes, host.authMode, host.trigger);
    if (refused) throw new ServiceError(refused);
    const area = (target as { area?: { rows: number; columns: number } }).area;
    return meter.call(full, area ? area.rows * area.columns : 1, () => work.apply(target, given));
  };
  const tools = preludeScript.runInContext(context)(invoke, () => Math.floor(host.now())) as RealmTools;
  const boundary = new Boundary(tools);
  for (const [name, service] of Object.entries(makeGlobals(host)))
    tools.expose(name, boundary.toRealm(service));

  let result: unknown;
  let error: Execution['error'] = null;
  try {
    task.script.runInContext(context, { timeout: task.realTimeoutMs });
    const args = boundary.toRealm(task.args) as unknown[];
    tools.expose('__task', () => tools.call(task.functionName, args));
    const start = new vm.Script(
      '(function () { var task = __task; delete globalThis.__task; return task(); })()',
    );
    const returned = start.runInContext(context, { timeout: task.realTimeoutMs });
    result = host.trigger === 'dialog' ? copyPlain(returned ?? null, '0') : copyLoosely(returned);
  } catch (thrown) {
    const { name, message } = (thrown ?? {}) as { name?: unknown; message?: unknown };
    error = { name: String(name ?? 'Error'), message: String(message ?? thrown), gap: false };
    if ((thrown as { code?: string })?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      error = { name: 'Exception', message: 'Exceeded maximum execution time', gap: false };
  }
  if (meter.ended) error = { name: 'Exception', message: meter.ended.message, gap: false };
  if (gap) error = { name: 'EmulatorGap', message: (gap as GapError).message, gap: true };
  const counts: Record<string, number> = {};
  for (const { member } of meter.calls) counts[member] = (counts[member] ?? 0) + 1;
  return {
    ...host.shown,
    ok: error === null,
    result: error ? undefined : result,
    error,
    calls: meter.calls,
    counts,
    virtualMs: meter.virtualMs,
  };
}

/** A menu item or a trigger may return anything; nobody reads it but a test. */
function copyLoosely(value: unknown): unknown {
  try {
    return copyPlain(value, '0');
  } catch {
    return String(value);
  }
}
