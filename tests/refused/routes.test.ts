import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DESK_PERMISSIONS, isRole, mayOpen, permissionOf } from '#access/index.ts';

const ROUTES = fileURLToPath(new URL('../../src/routes', import.meta.url));

const files = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));

/** The id of a route as SvelteKit gives it: its folder, without groups. */
function idOf(file: string): string {
  const segments = path.posix.dirname(file).split('/');
  return `/${segments.filter((segment) => segment !== '.' && !/^\(.*\)$/.test(segment)).join('/')}`;
}

/** Every address that answers: pages, and endpoints. */
const routes = [
  ...new Set(files.filter((file) => /(^|\/)\+(page\.server\.ts|page\.ts|page\.svelte|server\.ts)$/.test(file)).map(idOf)),
].sort();
const deskRoutes = routes.filter((id) => /^\/(desk|referral)(\/|$)/.test(id));

describe('every address of the desk', () => {
  it('has a permission that somebody chose', () => {
    expect(deskRoutes.filter((id) => DESK_PERMISSIONS[id] === undefined)).toEqual([]);
  });

  it('is there: no permission is left over from an address that went', () => {
    expect(Object.keys(DESK_PERMISSIONS).filter((id) => !deskRoutes.includes(id))).toEqual([]);
  });

  it('is open before signing in only where signing in begins or ends, or a link to somebody without an account leads', () => {
    const open = Object.keys(DESK_PERMISSIONS).filter((id) => DESK_PERMISSIONS[id] === 'anybody');
    const BEGINNINGS =
      /^\/desk\/(sign-in|sign-out|new-password|passkey\/sign-in|provider|invitation|not-there)(\/|$)|^\/referral\/\[token\](\/|$)/;
    expect(open.filter((id) => !BEGINNINGS.test(id))).toEqual([]);
  });

  it('names roles that there are, and opens to nobody without one', () => {
    for (const [id, permission] of Object.entries(DESK_PERMISSIONS)) {
      if (permission === 'anybody' || permission === 'signed-in') continue;
      expect(mayOpen(permission, []), id).toBe(false);
      expect(mayOpen(permission, [{ role: 'visitor', scope: '' }]) && permission !== 'staff', id).toBe(false);
      if (permission !== 'staff') expect(permission.length > 0 && permission.every(isRole), id).toBe(true);
    }
  });

  it('is refused when nobody gave it one, however it is written', () => {
    for (const id of ['/desk/unheard-of', '/desk/files/[file]/unheard-of', '/referral', '/desk/toString'])
      expect(permissionOf(id), id).toBeUndefined();
    for (const id of ['/', '/[locale]', '/deskundig', '/referrals', '']) expect(permissionOf(id), id).toBeNull();
  });
});

describe('every other address', () => {
  const others = files.filter((file) => /\.(ts|svelte)$/.test(file) && !/^(desk|referral)\//.test(file));

  it('knows nobody: it asks neither who signed in nor for the actor', () => {
    expect(others.length).toBeGreaterThan(50);
    const asking = others.filter((file) =>
      /signedIn|locals\.actor|getApp\(\)\.desk|#access\//.test(readFileSync(path.join(ROUTES, file), 'utf8')),
    );
    expect(asking).toEqual([]);
  });

  it('reads no cookie', () => {
    expect(others.filter((file) => /\bcookies\b/.test(readFileSync(path.join(ROUTES, file), 'utf8')))).toEqual([]);
  });
});
