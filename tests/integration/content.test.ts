import { fileURLToPath } from 'node:url';
import type { Notification } from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { flushCounts } from '#counting/server/index.ts';
import { countKey, PageCounts } from '#counting/index.ts';
import { pageView, type ContentPack } from '#guide/index.ts';
import type { Location } from '#directory/index.ts';
import { importPack, readPack, SnapshotKeeper } from '#guide/server/index.ts';
import { findPlace } from '#places/index.ts';
import { today } from '#platform/clock.ts';
import { openDatabase } from '#platform/database/connection.ts';
import { connectTo, createDatabase, runSql, type TestDatabase } from './database.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
let pack: ContentPack;
let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase();
  const read = await readPack(CONTENT, '2026-11-21');
  if (!read.pack) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
  pack = read.pack;
  await importPack(database.ownerUrl, pack);
});

/** The pack with one page changed; another hash, as other files would give. */
function changed(change: (copy: ContentPack) => void): ContentPack {
  const copy: ContentPack = {
    ...structuredClone({ ...pack, phrases: [] }),
    phrases: pack.phrases,
  };
  copy.hash = `${pack.hash}-${Math.random()}`;
  change(copy);
  return copy;
}

const snapshotOf = async () => {
  const tables = [
    'page',
    'page_text',
    'parameter_entry',
    'organisation',
    'service',
    'location',
    'service_at_location',
    'region',
    'municipality',
    'content_pack',
    'local_note',
  ];
  return Promise.all(
    tables.map((table) => runSql(database.ownerUrl, `SELECT md5(string_agg(t::text, '' ORDER BY t::text)) AS sum FROM ${table} t`)),
  );
};

/** Well within the minute after which a node would look by itself. */
const SOON = { timeout: 10_000 };

/** Waits until the node with this name hears what is imported. */
const untilItListens = (node: string) =>
  expect
    .poll(
      () =>
        runSql(
          database.superuserUrl,
          `SELECT FROM pg_stat_activity WHERE application_name = $1 AND query = 'LISTEN content_pack' AND state = 'idle'`,
          [node],
        ),
      SOON,
    )
    .toHaveLength(1);

test('the same content again changes nothing', async () => {
  const before = await snapshotOf();
  const again = await importPack(database.ownerUrl, pack);
  expect(again.changed).toBe(false);
  expect(await snapshotOf()).toEqual(before);
});

test('content that the database refuses changes nothing, not even what came before it', async () => {
  const before = await snapshotOf();
  const broken = changed((copy) => {
    copy.texts[0]!.title = 'Changed';
    (copy.directory.locations as Location[])[0]!.region = 'no-such-region';
  });
  await expect(importPack(database.ownerUrl, broken)).rejects.toThrow(/could not be stored.*Nothing was changed/s);
  expect(await snapshotOf()).toEqual(before);
});

test('a changed text gets a new moment of change, the others keep theirs', async () => {
  const moments = () =>
    runSql<{ key: string; at: Date }>(
      database.ownerUrl,
      `SELECT locale || '/' || page_id AS key, changed_at AS at FROM page_text ORDER BY 1`,
    );
  const before = new Map((await moments()).map((row) => [row.key, row.at.getTime()]));
  const target = pack.texts.find((text) => text.locale === 'en')!;
  await importPack(
    database.ownerUrl,
    changed((copy) => {
      copy.texts.find((text) => text.locale === 'en' && text.pageId === target.pageId)!.answer += ' Really.';
    }),
  );
  const moved = (await moments()).filter((row) => before.get(row.key) !== row.at.getTime()).map((row) => row.key);
  expect(moved).toEqual([`en/${target.pageId}`]);
});

test('a node shows new content as soon as it is imported, and forgets what it made from the old', async () => {
  const db = openDatabase(database.appUrl, 2);
  let swaps = 0;
  const keeper = new SnapshotKeeper(db, `${database.appUrl}&application_name=first-node`, () => swaps++);
  await keeper.start();
  const version = keeper.current.version;
  try {
    await untilItListens('first-node');
    await importPack(
      database.ownerUrl,
      changed((copy) => {
        copy.texts.find((text) => text.locale === 'nl' && text.pageId === 'pay/minimum-wage')!.title = 'Het minimumloon nu';
      }),
    );
    await expect.poll(() => keeper.current.version, SOON).toBeGreaterThan(version);
    const view = pageView(keeper.current, 'pay/minimum-wage', { locale: 'nl', date: '2026-11-21', place: null, beside: null });
    expect(view?.title).toBe('Het minimumloon nu');
    expect(swaps).toBe(2);
  } finally {
    await keeper.stop();
    await db.destroy();
  }
});

