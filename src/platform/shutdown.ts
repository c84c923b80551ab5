import { processState } from './process-state.ts';

type Step = () => Promise<void>;

/** Work to do before this process ends, in reverse order of registration; shared with the bundled application. */
function steps(): Step[] {
  return processState('shutdown', () => [] as Step[]);
}

export function onShutdown(step: Step): void {
  steps().push(step);
}

/** Runs all steps; one that fails does not keep the others from running. */
export async function shutDown(): Promise<void> {
  const pending = steps().splice(0).reverse();
  for (const step of pending) await step().catch(() => undefined);
}
