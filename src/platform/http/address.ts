/** Query keys that change what a public page shows. All others are dropped before anything looks at them. */
const KNOWN_KEYS = ['place', 'beside', 'said'] as const;
// prettier-ignore
/** Query keys of addresses that are never kept: forms and search. */
const FORM_KEYS = [
  'q', 'back', 'offline', 
  // Finding help.
  'near', 'need', 'theme', 'when', 'at', 'language', 'way', 'anonymous', 'audience', 'page',
] as const;

const MAX_QUERY = 500;

const FOR_MACHINES = /^\/(?:api|hsds)\//;
/** Addresses of people who work here: never kept, and their queries are read by the page itself. */
const FOR_STAFF = /^\/(?:desk|referral)(?:\/|$)/;
const PLAIN_PATH = /^(?:\/[a-zA-Z0-9._-]+)+$/;

export interface Address {
  path: string;
  /** Path and query with known keys only, in a fixed order. */
  normalised: string;
  /** The key under which a page may be kept, or null when this address is never kept. */
  cacheKey: string | null;
}

/**
 * Normalises the address of a request. Unknown keys vanish, except where machines ask, known ones are put in order and cut at 500 characters.
 * Returns null for an address that cannot be read (wrong escapes, control characters).
 */
export function readAddress(url: string): Address | null {
  // Most addresses are plain paths: nothing to decode, nothing to drop.
  if (PLAIN_PATH.test(url)) return { path: url, normalised: url, cacheKey: FOR_STAFF.test(url) ? null : url };
  // A whole address ("http://other.example/desk") would be glued behind our own.
  if (!url.startsWith('/')) return null;
  const [rawPath = '/', ...rest] = url.split('?');
  const path = rawPath.replace(/\/{2,}/g, '/');
  try {
    // eslint-disable-next-line no-control-regex -- refusing exactly those
    if (/[\u0000-\u001f\u007f]/.test(decodeURIComponent(path))) return null;
  } catch {
    return null;
  }
  if (rest.length === 0) return { path, normalised: path, cacheKey: FOR_STAFF.test(path) ? null : path };
  const given = new URLSearchParams(rest.join('?').slice(0, 4 * MAX_QUERY));
  // No text of the database can hold it.
  if (FOR_STAFF.test(path) && given.toString().includes('%00')) return null;
  // Machines are told which of their parameters are wrong, so all of them pass.
  if (FOR_MACHINES.test(path) || FOR_STAFF.test(path)) return { path, normalised: `${path}?${given}`, cacheKey: null };
  const kept = new URLSearchParams();
  let form = false;
  for (const key of [...KNOWN_KEYS, ...FORM_KEYS]) {
    const value = given.get(key);
    if (value === null) continue;
    if ((FORM_KEYS as readonly string[]).includes(key)) form = true;
    else if (!/^[a-z0-9-]{1,80}$/.test(value)) continue;
    kept.set(key, value.slice(0, MAX_QUERY));
  }
  // Form actions are named by the query ("?/clear").
  const action = [...given.keys()].find((key) => /^\/[a-z-]{1,40}$/.test(key));
  if (action) kept.set(action, '');
  const query = kept.toString();
  const normalised = query ? `${path}?${query}` : path;
  return { path, normalised, cacheKey: form || action ? null : normalised };
}
