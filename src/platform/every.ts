import { log } from './log.ts';

/**
 * Does something again and again, once at a time: the next time begins `milliseconds` after the last one ended. What fails
 * is logged under its name, and tried again the next time. It never keeps the process from ending.
 *
 *     const stop = every(10_000, 'mail', () => sender.sweep(Date.now()));
 *     onShutdown(stop);
 *
 * @returns ends it: no next time, and whoever waits for it waits until the present one is done
 */
export function every(milliseconds: number, name: string, work: () => Promise<unknown>): () => Promise<void> {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let timer = setTimeout(turn, milliseconds).unref();

  function turn(): void {
    running = Promise.resolve()
      .then(work)
      .then(
        () => undefined,
        (error: unknown) => log.warn({ name, code: (error as NodeJS.ErrnoException).code, error: kindOf(error) }, 'a sweep failed'),
      );
    void running.then(() => {
      if (!stopped) timer = setTimeout(turn, milliseconds).unref();
    });
  }

  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}

/** What kind of error it is: its message could hold something about a person. */
function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
