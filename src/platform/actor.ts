/** A role with its scope: a region, an organisation, a locale, or '' for the whole country. */
export interface Grant {
  role: string;
  scope: string;
}

/** Who acts: decides, through row-level security, what a transaction sees and may change. */
export interface Actor {
  accountId: string | null;
  grants: readonly Grant[];
}

/** A visitor without an account. */
export const PUBLIC_ACTOR: Actor = { accountId: null, grants: [] };

/** A part of the program that acts by itself, with the rights of that part alone ("mail", "retention"). */
export function systemActor(part: 'mail' | 'reminders' | 'referrals' | 'retention'): Actor {
  return { accountId: null, grants: [{ role: 'system', scope: part }] };
}
