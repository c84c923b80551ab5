import { error, type Cookies } from '@sveltejs/kit';
import { scopesOf, type SignedIn } from '#access/index.ts';
import { cookieOptions } from '#access/server/index.ts';
import { isRowId } from '#clients/index.ts';
import { pointsOf } from '#desk/index.ts';
import type { Location } from '#directory/index.ts';
import type { KeyRing } from '#platform/crypto/key-ring.ts';
import type { Actor, Database } from '#platform/database/connection.ts';
import type { Snapshot } from '#guide/index.ts';
import { getApp } from '../../wiring.ts';

/** What an operation of the desk takes, and who asks for it. */
export interface DeskRequest {
  db: Database;
  keys: KeyRing;
  actor: Actor;
  signedIn: SignedIn;
  content: Snapshot;
}

/** The desk for whoever signed in; not there for others. */
export function deskOf({ signedIn, actor }: App.Locals): DeskRequest {
  const { db, desk, content } = getApp();
  if (!desk) error(503);
  if (!signedIn || !actor.accountId) error(404);
  return { db, keys: desk.keys, actor, signedIn, content: content.current };
}

/** Keeps at which point somebody works on this device. */
const POINT_COOKIE = 'wegwijs-desk-point';
const YEAR_SECONDS = 365 * 86_400;

/** A point at which somebody may work. */
export type MyPoint = Pick<Location, 'id' | 'name' | 'region'>;

/** The points of somebody's regions, and the one at which they work now: the one that was chosen, or the only one. */
export function myPoint({ signedIn, content }: DeskRequest, cookies: Cookies): { points: MyPoint[]; point: MyPoint | null } {
  const points = scopesOf(signedIn.grants, 'adviser', 'coordinator').flatMap((region) =>
    pointsOf(content.directory, region).map(({ id, name }) => ({ id, name, region })),
  );
  const chosen = cookies.get(POINT_COOKIE);
  return { points, point: points.find(({ id }) => id === chosen) ?? (points.length === 1 ? (points[0] ?? null) : null) };
}

export function keepPoint(cookies: Cookies, url: URL, id: string): void {
  cookies.set(POINT_COOKIE, id, { ...cookieOptions(url), path: '/desk', maxAge: YEAR_SECONDS });
}

/** The id of a row out of a form or an address. What cannot be one is not there. */
export function idFrom(value: unknown): string {
  return isRowId(value) ? value : error(404);
}
