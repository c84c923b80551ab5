/** What an account can sign in with. */
export interface WaysIn {
  hasPassword: boolean;
  /** An app for codes, which the password and some providers need besides. */
  hasApp: boolean;
  passkeys: number;
  /** Identities at the organisation's provider. */
  identities: number;
}

/**
 * Whether somebody can still sign in with both factors. A password without an app is no way in: whoever has it could set up
 * an app of their own.
 */
export function hasWayIn({ hasPassword, hasApp, passkeys, identities }: WaysIn): boolean {
  return passkeys > 0 || identities > 0 || (hasPassword && hasApp);
}
