import type { RawSituation } from './read-situation.ts';
import type { TaskStates } from './plan.ts';

/** What a link carries and a phone keeps: answers, and what was ticked. */
export interface SharedPlan {
  raw: RawSituation;
  states: TaskStates;
}

/** Longer ones were not made by us: a plan in which every task is ticked stays below. */
const MOST_CHARACTERS = 12_000;
const MARK = '#p=';

/**
 * A plan as the fragment of an address: `#p=…`. A browser never sends the fragment to a server, so the plan goes from
 * phone to phone only.
 */
export function planFragment({ raw, states }: SharedPlan): string {
  const entries = Object.entries(states).filter(([, state]) => state !== 'open');
  return MARK + encoded(JSON.stringify(entries.length > 0 ? [raw, Object.fromEntries(entries)] : [raw]));
}

/** The plan in a fragment; null when there is none, or it is not of our making. Its answers are not checked yet. */
export function readFragment(hash: string): SharedPlan | null {
  if (!hash.startsWith(MARK) || hash.length > MOST_CHARACTERS) return null;
  try {
    const [raw, states = {}] = JSON.parse(decoded(hash.slice(MARK.length))) as unknown[];
    return sharedPlanOf({ raw, states });
  } catch {
    return null;
  }
}

/** A plan of which only the shape is known to be right; null when even that is wrong. */
export function sharedPlanOf(value: unknown): SharedPlan | null {
  if (!isRecord(value)) return null;
  const { raw, states } = value;
  return isTextsByName(raw) && isTextByName(states) ? { raw, states } : null;
}

function isTextByName(value: unknown): value is Record<string, string> {
  return isRecord(value) && Object.values(value).every((each) => typeof each === 'string');
}

function isTextsByName(value: unknown): value is RawSituation {
  return isRecord(value) && Object.values(value).every((each) => [each].flat().every((text) => typeof text === 'string'));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Base64 for addresses, of the text in UTF-8. */
function encoded(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

function decoded(base64: string): string {
  const bytes = Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
