import pg from 'pg';
import type { KeyRing } from '../../src/platform/crypto/key-ring.ts';
import { Draw, Urn } from '../directory/draw.ts';
import { drawContacts } from './contacts.ts';
import { copyRows } from './copy-rows.ts';
import { drawnId } from './drawn-id.ts';
import { drawFiles, type DrawnFile } from './files.ts';
import { drawReferrals, type DrawnReferral } from './referrals.ts';
import { LANGUAGES, TOPICS } from './shares.ts';
import { drawStaff, type DrawnPerson } from './staff.ts';
import { readSurroundings, type Surroundings } from './surroundings.ts';

/** How much is drawn. */
export interface DeskSize {
  contacts: number;
  files: number;
  referrals: number;
}

/** What one country could have after two years. */
export const COUNTRY: DeskSize = { contacts: 1_000_000, files: 50_000, referrals: 20_000 };

const TABLES = [
  'staff',
  'contact_moment',
  'client_file',
  'client_person',
  'client_note',
  'desk_task',
  'audit_entry',
  'referral',
  'referral_event',
  'walk_in',
  'notice_read',
] as const;
const WAITING_A_POINT = 15;
const NOTICES = 40;

/** What was drawn, and what it took. */
export interface DrawnDesk {
  staff: DrawnPerson[];
  files: DrawnFile[];
  referrals: DrawnReferral[];
  around: Surroundings;
  seconds: number;
  /** Of the whole database, in megabytes. */
  megabytes: number;
  rows: Record<string, number>;
}

/**
 * Fills a database that holds the content with a desk of two years, as its owner. The same seeds give the same rows, apart
 * from what is sealed and when "now" is.
 */
export async function generateDesk(ownerUrl: string, keys: KeyRing, size: DeskSize, now: number): Promise<DrawnDesk> {
  const began = performance.now();
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const around = await readSurroundings(client);
    const staff = await drawStaff(client, keys, around, now);
    await drawContacts(client, size.contacts, staff, around, now);
    const files = await drawFiles(client, keys, size.files, staff, now);
    const referrals = await drawReferrals(client, keys, size.referrals, { staff, files, around }, now);
    await drawQueues(client, staff, around, now);
    await drawNotices(client, staff, now);
    // What autovacuum does within minutes of a real import.
    await client.query('VACUUM ANALYZE');
    const rows: Record<string, number> = {};
    for (const table of TABLES) {
      const [counted] = (await client.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM ${table}`)).rows;
      rows[table] = counted?.rows ?? 0;
    }
    const [total] = (await client.query<{ size: number }>('SELECT (pg_database_size(current_database()) / 1e6)::int AS size')).rows;
    return {
      staff,
      files,
      referrals,
      around,
      seconds: Math.round((performance.now() - began) / 1000),
      megabytes: total?.size ?? 0,
      rows,
    };
  } finally {
    await client.end();
  }
}

async function drawQueues(client: pg.Client, staff: readonly DrawnPerson[], { regions }: Surroundings, now: number): Promise<void> {
  const draw = new Draw(5);
  const [languages, topics] = [new Urn(LANGUAGES), new Urn(TOPICS)];
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(now);
  await copyRows(
    client,
    'walk_in',
    ['id', 'region_id', 'point_id', 'day', 'number', 'language', 'topic', 'came_at', 'taken_by', 'taken_at', 'left_at'],
    regions.flatMap(({ id, points }) => {
      const [point] = points;
      const adviser = staff.find(({ role, scope }) => role === 'adviser' && scope === id)?.id ?? null;
      if (point === undefined) return [];
      return Array.from({ length: 2 * WAITING_A_POINT }, (_, i) => {
        const at = now - (60 - i) * 60_000;
        const left = i < WAITING_A_POINT ? new Date(at + 600_000) : null;
        return [
          drawnId(draw, at),
          id,
          point,
          day,
          i + 1,
          languages.one(draw),
          draw.chance(0.5) ? topics.one(draw) : null,
          new Date(at),
          left && adviser,
          left,
          left,
        ];
      });
    }),
  );
}

async function drawNotices(client: pg.Client, staff: readonly DrawnPerson[], now: number): Promise<void> {
  const draw = new Draw(6);
  const notices = Array.from({ length: NOTICES }, (_, i) => ({ id: drawnId(draw, now - i * 86_400_000), isImportant: i % 5 === 0, i }));
  const ends = (i: number) => new Date(now + (i < 12 ? 20 : -20) * 86_400_000).toISOString().slice(0, 10);
  await copyRows(
    client,
    'notice',
    ['id', 'is_important', 'published_at', 'ends_on'],
    notices.map(({ id, isImportant, i }) => [id, isImportant, new Date(now - i * 86_400_000), ends(i)]),
  );
  await copyRows(
    client,
    'notice_text',
    ['notice_id', 'locale', 'title', 'body'],
    notices.flatMap(({ id, i }) =>
      ['nl', 'en'].map((locale) => [id, locale, `Notice ${i}`, 'What changes, from when, and what to do. '.repeat(8)]),
    ),
  );
  await copyRows(
    client,
    'notice_read',
    ['notice_id', 'account_id'],
    notices.flatMap(({ id }) => staff.filter(() => draw.chance(0.8)).map((person) => [id, person.id])),
  );
}
