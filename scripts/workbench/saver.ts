export interface Saver {
  /** Something changed: it is written soon, together with what changes until then. */
  mark(): void;
  /** Writes now what is not yet written. */
  flush(): Promise<void>;
}

/** Writes a session soon after each change, one writing at a time. `pause` in milliseconds. */
export function createSaver(save: () => Promise<void>, pause = 400): Saver {
  let timer: NodeJS.Timeout | null = null;
  let dirty = false;
  let writing: Promise<void> = Promise.resolve();

  function write(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    writing = writing.then(async () => {
      if (!dirty) return;
      dirty = false;
      try {
        await save();
      } catch (error) {
        console.error(`The practice session could not be saved: ${(error as Error).message}`);
      }
    });
    return writing;
  }
  return {
    mark() {
      dirty = true;
      timer ??= setTimeout(write, pause);
    },
    flush: write,
  };
}