test('a node that is loading shows what is published meanwhile as soon as it can', async () => {
  const publish = (title: string) =>
    runSql(
      database.ownerUrl,
      `UPDATE page_text SET title = '${title}' WHERE locale = 'nl' AND page_id = 'pay/minimum-wage';
       INSERT INTO content_pack (hash) VALUES ('${title}');
       SELECT pg_notify('content_pack', '${title}')`,
    );
  const db = openDatabase(database.appUrl, 2);
  const keeper = new SnapshotKeeper(db, `${database.appUrl}&application_name=second-node`, () => undefined);
  await keeper.start();
  try {
    await untilItListens('second-node');
    const listener = await connectTo(database.appUrl);
    const heard: string[] = [];
    listener.on('notification', ({ payload }: Notification) => heard.push(payload ?? ''));
    await listener.query('LISTEN content_pack');
    const holder = await connectTo(database.ownerUrl);
    // Holds up the load in its midst: what it shows is already settled.
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE unit_phrases IN ACCESS EXCLUSIVE MODE');
    await publish('First');
    const heldUp = `SELECT FROM pg_stat_activity WHERE datname = '${database.name}' AND wait_event_type = 'Lock'`;
    await expect.poll(() => runSql(database.superuserUrl, heldUp), SOON).toHaveLength(1);
    await publish('Second');
    await expect.poll(() => heard, SOON).toEqual(['First', 'Second']);
    await holder.query('ROLLBACK');
    await expect.poll(() => keeper.current.texts.get('nl')?.get('pay/minimum-wage')?.title, SOON).toBe('Second');
  } finally {
    await keeper.stop();
    await db.destroy();
  }
});

test('a page shows the amount of the day, the local note of the place, and says when it changes by itself', async () => {
  await importPack(
    database.ownerUrl,
    changed(() => undefined),
  );
  const db = openDatabase(database.appUrl, 2);
  const keeper = new SnapshotKeeper(db, database.appUrl, () => undefined);
  await keeper.start();
  try {
    const place = findPlace(keeper.current.places, 'tilburg')!;
    const view = (date: string) => pageView(keeper.current, 'pay/minimum-wage', { locale: 'en', date, place, beside: 'nl' })!;
    expect(
      view('2026-11-21')
        .blocks.map((block) => block.html)
        .join(''),
    ).toContain('€14.99');
    expect(view('2026-11-21').changesOn).toBe('2027-01-01');
    expect(
      view('2027-01-01')
        .blocks.map((block) => block.html)
        .join(''),
    ).toContain('amount not known');
    expect(view('2026-11-21').blocks.every((block) => block.beside)).toBe(true);
    const points = pageView(keeper.current, 'help/information-points', { locale: 'pl', date: '2026-11-21', place, beside: null })!;
    expect(points.notes.map((note) => note.id)).toContain('information-point-tilburg');
    expect(
      pageView(keeper.current, 'help/information-points', { locale: 'pl', date: '2026-11-21', place: null, beside: null })!.notes,
    ).toEqual([]);
  } finally {
    await keeper.stop();
    await db.destroy();
  }
});

test('counts arrive in the database and add up', async () => {
  const db = openDatabase(database.appUrl, 1);
  const counts = new PageCounts();
  try {
    for (let round = 0; round < 2; round++) {
      counts.add('views', countKey('pl', 'pay/payslip', 'haaglanden'), today());
      counts.add('clear', countKey('pl', 'pay/payslip', ''), today());
      await flushCounts(db, counts);
    }
  } finally {
    await db.destroy();
  }
  expect(await runSql(database.ownerUrl, 'SELECT region, views::int, clear::int FROM page_count ORDER BY region')).toEqual([
    { region: '', views: 0, clear: 2 },
    { region: 'haaglanden', views: 2, clear: 0 },
  ]);
});

test('counts are kept for later when the database is away', async () => {
  const db = openDatabase(database.appUrl.replace('wegwijs_app', 'nobody'), 1);
  const counts = new PageCounts();
  counts.add('views', countKey('pl', 'pay/payslip', ''), today());
  await flushCounts(db, counts);
  await db.destroy();
  expect(counts.take()).toHaveLength(1);
});
