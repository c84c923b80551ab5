import { error, redirect } from '@sveltejs/kit';
import {
  givableRoles,
  holds,
  isFresh,
  mayGive,
  ROLES,
  scopeValue,
  scopesOf,
  type KnownScopes,
  type RoleGrant,
  type SignedIn,
} from '#access/index.ts';
import type { NameOfScope } from '#access/server/index.ts';
import type { Grant } from '#platform/actor.ts';
import type { KeyRing } from '#platform/crypto/key-ring.ts';
import type { Actor, Database } from '#platform/database/connection.ts';
import { deskTranslator, type DeskLocale } from '#platform/i18n/desk-messages.ts';
import { languageNames } from '#platform/i18n/format.ts';
import { LOCALES } from '#platform/i18n/locales.ts';
import { getApp } from '../../../wiring.ts';

/** What the pages of people take, and who asks for them. */
export interface PeopleRequest {
  db: Database;
  /** As `wegwijs_auth`: for accounts. */
  auth: Database;
  keys: KeyRing;
  actor: Actor;
  signedIn: SignedIn;
}

/** What the pages of people take of a request. @throws 503 where nobody can sign in, 404 for whoever gave no second factor */
export function peopleOf({ signedIn, actor }: App.Locals): PeopleRequest {
  const { db, desk } = getApp();
  if (!desk) error(503);
  if (!signedIn || !actor.accountId) error(404);
  return { db, auth: desk.auth, keys: desk.keys, actor, signedIn };
}

/** Who may do what is delicate: it asks for both factors anew. @param back address of the page to come back to */
export function requireFresh(signedIn: SignedIn, back: string): void {
  if (!isFresh(signedIn, Date.now())) redirect(303, proveAddress(back));
}

/** Where both factors are given anew. */
function proveAddress(back: string): string {
  return `/desk/second-factor?next=${encodeURIComponent(back)}`;
}

/** The regions and organisations that are there. */
export function knownScopes(): KnownScopes {
  const { places, directory } = getApp().content.current;
  return {
    hasRegion: (id) => places.byId.get(id)?.kind === 'region',
    hasOrganisation: (id) => directory.organisations.has(id),
  };
}

/** What a role is given for, in words. */
export const nameOfScope: NameOfScope = (locale, role, scope) => {
  const { places, directory } = getApp().content.current;
  switch (ROLES[role]) {
    case 'region':
      return places.byId.get(scope)?.name ?? scope;
    case 'organisation':
      return directory.organisations.get(scope)?.name ?? scope;
    case 'locale':
      return languageNames(locale, [scope]);
    case 'nation':
      return null;
  }
};

/** A role with its scope, in words: "adviser (Haaglanden)". */
export function sayGrant(locale: DeskLocale, { role, scope }: RoleGrant): string {
  const label = deskTranslator(locale)(`people.role.${role}`);
  const where = nameOfScope(locale, role, scope);
  return where === null ? label : `${label} (${where})`;
}

/** What somebody may choose from when they give a role. */
export interface RoleChoices {
  roles: ReturnType<typeof givableRoles>;
  regions: { value: string; name: string }[];
  organisations: { value: string; name: string }[];
  locales: { value: string; name: string }[];
}

/** The roles that somebody may give, and what for. Those for the whole country need no choice. */
export function roleChoices(locale: DeskLocale, grants: readonly Grant[]): RoleChoices {
  const { places, directory } = getApp().content.current;
  const roles = givableRoles(grants);
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, locale);
  return {
    roles,
    regions: places.regions
      .filter(({ id }) => mayGive(grants, 'adviser', id))
      .map(({ id, name }) => ({ value: scopeValue('adviser', id), name }))
      .sort(byName),
    organisations: roles.includes('partner')
      ? [...directory.organisations.values()].map(({ id, name }) => ({ value: scopeValue('partner', id), name })).sort(byName)
      : [],
    locales: roles.includes('translator')
      ? LOCALES.map((id) => ({ value: scopeValue('translator', id), name: languageNames(locale, [id]) }))
      : [],
  };
}

/** The regions whose people somebody sees here; null: everybody's. */
export function regionsSeen(grants: readonly Grant[]): string[] | null {
  return holds(grants, ['administrator', 'los']) ? null : scopesOf(grants, 'coordinator');
}

/** The texts of a form, cut to what a field may hold. */
export async function readFields(request: Request): Promise<Record<string, string>> {
  const form = await request.formData();
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.slice(0, 500)]] : [])));
}
