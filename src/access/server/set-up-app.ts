import { z } from 'zod';
import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { CannotOpenError, open, seal } from '#platform/crypto/seal.ts';
import { asActor, type Database } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import { isFresh, type SignedIn } from '../signed-in.ts';
import { newTotpSecret, readTotpCode, stepOfCode, totpAddress } from '../totp.ts';
import { recordOfAccount } from './audit.ts';
import { findSecondFactors, storeTotpSecret } from './credential.store.ts';
import { replaceRecoveryCodes } from './recovery-codes.ts';
import { endSessionsOf, raiseSession, tokenHash, type Entered } from './sessions.ts';
import type { Visit } from './sign-in.ts';
import { tellOwner } from './tell-owner.ts';

/** A secret that waits for its first code stays with the form, sealed for this session; the one in use stays in use. */
const WAITS_MINUTES = 30;
const waitingSchema = z.object({ secret: z.string(), until: z.number() });
type Session = Pick<SignedIn, 'accountId' | 'session' | 'email' | 'secondFactor' | 'provedAt' | 'isDemo'>;

/** What an app is set up with. */
export interface AppSetUp {
  /** In base32, to type. */
  secret: string;
  /** What the QR code says. */
  address: string;
  /** For the form: comes back with the first code. */
  sealed: string;
}

/** Whether this session may set up an app: one without rights only where no second factor is yet, one with rights when it is fresh. */
export async function maySetUpApp(auth: Database, session: Session, now: number): Promise<boolean> {
  if (session.isDemo) return false;
  if (session.secondFactor) return isFresh(session, now);
  const { totp, passkey } = await findSecondFactors(auth, session.accountId);
  return !totp && !passkey;
}

function place({ accountId, session }: Session): string {
  return `set-up-app:${accountId}:${session}`;
}

/** A new secret for an app. Nothing is stored before the app shows a right code. */
export function beginAppSetUp(keys: KeyRing, session: Session, now: number): AppSetUp {
  return setUpOf(keys, session, { secret: newTotpSecret(), until: now + WAITS_MINUTES * 60_000 });
}

function setUpOf(keys: KeyRing, session: Session, waiting: z.infer<typeof waitingSchema>): AppSetUp {
  return {
    secret: waiting.secret,
    address: totpAddress(waiting.secret, session.email),
    sealed: seal(keys, place(session), JSON.stringify(waiting)).toString('base64url'),
  };
}

/** The secret that a form brought back; null: of another session, too old, or none of ours. */
function openWaiting(keys: KeyRing, session: Session, sealed: string, now: number): z.infer<typeof waitingSchema> | null {
  try {
    const waiting = waitingSchema.parse(JSON.parse(open(keys, place(session), Buffer.from(sealed, 'base64url'))));
    return waiting.until > now ? waiting : null;
  } catch (error) {
    if (error instanceof CannotOpenError) return null;
    throw error;
  }
}

/** `no`: the code is not right, the same secret is shown again. `over`: too late, or not allowed any more. */
export type AppConfirmed = ({ kind: 'done'; codes: string[] } & Entered) | { kind: 'no'; setUp: AppSetUp } | { kind: 'over' };

/**
 * Takes an app into use with its first right code: it replaces the one before, recovery codes are new, all other sessions end,
 * and this one gets a new token with full rights. A mail says so, unless it was the first.
 * @throws {NotThereError} when another app was taken into use at the same moment
 */
export async function confirmApp(
  auth: Database,
  keys: KeyRing,
  session: Session,
  { sealed, code }: { sealed: string; code: string },
  { device, deviceToken, now }: Visit,
): Promise<AppConfirmed> {
  const waiting = openWaiting(keys, session, sealed, now);
  if (!waiting || !(await maySetUpApp(auth, session, now))) return { kind: 'over' };
  const digits = readTotpCode(code);
  const step = digits ? stepOfCode(waiting.secret, digits, now) : null;
  if (step === null) return { kind: 'no', setUp: setUpOf(keys, session, waiting) };
  const { accountId } = session;
  return asActor(auth, { accountId, grants: [] }, async (trx): Promise<AppConfirmed> => {
    const entered = await raiseSession(trx, { accountId, secondFactor: 'totp', device, now }, session.session, deviceToken);
    if (!entered) return { kind: 'over' };
    const app = { accountId, secret: waiting.secret, step, mayReplace: session.secondFactor !== null, now };
    if (!(await storeTotpSecret(trx, keys, app))) throw new NotThereError();
    const codes = await replaceRecoveryCodes(trx, keys, accountId);
    await endSessionsOf(trx, accountId, tokenHash(entered.token).toString('hex'));
    await recordOfAccount(trx, accountId, 'self', 'second-factor-set');
    if (app.mayReplace) await tellOwner(trx, keys, accountId, 'second-factor-changed');
    return { kind: 'done', codes, ...entered };
  });
}

/** New recovery codes in the place of those before, for a fresh session; a mail says so. */
export async function renewRecoveryCodes(auth: Database, keys: KeyRing, accountId: string): Promise<string[]> {
  return asActor(auth, { accountId, grants: [] }, async (trx) => {
    await recordOfAccount(trx, accountId, 'self', 'recovery-codes-renewed');
    await tellOwner(trx, keys, accountId, 'recovery-codes-renewed');
    return replaceRecoveryCodes(trx, keys, accountId);
  });
}
