// Runs inside a dialog of the add-on, before the dialog's own scripts: `google.script` as Google offers it there,
// with the same rules for what may be passed, over messages to the workbench page around it.

interface Runner {
  [member: string]: unknown;
}
type Handler = ((value: unknown, userObject: unknown) => void) | null;

declare const workbench: { functions: string[] };

(() => {
  const waiting = new Map<number, { success: Handler; failure: Handler; user: unknown }>();
  let last = 0;

  /** Copies an argument as Google does: primitives, plain objects and arrays; undefined in an array becomes null. */
  function copy(value: unknown, above: unknown[]): unknown {
    if (
      value === null ||
      typeof value === 'string' ||
      typeof value === 'number' ||
      typeof value === 'boolean'
    )
      return value;
    if (value === undefined) return above.length > 0 ? null : undefined;
    const kind = Object.prototype.toString.call(value);
    if (
      typeof value !== 'object' ||
      above.includes(value) ||
      (kind !== '[object Object]' && kind !== '[object Array]')
    )
      throw new TypeError(
        `Failed due to illegal value in property: ${String(above.length)}. Only numbers, texts, booleans, null, plain objects and arrays can be passed.`,
      );
    const path = [...above, value];
    if (Array.isArray(value)) return value.map((item) => copy(item, path));
    const copied: Record<string, unknown> = {};
    for (const [name, item] of Object.entries(value as object))
      if (item !== undefined) copied[name] = copy(item, path);
    return copied;
  }

  function makeRunner(success: Handler, failure: Handler, user: unknown): Runner {
    const runner: Runner = {
      withSuccessHandler: (handler: Handler) => makeRunner(handler, failure, user),
      withFailureHandler: (handler: Handler) => makeRunner(success, handler, user),
      withUserObject: (object: unknown) => makeRunner(success, failure, object),
    };
    for (const name of workbench.functions)
      runner[name] = (...args: unknown[]) => {
        const id = ++last;
        const copied = args.map((arg) => copy(arg, []));
        waiting.set(id, { success, failure, user });
        window.parent.postMessage(
          { to: 'workbench', call: 'run', id, functionName: name, args: copied },
          '*',
        );
      };
    return runner;
  }

  window.addEventListener('message', (event) => {
    if (event.source !== window.parent) return;
    const { to, id, ok, result, error } = (event.data ?? {}) as Record<string, unknown>;
    if (to !== 'dialog') return;
    const call = waiting.get(id as number);
    waiting.delete(id as number);
    if (!call) return;
    if (ok) call.success?.(result, call.user);
    else if (call.failure)
      call.failure(Object.assign(new Error(String(error)), { name: 'ScriptError' }), call.user);
    else console.error('google.script.run failed:', error);
  });

  const tell = (call: string, size?: number) =>
    window.parent.postMessage({ to: 'workbench', call, size }, '*');
  Object.assign(window, {
    google: {
      script: {
        run: makeRunner(null, null, undefined),
        host: {
          close: () => tell('close'),
          setWidth: (size: number) => tell('width', size),
          setHeight: (size: number) => tell('height', size),
          editor: { focus: () => tell('focus') },
        },
      },
    },
  });
})();
