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
  '/desk/account': 'staff',
  '/desk/account/password': 'staff',
  '/desk/account/recovery-codes': 'staff',
  '/desk/account/second-factor': 'staff',
  '/desk/contact': ['adviser'],
  '/desk/contact/key': ['adviser'],
  '/desk/contact/offline': ['adviser'],
  '/desk/contact/send': ['adviser'],
  '/desk/directory': ['coordinator', 'los', 'partner'],
  '/desk/directory/history': ['coordinator', 'los', 'partner'],
  '/desk/directory/location/[id]': ['coordinator', 'los'],
  '/desk/directory/location/[id]/stops': ['coordinator', 'los'],
  '/desk/directory/note/[id]': ['coordinator', 'los'],
  '/desk/directory/offer': ['coordinator', 'los'],
  '/desk/directory/offer/[service]/[location]': ['coordinator', 'los', 'partner'],
  '/desk/directory/organisation/[id]': ['coordinator', 'los'],
  '/desk/directory/service/[id]': ['coordinator', 'los', 'partner'],
  '/desk/files': ['adviser', 'coordinator'],
  '/desk/files/[file]': ['adviser'],
  '/desk/files/[file]/close': ['adviser'],
  '/desk/files/[file]/consent': ['adviser'],
  '/desk/files/[file]/export': ['adviser'],
  '/desk/files/[file]/export/file': ['adviser'],
  '/desk/files/[file]/looked': ['adviser', 'coordinator'],
  '/desk/files/[file]/notes/[note]': ['adviser'],
  '/desk/files/[file]/person': ['adviser'],
  '/desk/files/[file]/referrals': ['adviser', 'coordinator'],
  '/desk/files/new': ['adviser'],
  '/desk/find': ['adviser', 'coordinator'],
  '/desk/inbox': ['partner'],
  '/desk/inbox/[referral]': ['partner'],
  '/desk/inbox/capacity': ['partner'],
  '/desk/invitation/[token]': 'anybody',
  '/desk/new-password': 'anybody',
  '/desk/new-password/[token]': 'anybody',
  '/desk/not-there': 'anybody',
  '/desk/notices': ['key-person', 'adviser', 'coordinator', 'translator', 'editor', 'los', 'auditor'],
  '/desk/notices/[notice]': ['los'],
  '/desk/notices/new': ['los'],
  '/desk/passkey': 'staff',
  '/desk/passkey/options': 'staff',
  '/desk/passkey/sign-in': 'anybody',
  '/desk/passkey/sign-in/options': 'anybody',
  '/desk/people': ['administrator', 'los', 'coordinator'],
  '/desk/people/[person]': ['administrator', 'los', 'coordinator'],
  '/desk/people/invite': ['administrator', 'los', 'coordinator'],
  '/desk/profile': ['adviser', 'coordinator'],
  '/desk/provider': 'anybody',
  '/desk/provider/back': 'anybody',
  '/desk/provider/link': 'staff',
  '/desk/queue': ['adviser', 'coordinator'],
  '/desk/referrals': ['adviser', 'coordinator'],
  '/desk/referrals/[referral]': ['adviser', 'coordinator'],
  '/desk/referrals/[referral]/card': ['adviser'],
  '/desk/referrals/[referral]/edit': ['adviser'],
  '/desk/referrals/[referral]/send': ['adviser'],
  '/desk/referrals/directions/[organisation]': ['adviser'],
  '/desk/referrals/new': ['adviser'],
  '/desk/referrals/write': ['adviser'],
  '/desk/second-factor': 'signed-in',
  '/desk/sign-in': 'anybody',
  '/desk/sign-out': 'anybody',
  '/desk/tasks': ['adviser', 'coordinator'],
  '/desk/team': ['coordinator'],
  '/referral/[token]': 'anybody',
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
