import type { Grant } from '#platform/actor.ts';

/** What the scope of a role names: a region, an organisation, a locale, or nothing because it holds everywhere. */
export type ScopeKind = 'region' | 'organisation' | 'locale' | 'nation';

/** The roles of people who sign in, and what each is for. docs/rights.md says what each may do. */
export const ROLES = {
  'key-person': 'region',
  adviser: 'region',
  coordinator: 'region',
  partner: 'organisation',
  translator: 'locale',
  editor: 'nation',
  los: 'nation',
  auditor: 'nation',
  administrator: 'nation',
} as const satisfies Record<string, ScopeKind>;
export type Role = keyof typeof ROLES;

export const ROLE_IDS = Object.keys(ROLES) as readonly Role[];

/** A grant of one of our roles: what a person holds or is given. */
export interface RoleGrant extends Grant {
  role: Role;
}

/** Whether a text names one of our roles. */
export function isRole(value: string): value is Role {
  return Object.hasOwn(ROLES, value);
}

/** The scopes under any of these roles, each once: regions of an adviser, organisations of a partner. */
export function scopesOf(grants: readonly Grant[], ...roles: readonly Role[]): string[] {
  return [...new Set(grants.filter(({ role }) => (roles as readonly string[]).includes(role)).map(({ scope }) => scope))];
}

/** Whether somebody holds any of these roles, anywhere or for one scope. */
export function holds(grants: readonly Grant[], roles: readonly Role[], scope?: string): boolean {
  return grants.some((grant) => (roles as readonly string[]).includes(grant.role) && (scope === undefined || grant.scope === scope));
}

/** Whether somebody may give this role, for better messages than a refusal of the database (`actor_may_give` decides). */
export function mayGive(grants: readonly Grant[], role: Role, scope: string): boolean {
  if (holds(grants, ['administrator'])) return true;
  if (holds(grants, ['los']) && !['los', 'auditor', 'administrator'].includes(role)) return true;
  return (role === 'key-person' || role === 'adviser') && holds(grants, ['coordinator'], scope);
}
