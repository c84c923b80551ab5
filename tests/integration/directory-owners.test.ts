import { describe, expect, test } from 'vitest';
import { importPack } from '#guide/server/index.ts';
import { COLUMNS, database, everything, importContentOnce, OWNER, pack, row, run, sheet, withRecords } from './directory-import.fixture.ts';

importContentOnce();

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
