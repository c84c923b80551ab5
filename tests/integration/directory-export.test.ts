import { describe, expect, test } from 'vitest';
import { copyOf, everything, exported, filled, importContentOnce, OWNER, row, run, sheet, switchTo } from './directory-import.fixture.ts';

importContentOnce();

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
    switchTo(elsewhere);
    expect(await exported('json')).toBe(here);
  });

  test('as HSDS can be imported elsewhere', async () => {
    await run(sheet(row('Wijkcentrum')));
    const text = await exported('hsds', OWNER);
    switchTo(await copyOf(filled));
    const { difference } = await run(text, { format: 'hsds' });
    expect(difference.added.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'organisation stichting-nieuw-welkom',
      'service stichting-nieuw-welkom-spreekuur-brieven',
      'location tilburg-wijkcentrum',
      'offer stichting-nieuw-welkom-spreekuur-brieven at tilburg-wijkcentrum',
    ]);
  });
});
