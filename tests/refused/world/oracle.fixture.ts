import { mayGive, isRole } from '#access/roles.ts';
import { RIGHTS, type ActorKind, type Reach, type Right } from '#access/rights.ts';
import type { Actor, Grant } from '#platform/actor.ts';

/** What of a row decides who may reach it: written down by hand for each row of the world beside this file. */
export interface Facts {
  /** Regions, organisations and the referral that it belongs to. */
  regions?: readonly string[];
  organisations?: readonly string[];
  referral?: string;
  /** The account that it belongs to, or that it carries. */
  account?: string | null;
  /** A role that it gives, and to whom. */
  gives?: { role: string; scope: string };
  to?: string | null;
  open?: boolean;
  draft?: boolean;
  sent?: boolean;
  running?: boolean;
  fresh?: boolean;
  waiting?: boolean;
  told?: boolean;
  signed?: boolean;
  /** A record of LOS or of an organisation; one that the demonstration made up. */
  national?: boolean;
  invented?: boolean;
  /** In somebody else's name, or as something that it cannot begin as: only who may do all adds it. */
  forged?: boolean;
  /** Nobody may, whatever they may do otherwise. */
  never?: boolean;
}

/** Somebody who tries, and over which of the two connections. */
export interface Tester extends Actor {
  name: string;
  /** With a grant its kind follows from it; without one this says it. */
  without?: 'public' | 'without-role' | 'signing-in';
}

export function kindOf({ role, scope }: Grant): ActorKind {
  return (role === 'system' ? `system.${scope}` : role) as ActorKind;
}

/** Whether the matrix of rights lets somebody do this with a row of these facts. Rights of several roles add up. */
export function mayDo(table: string, operation: keyof Right, tester: Tester, facts: Facts): boolean {
  const rightOf = (kind: ActorKind): Reach => RIGHTS[table]?.[kind]?.[operation] ?? 'none';
  if (facts.never) return false;
  if (tester.without) return reaches(rightOf(tester.without), { role: '', scope: '' }, tester, facts);
  return tester.grants.some((grant) => reaches(rightOf(kindOf(grant)), grant, tester, facts));
}

function reaches(reach: Reach, grant: Grant, { accountId }: Tester, facts: Facts): boolean {
  if (reach === 'all') return true;
  if (facts.forged) return false;
  const own = accountId !== null && facts.account === accountId;
  // What the demonstration made up nobody changes.
  if (facts.invented) return false;
  const inRegion = facts.regions?.includes(grant.scope) ?? false;
  const ofOrganisation =
    grant.role === 'referral-link' ? facts.referral === grant.scope : (facts.organisations?.includes(grant.scope) ?? false);
  const { gives } = facts;
  const given =
    gives !== undefined &&
    isRole(gives.role) &&
    mayGive([grant], gives.role, gives.scope) &&
    (facts.to === undefined || facts.to !== accountId);
  switch (reach) {
    case 'none':
      return false;
    case 'all.told':
      return facts.told ?? false;
    case 'all.new':
      return facts.fresh ?? false;
    case 'all.unsigned':
      return !facts.signed;
    case 'own':
      return own;
    case 'region':
      return inRegion;
    case 'region.open':
      return inRegion && (facts.open ?? false);
    case 'region.closed':
      return inRegion && facts.open === false;
    case 'all.closed':
      return facts.open === false;
    case 'region.draft':
      return inRegion && (facts.draft ?? false);
    case 'region.own':
      return inRegion && own;
    case 'region.own.fresh':
      return inRegion && own && (facts.fresh ?? false);
    case 'region.own.open':
      return inRegion && own && (facts.open ?? false);
    case 'organisation':
      return ofOrganisation;
    case 'organisation.sent':
      return ofOrganisation && (facts.sent ?? false);
    case 'organisation.running':
      return ofOrganisation && (facts.running ?? false);
    case 'national':
      return facts.national ?? false;
    case 'given':
      return given;
    case 'given.waiting':
      return given && (facts.waiting ?? false);
  }
}
