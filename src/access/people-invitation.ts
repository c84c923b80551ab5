import { z } from 'zod';
import type { Grant } from '#platform/actor.ts';
import { DESK_LOCALES, type DeskLocale } from '#platform/i18n/desk-messages.ts';
import { isLocale } from '#platform/i18n/locales.ts';
import { mailAddress, personName, type LineProblem } from './account-fields.ts';
import { holds, isRole, mayGive, ROLE_IDS, ROLES, scopesOf, type Role, type RoleGrant } from './roles.ts';

/** An invitation may be accepted for so many days. Ours, no rule of law. */
export const INVITATION_DAYS = 14;

/** Ids of what a role may be given for. */
export interface KnownScopes {
  hasRegion: (id: string) => boolean;
  hasOrganisation: (id: string) => boolean;
}

/** Who is invited, and as what. */
export interface Invite {
  name: string;
  /** In small letters. */
  email: string;
  locale: DeskLocale;
  role: Role;
  scope: string;
}

/** What of an invitation is wrong, by the field of the form. `where`: what the role is given for. */
export type InviteField = 'name' | 'email' | 'locale' | 'role' | 'where';
export type InviteProblem =
  | 'name-missing'
  | 'name-long'
  | 'citizen-number'
  | 'email-wrong'
  | 'locale-wrong'
  | 'role-wrong'
  | 'where-wrong'
  | 'may-not-give'
  | 'yourself'
  | 'already-invited'
  | 'already-has';

/** Roles that somebody may give, for one scope at least, in the order of the matrix. */
export function givableRoles(grants: readonly Grant[]): Role[] {
  const own = scopesOf(grants, 'coordinator');
  return ROLE_IDS.filter((role) => mayGive(grants, role, '') || own.some((scope) => mayGive(grants, role, scope)));
}

/** The role in whose name somebody gives or takes away another: the one that is recorded. Null: may not. */
export function givesAs(grants: readonly Grant[], role: Role, scope: string): Role | null {
  if (!mayGive(grants, role, scope)) return null;
  return (['administrator', 'los', 'coordinator'] as const).find((own) => holds(grants, [own])) ?? null;
}

/** Whether a scope is one that this role can have, and is there. */
export function scopeFits(role: Role, scope: string, known: KnownScopes): boolean {
  switch (ROLES[role]) {
    case 'region':
      return known.hasRegion(scope);
    case 'organisation':
      return known.hasOrganisation(scope);
    case 'locale':
      return isLocale(scope);
    case 'nation':
      return scope === '';
  }
}

/** The value of a choice of scopes in a form: its kind and its id. */
export function scopeValue(role: Role, scope: string): string {
  return ROLES[role] === 'nation' ? '' : `${ROLES[role]}:${scope}`;
}

/** A role with its scope, as a form says them; null when that is none, or not known. A role for everywhere needs no choice. */
export function readRole(asked: string, where: string, known: KnownScopes): RoleGrant | 'role-wrong' | 'where-wrong' {
  if (!isRole(asked)) return 'role-wrong';
  const role = asked;
  const kind = ROLES[role];
  if (kind === 'nation') return { role, scope: '' };
  const scope = where.startsWith(`${kind}:`) ? where.slice(kind.length + 1) : '';
  return scope !== '' && scopeFits(role, scope, known) ? { role, scope } : 'where-wrong';
}

const schema = z.object({
  name: personName,
  email: mailAddress,
  locale: z.enum(DESK_LOCALES),
});

const NAME_PROBLEMS: Record<LineProblem, InviteProblem> = {
  missing: 'name-missing',
  long: 'name-long',
  // A field of one line sends no control characters: whoever sends some is asked for a name.
  broken: 'name-missing',
  'citizen-number': 'citizen-number',
};

/** What was typed, or what is wrong with it. */
export type ReadInvite = { invite: Invite } | { problems: { field: InviteField; problem: InviteProblem }[] };

/**
 * Reads a form with `name`, `email`, `locale`, `role` and `where` (a `scopeValue`).
 * @param grants of whoever invites
 */
export function readInvite(form: Readonly<Record<string, string>>, grants: readonly Grant[], known: KnownScopes): ReadInvite {
  const problems: { field: InviteField; problem: InviteProblem }[] = [];
  const report = (field: InviteField, problem: InviteProblem) => {
    if (!problems.some((other) => other.field === field)) problems.push({ field, problem });
  };
  const read = schema.safeParse({ name: form['name'] ?? '', email: form['email'] ?? '', locale: form['locale'] ?? '' });
  for (const { path, message } of read.error?.issues ?? []) {
    const field = path[0] as keyof typeof schema.shape;
    report(field, field === 'name' ? NAME_PROBLEMS[message as LineProblem] : `${field}-wrong`);
  }
  const role = readRole(form['role'] ?? '', form['where'] ?? '', known);
  if (role === 'role-wrong') report('role', role);
  else if (role === 'where-wrong') report('where', role);
  else if (!mayGive(grants, role.role, role.scope)) report(ROLES[role.role] === 'nation' ? 'role' : 'where', 'may-not-give');
  if (problems.length > 0 || !read.success || typeof role === 'string') return { problems };
  return { invite: { ...read.data, ...role } };
}
