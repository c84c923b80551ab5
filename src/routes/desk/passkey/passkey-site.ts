import type { PasskeySite } from '#access/server/index.ts';
import { RateLimit } from '#platform/http/rate-limit.ts';

/** The site that passkeys are for: the host of the public address, or of this machine. */
export function siteOf({ hostname, origin }: URL): PasskeySite {
  return { id: hostname, origin };
}

/** More questions from one network in a quarter of an hour are no people: a town hall at nine o'clock asks less. */
export const questionLimit = new RateLimit(600, 15 * 60_000);
