import type { TestDatabase } from '../../integration/database.ts';
import { makeCounts } from './counts.fixture.ts';
import { makeDesk } from './desk.fixture.ts';
import { makeDirectory } from './directory.fixture.ts';
import { makeFiles } from './files.fixture.ts';
import { beginWorld, type WorldTable } from './maker.fixture.ts';
import type { Tester } from './oracle.fixture.ts';
import { makeReferrals } from './referrals.fixture.ts';
import { makeStaff } from './staff.fixture.ts';

/** Everything that the matrix is tried on: rows inside and outside of every reach, and people of every kind. */
export interface World {
  testers: Tester[];
  tables: Record<string, WorldTable>;
}

/** Makes it in an empty database. */
export async function makeWorld(database: TestDatabase): Promise<World> {
  const maker = await beginWorld(database);
  await makeCounts(maker);
  await makeStaff(maker);
  await makeFiles(maker);
  await makeDesk(maker);
  const links = await makeReferrals(maker);
  await makeDirectory(maker);
  await maker.end();
  const system = (part: string): Tester => ({ name: `system ${part}`, accountId: null, grants: [{ role: 'system', scope: part }] });
  return {
    tables: maker.tables,
    testers: [
      { name: 'the public', accountId: null, grants: [], without: 'public' },
      // One adviser of a region stands for all of them.
      ...maker.staff.filter(({ name }) => name !== 'colleague'),
      ...links,
      ...['mail', 'reminders', 'referrals', 'retention'].map(system),
      { name: 'signing in', accountId: null, grants: [], without: 'signing-in' },
    ],
  };
}
