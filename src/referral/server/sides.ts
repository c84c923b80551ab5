import { holds, scopesOf } from '#access/index.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import type { Actor } from '#platform/database/connection.ts';

/** As what somebody stands at the sending side of a region: an adviser reads everything, a coordinator no content. */
export function senderRole({ grants }: Actor, region: string): 'adviser' | 'coordinator' {
  if (holds(grants, ['adviser'], region)) return 'adviser';
  if (holds(grants, ['coordinator'], region)) return 'coordinator';
  throw new NotThereError();
}

/** As what somebody stands at the receiving side. */
export function receiverRole({ grants }: Actor, referral: { id: string; organisation_id: string }): 'partner' | 'referral-link' {
  if (holds(grants, ['partner'], referral.organisation_id)) return 'partner';
  if (grants.some(({ role, scope }) => role === 'referral-link' && scope === referral.id)) return 'referral-link';
  throw new NotThereError();
}

/** Regions in which somebody may write referrals. */
export function regionsOf({ grants }: Actor): string[] {
  return scopesOf(grants, 'adviser');
}
