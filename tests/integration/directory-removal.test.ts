import { describe, expect, test } from 'vitest';
import { location, NO_RECORDS, offer, organisation, service } from '#directory/exchange/records.fixture.ts';
import { insertRecords } from '#directory/server/index.ts';
import { importPack } from '#guide/server/index.ts';
import { openDatabase } from '#platform/database/connection.ts';
import { runSql } from './database.ts';
import {
  COLUMNS,
  database,
  everything,
  importContentOnce,
  localIds,
  pack,
  row,
  run,
  sheet,
  withRecords,
} from './directory-import.fixture.ts';

importContentOnce();

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
