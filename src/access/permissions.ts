import type { Grant } from '#platform/actor.ts';
import { holds, type Role } from './roles.ts';

/**
 * Who may open an address of the desk: `anybody`, `signed-in` (also before the second factor), `staff` (whoever has any
 * role), or the holders of these roles. What they see there, row-level security decides.
 */
export type Permission = 'anybody' | 'signed-in' | 'staff' | readonly Role[];

/**
 * Every route below /desk and /referral, by SvelteKit's id. One that is not here is refused. All other routes belong to the
 * public site, which knows no accounts.
 */
export const DESK_PERMISSIONS: Readonly<Record<string, Permission>> = {
  '/desk': 'staff',
  '/desk/sign-in': 'anybody',
};

/** The permission of a route; null for one of the public site; undefined for a desk route that nobody gave one. */
export function permissionOf(routeId: string): Permission | null | undefined {
  return /^\/(?:desk|referral)(?:\/|$)/.test(routeId) ? DESK_PERMISSIONS[routeId] : null;
}

/** Whether these grants open a route, once both factors were given. */
export function mayOpen(permission: Permission, grants: readonly Grant[]): boolean {
  if (permission === 'anybody' || permission === 'signed-in') return true;
  if (permission === 'staff') return grants.length > 0;
  return holds(grants, permission);
}
