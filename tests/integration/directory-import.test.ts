import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { toJson } from '#directory/exchange/json.ts';
import { NO_RECORDS, organisation, service } from '#directory/exchange/records.fixture.ts';
import { connectTo, createDatabase, runSql } from './database.ts';
import {
  COLUMNS,
  database,
  everything,
  importContentOnce,
  localIds,
  OWNER,
  row,
  run,
  sheet,
  switchTo,
  withRecords,
} from './directory-import.fixture.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** An import in a process of its own. */
const KILLED = `
  const { importDirectory } = await import('#directory/server/import-directory.ts');
  await importDirectory(process.argv[1], JSON.parse(process.argv[2]));
`;

/** Statements that wait for a lock in the present test's database. */
const waiting = () =>
  runSql(database.superuserUrl, `SELECT query FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`);

importContentOnce();

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
    // Heard in the order of their commits: after this one nothing of before can come.
    await runSql(database.ownerUrl, `SELECT pg_notify('content_pack', 'the end')`);
    await expect.poll(() => heard, { timeout: 10_000 }).toContain('the end');
    expect(heard).toEqual([String(version), 'the end']);
  });

  test('waits while the content is imported', async () => {
    const other = await connectTo(database.ownerUrl);
    await other.query('BEGIN');
    await other.query(`SELECT pg_advisory_xact_lock(hashtext('wegwijs import'))`);
    const running = run(sheet(row('Markt')));
    await expect.poll(waiting, { timeout: 10_000 }).toEqual([{ query: expect.stringContaining('pg_advisory_xact_lock') }]);
    await other.query('COMMIT');
    expect(await running).toMatchObject({ changed: true });
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
    await expect.poll(waiting, { timeout: 30_000 }).toEqual([{ query: expect.stringMatching(/^insert into "content_pack"/) }]);
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

test('our own JSON is refused with the path of what is wrong', async () => {
  const text = toJson({ ...NO_RECORDS, organisations: [organisation()], services: [service({ area: ['nergens'] })] });
  await expect(run(text, { format: 'json' })).rejects.toThrow(/services\[0\]\.area: There is no region or municipality "nergens"/);
});

test('without content there are no places to hold a file against', async () => {
  switchTo(await createDatabase());
  await expect(run(sheet(row('Markt')))).rejects.toThrow(/content import/);
});
