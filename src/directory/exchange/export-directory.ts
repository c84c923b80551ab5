import { loadPlaces } from '#places/server/index.ts';
import type { Trx } from '#platform/database/connection.ts';
import { withoutDemo } from '../demo-id.ts';
import { Directory } from '../directory.ts';
import { loadBridges } from '../server/bridge.store.ts';
import { loadDirectory } from '../server/directory.store.ts';
import { toJson } from './json.ts';
import type { Format } from './read-file.ts';
import { recordsOf, withNamedRecords } from './select-records.ts';
import { toCsv } from './write-csv.ts';

/** The directory as a file, in pieces. Open data: what visitors may not see stays out of HSDS, not out of our own forms. */
export async function exportDirectory(trx: Trx, format: Format, owner: string | null): Promise<Iterable<string>> {
  const all = withoutDemo(await loadDirectory(trx));
  const records = owner === null ? all : recordsOf(all, owner);
  if (format === 'csv') return [toCsv(records)];
  if (format === 'json') return [toJson(records)];
  const [{ bulkChunks }, { namesFrom }, { Publication }] = await Promise.all([
    import('../hsds/export.ts'),
    import('../hsds/names.ts'),
    import('../hsds/publication.ts'),
  ]);
  const documents = (await loadBridges(trx)).texts.get('nl')?.ready ?? {};
  return bulkChunks(new Publication(new Directory(withNamedRecords(records, all)), namesFrom(await loadPlaces(trx), documents)));
}
