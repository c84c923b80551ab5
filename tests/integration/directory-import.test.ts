import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exportDirectory, formatOf, importDirectory, readTextFile, type DirectoryImport } from '#directory/exchange/index.ts';
import { location, NO_RECORDS, offer, organisation, service } from '#directory/exchange/records.fixture.ts';
import { toJson } from '#directory/exchange/json.ts';
import type { DirectoryRecords } from '#directory/index.ts';
import { insertRecords, loadDirectory } from '#directory/server/index.ts';
import type { ContentPack } from '#guide/index.ts';
import { importPack, readPack } from '#guide/server/index.ts';
import { openDatabase, readConsistently } from '#platform/database/connection.ts';
import { connectTo, createDatabase, runSql, type TestDatabase } from './database.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OWNER = 'region:midden-brabant';

/** An import in a process of its own. */
const KILLED = `
  const { importDirectory } = await import('#directory/server/import-directory.ts');
  await importDirectory(process.argv[1], JSON.parse(process.argv[2]));
`;

let pack: ContentPack;
/** With the content of the pack and nothing else; only copied. */
let filled: TestDatabase;
let database: TestDatabase;
let copies = 0;

async function copyOf(original: TestDatabase): Promise<TestDatabase> {
  const name = `${original.name}_${++copies}`;
  await runSql(
    original.superuserUrl.replace(`/${original.name}?`, '/postgres?'),
    `CREATE DATABASE ${name} OWNER wegwijs_owner TEMPLATE ${original.name}`,
  );
  const point = (url: string) => url.replace(`/${original.name}?`, `/${name}?`);
  const { appUrl, ownerUrl, backupUrl, superuserUrl } = original;
  return { name, appUrl: point(appUrl), ownerUrl: point(ownerUrl), backupUrl: point(backupUrl), superuserUrl: point(superuserUrl) };
}

beforeAll(async () => {
  const read = await readPack(CONTENT, '2026-11-21');
  if (!read.pack) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
  pack = read.pack;
  filled = await createDatabase();
  await importPack(filled.ownerUrl, pack);
});

beforeEach(async () => {
  database = await copyOf(filled);
});

const COLUMNS = 'organisation_name;service_name;needs;area;location_name;municipality;hours;phone;source;checked';
const row = (name: string, change: { hours?: string; municipality?: string } = {}) =>
  [
    'Stichting Nieuw Welkom',
    'Spreekuur brieven',
    'letters',
    'Tilburg',
    name,
    change.municipality ?? 'Tilburg',
    change.hours ?? 'Mo 09:00-12:00',
    '',
    'Gids',
    '2026-11-21',
  ].join(';');
const sheet = (...rows: string[]) => [COLUMNS, ...rows].join('\n');

const run = (text: string, change: Partial<DirectoryImport> = {}, ownerUrl = database.ownerUrl) =>
  importDirectory(ownerUrl, { text, format: 'csv', owner: OWNER, removeMissing: false, dryRun: false, ...change });

/** Everything that an import might touch, with the moments of its last changes. */
const everything = () =>
  Promise.all(
    ['organisation', 'organisation_text', 'service', 'service_text', 'location', 'service_at_location', 'content_pack'].map((table) =>
      runSql(database.ownerUrl, `SELECT md5(string_agg(t::text, '' ORDER BY t::text)) AS sum, count(*) FROM ${table} t`),
    ),
  );
const localIds = async (table: string) =>
  (await runSql<{ id: string }>(database.ownerUrl, `SELECT id FROM ${table} WHERE origin = 'local' ORDER BY id`)).map(({ id }) => id);

async function withRecords<T>(work: (records: DirectoryRecords) => T): Promise<T> {
  const db = openDatabase(database.appUrl, 1);
  try {
    return work(await readConsistently(db, loadDirectory));
  } finally {
    await db.destroy();
  }
}

async function exported(format: 'csv' | 'json' | 'hsds', owner: string | null = null): Promise<string> {
  const db = openDatabase(database.appUrl, 1);
  try {
    return [...(await readConsistently(db, (trx) => exportDirectory(trx, format, owner)))].join('');
  } finally {
    await db.destroy();
  }
}

