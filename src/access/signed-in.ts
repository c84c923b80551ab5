import type { Actor, Grant } from '#platform/actor.ts';
import type { DeskLocale } from '#platform/i18n/desk-messages.ts';

/** How the second factor was given; null: only the first one so far. */
export type SecondFactor = 'totp' | 'recovery-code' | 'passkey' | 'provider';

/** Somebody who signed in, in one session. */
export interface SignedIn {
  accountId: string;
  name: string;
  email: string;
  locale: DeskLocale;
  grants: readonly Grant[];
  secondFactor: SecondFactor | null;
  /** When both factors were last given, in milliseconds; null: never in this session. */
  provedAt: number | null;
  /** Digest of the session's token, in hexadecimal: names this session in a list of sessions. */
  session: string;
  isDemo: boolean;
}

/** What somebody may do: nothing before the second factor. */
export function actorOf(signedIn: SignedIn | null): Actor {
  if (!signedIn?.secondFactor) return { accountId: null, grants: [] };
  return { accountId: signedIn.accountId, grants: signedIn.grants };
}

/** What is delicate (people, roles, own second factor) asks for both factors within these minutes. Ours, no rule of law. */
const FRESH_MINUTES = 15;

/** Whether both factors were given a short while ago. */
export function isFresh({ provedAt }: Pick<SignedIn, 'provedAt'>, now: number): boolean {
  return provedAt !== null && now - provedAt <= FRESH_MINUTES * 60_000;
}
