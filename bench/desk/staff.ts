import type pg from 'pg';
import { hashPassword } from '../../src/access/server/hash-password.ts';
import { seal } from '../../src/platform/crypto/seal.ts';
import type { KeyRing } from '../../src/platform/crypto/key-ring.ts';
import { Draw, Urn } from '../directory/draw.ts';
import { copyRows } from './copy-rows.ts';
import { drawnId } from './drawn-id.ts';
import type { Surroundings } from './surroundings.ts';
import { LANGUAGES } from './shares.ts';

/** Somebody who works at the desk, or did. */
export interface DrawnPerson {
  id: string;
  email: string;
  role: 'adviser' | 'coordinator' | 'partner' | 'key-person' | 'los' | 'editor' | 'auditor' | 'administrator';
  /** A region, an organisation, or ''. */
  scope: string;
  hasLeft: boolean;
}

export const PASSWORD = 'three-herons-over-the-polder';
/** Of every account: a bench has nothing to hide. */
export const TOTP_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

const ADVISERS = 200;
const LEFT = 200;
const COORDINATORS_A_REGION = 2;
const PARTNERS = 150;
const KEY_PERSONS = 60;
const COUNTRY = ['los', 'editor', 'auditor', 'administrator'] as const;
const STAFF = 700;

/** 700 people; of every region at least one adviser, the others by its weight. All of them can sign in. */
export async function drawStaff(
  client: pg.Client,
  keys: KeyRing,
  { regions, receivers }: Surroundings,
  now: number,
): Promise<DrawnPerson[]> {
  const draw = new Draw(1);
  const byWeight = new Urn(regions.map(({ id, weight }) => [id, weight] as const));
  const people: DrawnPerson[] = [];
  const add = (role: DrawnPerson['role'], scope: string, hasLeft = false) => {
    const number = people.length;
    people.push({ id: drawnId(draw, now - 900 * 86_400_000 + number), email: `person-${number}@bench.invalid`, role, scope, hasLeft });
  };
  for (let i = 0; i < ADVISERS; i++) add('adviser', regions[i]?.id ?? byWeight.one(draw));
  for (let i = 0; i < LEFT; i++) add('adviser', regions[i]?.id ?? byWeight.one(draw), true);
  for (const { id } of regions) for (let i = 0; i < COORDINATORS_A_REGION; i++) add('coordinator', id);
  for (let i = 0; i < PARTNERS; i++) add('partner', receivers[i % receivers.length]?.organisation ?? '');
  for (let i = 0; i < KEY_PERSONS; i++) add('key-person', byWeight.one(draw));
  while (people.length < STAFF) add(COUNTRY[people.length % COUNTRY.length] ?? 'los', '');

  const languages = new Urn(LANGUAGES);
  await copyRows(
    client,
    'staff',
    ['account_id', 'email', 'name', 'locale', 'languages', 'state'],
    people.map(({ id, email, hasLeft }, i) => [
      id,
      email,
      `Person ${i}`,
      draw.chance(0.15) ? 'en' : 'nl',
      ['nl', ...languages.several(draw, 2)],
      hasLeft ? 'disabled' : 'active',
    ]),
  );
  await copyRows(
    client,
    'staff_grant',
    ['account_id', 'role', 'scope'],
    people.map(({ id, role, scope }) => [id, role, scope]),
  );
  const hash = await hashPassword(PASSWORD);
  await copyRows(
    client,
    'auth.credential',
    ['account_id', 'password_hash', 'password_changed_at', 'totp_secret', 'totp_confirmed_at'],
    people.map(({ id }) => [id, hash, new Date(now), seal(keys, `auth.credential.totp_secret:${id}`, TOTP_SECRET), new Date(now)]),
  );
  return people;
}
