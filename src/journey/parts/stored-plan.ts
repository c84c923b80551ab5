import { sharedPlanOf, type SharedPlan } from '../share-link.ts';

// The one place where answers and ticks are kept: the storage of this browser. It may be blocked; then reading and writing
// throw, and the plan lasts as long as its page.

const STORE = 'wegwijs-plan-1';
/** What could not be read lies here: somebody may still save it, and a new plan does not write over it. */
const BROKEN = 'wegwijs-plan-1-broken';

/**
 * The plan that is kept on this device, or null. `broken`: something is kept that is no plan, such as half a text or the
 * shape of another version; it was put aside.
 */
export function readStoredPlan(): SharedPlan | 'broken' | null {
  let text: string | null;
  try {
    text = localStorage.getItem(STORE);
  } catch {
    return null;
  }
  if (text === null) return null;
  const plan = planIn(text);
  if (plan) return plan;
  write(BROKEN, text);
  return 'broken';
}

/** Keeps a plan on this device, in place of the one before. @returns false when this device keeps nothing */
export function storePlan(plan: SharedPlan): boolean {
  return write(STORE, JSON.stringify(plan));
}

/** Takes away the plan and what was put aside. @returns what puts both back */
export function removeStoredPlan(): () => void {
  const removed: [name: string, text: string][] = [];
  try {
    for (const name of [STORE, BROKEN]) {
      const text = localStorage.getItem(name);
      if (text !== null) removed.push([name, text]);
      localStorage.removeItem(name);
    }
  } catch {
    // A blocked storage holds nothing of ours.
  }
  return () => {
    for (const [name, text] of removed) write(name, text);
  };
}

function planIn(text: string): SharedPlan | null {
  try {
    return sharedPlanOf(JSON.parse(text));
  } catch {
    return null;
  }
}

function write(name: string, text: string): boolean {
  try {
    localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}
