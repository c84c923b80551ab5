import { randomInt } from 'node:crypto';
import { newToken, recordAudit, tokenHash } from '#access/server/index.ts';
import { keyedDigest, type KeyRing } from '#platform/crypto/key-ring.ts';
import { asActor, type Actor, type Trx } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import { isRunning } from '../states.ts';
import { findLink, holdReferral, raiseVersion } from './referral.store.ts';
import { sealSentLink } from './sealed-content.ts';
import type { ReferralService } from './service.ts';
import { senderRole } from './sides.ts';
import { tell, visitorLink } from './tell.ts';

/** A link serves as long as the hand-over may take without an answer, and no longer than this, in days. Ours. */
const LINK_DAYS = 60;

/** Digest of token and code together: neither is worth anything without the other, nor the database without the key. */
export function codeDigest(keys: KeyRing, token: string, code: string): Buffer {
  return keyedDigest(keys, 'referral-code', token + code);
}

/**
 * Makes the link of a referral anew and mails it; the one before ends.
 * @returns the code that the adviser tells by telephone: shown once, kept nowhere
 */
export async function putLink(trx: Trx, { keys, origin }: ReferralService, id: string, to: string, now: Date): Promise<string> {
  const token = newToken();
  const code = String(randomInt(100_000_000)).padStart(8, '0');
  await trx.deleteFrom('referral_link').where('referral_id', '=', id).execute();
  await trx
    .insertInto('referral_link')
    .values({
      referral_id: id,
      token_hash: tokenHash(token),
      code_hash: codeDigest(keys, token, code),
      sealed_to: sealSentLink(keys, id, { to, token }),
      opened_at: null,
      expires_at: new Date(now.getTime() + LINK_DAYS * 86_400_000),
    })
    .execute();
  await tell(trx, keys, [{ to, locale: 'nl' }], 'referral-link', visitorLink(origin, token));
  return code;
}

/**
 * A new link and code for a hand-over that runs: the one before was lost, ended by wrong codes, or went to the wrong address.
 * @throws {NotThereError} when it is not there, not the actor's, does not run, or went to an inbox
 * @throws {ChangedMeanwhileError}
 */
export function makeLink(
  service: ReferralService,
  actor: Actor,
  { id, version, to }: { id: string; version: number; to: string },
  now: Date,
): Promise<string> {
  return asActor(service.db, actor, async (trx) => {
    const row = await holdReferral(trx, id, version);
    if (senderRole(actor, row.region_id) !== 'adviser' || !isRunning(row.state)) throw new NotThereError();
    // An organisation with an inbox reads it there.
    if (!(await findLink(trx, id))) throw new NotThereError();
    await raiseVersion(trx, id);
    const code = await putLink(trx, service, id, to, now);
    await recordAudit(trx, { kind: 'referral', id, region: row.region_id }, 'adviser', 'link-made');
    return code;
  });
}
