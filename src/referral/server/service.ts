import type { KeyRing } from '#platform/crypto/key-ring.ts';
import type { Database } from '#platform/database/connection.ts';
import type { Terms } from '../terms.ts';

/** What handing over needs of the running application. */
export interface ReferralService {
  db: Database;
  /** As `wegwijs_auth`: who gets a mail. */
  auth: Database;
  keys: KeyRing;
  /** Public origin, for links in mails. */
  origin: string;
  terms: Terms;
}