describe('an import', () => {
  test('stores records under their owner, and the same file again changes nothing', async () => {
    const text = sheet(row('Wijkcentrum De Ypelaer'), row('Markt'));
    const first = await run(text);
    expect(first).toMatchObject({ changed: true, version: 2, removed: false });
    expect(first.difference.added.map(({ kind }) => kind)).toEqual(['organisation', 'service', 'location', 'location', 'offer', 'offer']);
    expect(await localIds('location')).toEqual(['tilburg-markt', 'tilburg-wijkcentrum-de-ypelaer']);
    await withRecords(({ services }) =>
      expect(services.find(({ id }) => id === 'stichting-nieuw-welkom-spreekuur-brieven')).toMatchObject({
        owner: OWNER,
        area: ['tilburg'],
      }),
    );
    const before = await everything();
    const again = await run(text);
    expect(again).toMatchObject({ changed: false, version: 2, difference: { added: [], changed: [], unchanged: 6 } });
    expect(await everything()).toEqual(before);
  });

  test('changes the moment of change of what changed only, and says field by field what that is', async () => {
    await run(sheet(row('Wijkcentrum'), row('Markt')));
    const moments = async () =>
      new Map(
        (
          await runSql<{ key: string; at: Date }>(database.ownerUrl, `SELECT location_id AS key, changed_at AS at FROM service_at_location`)
        ).map(({ key, at }) => [key, at.getTime()]),
      );
    const before = await moments();
    const { difference } = await run(sheet(row('Wijkcentrum'), row('Markt', { hours: 'Mo 09:00-13:00' })));
    expect(difference.changed).toEqual([
      {
        kind: 'offer',
        id: 'stichting-nieuw-welkom-spreekuur-brieven at tilburg-markt',
        fields: [{ field: 'hours', before: '"Mo 09:00-12:00"', after: '"Mo 09:00-13:00"' }],
      },
    ]);
    const after = await moments();
    expect([...after].filter(([key, at]) => before.get(key) !== at).map(([key]) => key)).toEqual(['tilburg-markt']);
  });

  test('shows with --dry-run what it would do, and does nothing', async () => {
    const before = await everything();
    const dry = await run(sheet(row('Markt')), { dryRun: true });
    expect(dry).toMatchObject({ changed: false, version: 1 });
    expect(await everything()).toEqual(before);
    expect((await run(sheet(row('Markt')))).difference).toEqual(dry.difference);
  });

  test('with one bad line among many changes nothing, and tells line and column', async () => {
    const before = await everything();
    const rows = Array.from({ length: 2500 }, (_, at) => row(`Punt ${at}`, at === 1999 ? { hours: 'elke dag' } : {}));
    await expect(run(sheet(...rows))).rejects.toThrow(
      /^One problem; nothing was changed:\n {2}line 2001, column hours: "elke dag" are no opening hours/,
    );
    expect(await everything()).toEqual(before);
    expect((await run(sheet(...rows.filter((_, at) => at !== 1999)))).difference.added).toHaveLength(2 + 2499 * 2);
  });

  test('tells every node', async () => {
    const listener = await connectTo(database.appUrl);
    const heard: string[] = [];
    listener.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await listener.query('LISTEN content_pack');
    await run(sheet(row('Markt')), { dryRun: true });
    const { version } = await run(sheet(row('Markt')));
    await run(sheet(row('Markt')));
    for (let i = 0; i < 100 && heard.length === 0; i++) await sleep(20);
    await sleep(50);
    expect(heard).toEqual([String(version)]);
  });

  test('waits while the content is imported', async () => {
    const other = await connectTo(database.ownerUrl);
    await other.query('BEGIN');
    await other.query(`SELECT pg_advisory_xact_lock(hashtext('wegwijs import'))`);
    let done = false;
    const running = run(sheet(row('Markt'))).then(() => (done = true));
    await sleep(300);
    expect(done).toBe(false);
    await other.query('COMMIT');
    expect(await running).toBe(true);
  });

  test('that is killed in the middle leaves everything as before', async () => {
    const before = await everything();
    const other = await connectTo(database.ownerUrl);
    await other.query('BEGIN');
    // The import writes its records, and then waits at its very end.
    await other.query('LOCK TABLE content_pack IN SHARE MODE');
    const wanted = { text: sheet(row('Markt')), format: 'csv', owner: OWNER, removeMissing: false, dryRun: false };
    const child = spawn(process.execPath, ['--input-type=module', '--eval', KILLED, database.ownerUrl, JSON.stringify(wanted)], {
      cwd: ROOT,
      stdio: 'inherit',
    });
    const ended = once(child, 'exit');
    const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'insert into "content_pack"%'`;
    for (let i = 0; i < 500 && (await runSql(database.superuserUrl, waiting)).length === 0; i++) await sleep(20);
    expect(await runSql(database.superuserUrl, waiting)).toHaveLength(1);
    child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    await other.query('ROLLBACK');
    expect(await everything()).toEqual(before);
    expect((await run(wanted.text)).changed).toBe(true);
  });

  test('whose reference is gone at its end says so in one line', async () => {
    await runSql(
      database.ownerUrl,
      `CREATE FUNCTION lose_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.organisation_id := 'gone'; RETURN NEW; END $$;
       CREATE TRIGGER lose_it BEFORE INSERT ON service FOR EACH ROW EXECUTE FUNCTION lose_it();`,
    );
    await expect(run(sheet(row('Markt')))).rejects.toThrow(
      /^The directory could not be stored: a record names something that is not there \(.*table "organisation".*\); import again\. Nothing was changed\.$/,
    );
  });

  test('tells what may be there already', async () => {
    await run(sheet(row('Wijkcentrum')));
    const { duplicates } = await run(`location_id;${COLUMNS}\nnieuw;${row('Wijkcentrum')}`);
    expect(duplicates).toEqual([{ kind: 'location', id: 'nieuw', other: 'tilburg-wijkcentrum', reasons: ['same name and municipality'] }]);
  });
});

describe('owners', () => {
  test('change nothing of others: the error names whose it is', async () => {
    const before = await everything();
    const rows = `service_id;${COLUMNS}\npolitie;${row('Markt')}`;
    await expect(run(rows)).rejects.toThrow(/line 2.*The service "politie" belongs to los and is not changed by region:midden-brabant/s);
    expect(await everything()).toEqual(before);
  });

  test('may give a service of the pack at a location of their own, by its id', async () => {
    const { difference } = await run(
      'service_id;organisation_name;service_name;needs;location_name;municipality;hours;source;checked\npolitie;;;;Wijkbureau;Tilburg;Mo 09:00-12:00;Gids;2026-11-21',
    );
    expect(difference.added.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'location tilburg-wijkbureau',
      'offer politie at tilburg-wijkbureau',
    ]);
  });

  test('make a record of the pack their own by changing it, and it stays theirs when the pack comes again', async () => {
    const text = sheet(row('Markt'))
      .replace(COLUMNS, `location_id;${COLUMNS}`)
      .replace('\n', '\ngemeente-tilburg;')
      .replace('Markt', 'Stadswinkel Tilburg');
    const { difference } = await run(text);
    expect(difference.changed.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['location gemeente-tilburg']);
    const wanted = await withRecords((records) => records);
    await importPack(database.ownerUrl, { ...pack, hash: `${pack.hash} again` });
    const now = await withRecords((records) => records);
    expect(now.locations.find(({ id }) => id === 'gemeente-tilburg')).toMatchObject({ name: 'Stadswinkel Tilburg', owner: OWNER });
    expect(now).toEqual(wanted);
  });

  test('must be there', async () => {
    await expect(run(sheet(row('Markt')), { owner: 'gemeente' })).rejects.toThrow(/no owner/);
    await expect(run(sheet(row('Markt')), { owner: 'region:nergens' })).rejects.toThrow(/no region "nergens"/);
    await expect(run(sheet(row('Markt')), { owner: 'organisation:nergens' })).rejects.toThrow(/no organisation "nergens"/);
    expect(await run(sheet(row('Markt')), { owner: 'organisation:stichting-nieuw-welkom' })).toMatchObject({ changed: true });
  });
});

describe('what is not in the file any more', () => {
  test('stays, and is told; with --remove-missing it goes, and nothing of others', async () => {
    await run(sheet(row('Wijkcentrum'), row('Markt')));
    await run(sheet(row('Elders')).replaceAll('Nieuw Welkom', 'Elders').replaceAll('Tilburg', 'Breda'), { owner: 'region:west-brabant' });
    const less = sheet(row('Markt'));
    const kept = await run(less);
    expect(kept).toMatchObject({ changed: false, removed: false });
    expect(kept.difference.missing.map(({ id }) => id)).toEqual([
      'tilburg-wijkcentrum',
      'stichting-nieuw-welkom-spreekuur-brieven at tilburg-wijkcentrum',
    ]);
    const counts = () => runSql(database.ownerUrl, `SELECT origin, count(*)::int FROM location GROUP BY 1 ORDER BY 1`);
    const before = await counts();
    expect(await run(less, { removeMissing: true, dryRun: true })).toMatchObject({ changed: false, removed: true });
    expect(await counts()).toEqual(before);
    expect(await run(less, { removeMissing: true })).toMatchObject({ changed: true, removed: true });
    expect(await localIds('location')).toEqual(['breda-elders', 'tilburg-markt']);
    expect(await run(less, { removeMissing: true })).toMatchObject({ changed: false, removed: false });
  });

  test('is not removed while somebody else needs it', async () => {
    await run(sheet(row('Markt')));
    await run(
      `service_id;location_id;organisation_name;service_name;needs;area;source;checked\nles;tilburg-markt;Taalhuis;Taalles;learn-dutch;Tilburg;Gids;2026-11-21`,
      { owner: 'los' },
    );
    const before = await everything();
    await expect(run(sheet(row('Elders')), { removeMissing: true })).rejects.toThrow(
      /location "tilburg-markt" cannot be removed: the offer "les at tilburg-markt" needs it/,
    );
    expect(await everything()).toEqual(before);
  });

  test('of the pack comes back with the next import of the content', async () => {
    await run(sheet(row('Markt')).replace(COLUMNS, `location_id;${COLUMNS}`).replace('\n', '\ngemeente-tilburg;'));
    const { version } = await run(sheet(row('Elders')), { removeMissing: true });
    expect(await withRecords(({ locations }) => locations.some(({ id }) => id === 'gemeente-tilburg'))).toBe(false);
    expect(await importPack(database.ownerUrl, pack)).toMatchObject({ changed: true, version: version + 1 });
    await withRecords(({ locations, offers }) => {
      expect(locations.find(({ id }) => id === 'gemeente-tilburg')?.name).toBe('Gemeente Tilburg');
      expect(offers.some(({ location: at }) => at === 'gemeente-tilburg')).toBe(true);
    });
    expect(await localIds('location')).toEqual(['tilburg-elders']);
  });
});

describe('what was exported', () => {
  test.each(['json', 'csv'] as const)('as %s, imported again changes nothing', async (format) => {
    await run(sheet(row('Wijkcentrum'), row('Markt')));
    const before = await everything();
    for (const owner of [null, OWNER]) {
      const { difference, changed } = await run(await exported(format, owner), { format, removeMissing: true });
      expect(difference).toMatchObject({ added: [], changed: [], missing: [] });
      expect(changed).toBe(false);
    }
    expect(await everything()).toEqual(before);
  });

  test('as JSON makes the same directory in another database', async () => {
    await run(sheet(row('Wijkcentrum')));
    const text = await exported('json', OWNER);
    const elsewhere = await copyOf(filled);
    await run(text, { format: 'json' }, elsewhere.ownerUrl);
    const here = await exported('json');
    database = elsewhere;
    expect(await exported('json')).toBe(here);
  });

  test('as HSDS can be imported elsewhere', async () => {
    await run(sheet(row('Wijkcentrum')));
    const text = await exported('hsds', OWNER);
    database = await copyOf(filled);
    const { difference } = await run(text, { format: 'hsds' });
    expect(difference.added.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'organisation stichting-nieuw-welkom',
      'service stichting-nieuw-welkom-spreekuur-brieven',
      'location tilburg-wijkcentrum',
      'offer stichting-nieuw-welkom-spreekuur-brieven at tilburg-wijkcentrum',
    ]);
  });
});

test('a demonstration or pack record is no local one: nothing of it is ever missing', async () => {
  const db = openDatabase(database.ownerUrl, 1);
  await db
    .transaction()
    .execute((trx) =>
      insertRecords(
        trx,
        { ...NO_RECORDS, organisations: [organisation()], services: [service()], locations: [location()], offers: [offer()] },
        'demo',
      ),
    );
  await db.destroy();
  expect((await run(sheet(row('Markt')), { removeMissing: true })).difference.missing).toEqual([]);
});

test('our own JSON is refused with the path of what is wrong', async () => {
  const text = toJson({ ...NO_RECORDS, organisations: [organisation()], services: [service({ area: ['nergens'] })] });
  await expect(run(text, { format: 'json' })).rejects.toThrow(/services\[0\]\.area: There is no region or municipality "nergens"/);
});

test('without content there are no places to hold a file against', async () => {
  database = await createDatabase();
  await expect(run(sheet(row('Markt')))).rejects.toThrow(/content import/);
});

describe('files', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'wegwijs-files-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('that are too large are refused by their size, before anything is read', async () => {
    const file = path.join(folder, 'large.csv');
    const handle = await open(file, 'w');
    await handle.truncate(25 * 1024 * 1024);
    await handle.close();
    const memory = process.memoryUsage().arrayBuffers;
    await expect(readTextFile(file)).rejects.toThrow(/25\.0 MB; at most 20 MB/);
    expect(process.memoryUsage().arrayBuffers - memory).toBeLessThan(5 * 1024 * 1024);
  });

  test('that are none are refused with what is the matter', async () => {
    await expect(readTextFile(path.join(folder, 'none.csv'))).rejects.toThrow(/no such file/);
    await expect(readTextFile(folder)).rejects.toThrow(/is no file/);
    const file = path.join(folder, 'windows.csv');
    await writeFile(file, Buffer.from([0x61, 0x0a, 0xe9]));
    await expect(readTextFile(file)).rejects.toThrow(/windows\.csv: Line 2 .*CSV UTF-8/);
  });

  test('are known by their name, and else by what is in them', () => {
    expect(formatOf('a.csv', '{')).toBe('csv');
    expect(formatOf('a.json', toJson(NO_RECORDS))).toBe('json');
    expect(formatOf('a.json', '{"organizations": []}')).toBe('hsds');
    expect(formatOf('export', ' [{}]')).toBe('hsds');
    expect(formatOf('export', 'organisation_name;needs')).toBe('csv');
  });
});
