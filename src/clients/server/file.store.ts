import { sql } from 'kysely';
import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { open, seal } from '#platform/crypto/seal.ts';
import type { Trx } from '#platform/database/connection.ts';
import { ChangedMeanwhileError, NotThereError } from '#platform/database/refusal.ts';
import type { ClosedFor, FileRow } from '../file.ts';
import { isRowId } from '../ids.ts';
import type { ClientPerson } from '../person.ts';

const personPlace = (fileId: string) => `client_person.sealed:${fileId}`;

/** The columns of a `FileRow`, of a file `f` and its adviser `p`. */
export const fileColumns = [
  'f.id',
  'f.code',
  'f.region_id as regionId',
  'f.language',
  'f.adviser_id as adviserId',
  'p.name as adviserName',
  'f.state',
  'f.opened_at as openedAt',
  'f.ends_on as endsOn',
  'f.closed_at as closedAt',
  'f.closed_for as closedFor',
  'f.version',
] as const;

/** Files with their advisers, as far as the actor may see them. */
export function filesWithAdvisers(trx: Trx) {
  return trx.selectFrom('client_file as f').leftJoin('staff as p', 'p.account_id', 'f.adviser_id');
}

/** @throws {NotThereError} when it is not there for the actor */
export async function getFile(trx: Trx, fileId: string): Promise<FileRow> {
  const row = isRowId(fileId) ? await filesWithAdvisers(trx).select(fileColumns).where('f.id', '=', fileId).executeTakeFirst() : undefined;
  if (!row) throw new NotThereError();
  return row;
}

export interface LockedFile {
  id: string;
  regionId: string;
  language: string;
  endsOn: string;
  version: number;
}

/**
 * A file that is to be changed, locked until the end of the transaction: nothing is added to one that closes meanwhile.
 * @throws {NotThereError} when the actor may not change it
 * @throws {ChangedMeanwhileError} when it is closed
 */
export async function lockOpenFile(trx: Trx, fileId: string): Promise<LockedFile> {
  const row = isRowId(fileId)
    ? await trx
        .selectFrom('client_file')
        .select(['id', 'region_id as regionId', 'language', 'ends_on as endsOn', 'version', 'state'])
        .where('id', '=', fileId)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (!row) throw new NotThereError();
  const { state, ...file } = row;
  if (state === 'closed') throw new ChangedMeanwhileError();
  return file;
}

export interface NewFile {
  id: string;
  code: string;
  regionId: string;
  language: string;
  adviserId: string;
  endsOn: string;
  now: number;
}

/** @returns false when its id or its code is taken */
export async function insertFile(trx: Trx, file: NewFile): Promise<boolean> {
  const added = await trx
    .insertInto('client_file')
    .values({
      id: file.id,
      code: file.code,
      region_id: file.regionId,
      language: file.language,
      adviser_id: file.adviserId,
      opened_at: new Date(file.now),
      ends_on: file.endsOn,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Changes the row of a file; its version goes up. */
export async function updateFile(
  trx: Trx,
  fileId: string,
  change: { language?: string; endsOn?: string; closed?: { at: Date; for: ClosedFor } },
): Promise<void> {
  const { language, endsOn, closed } = change;
  await trx
    .updateTable('client_file')
    .set({
      version: sql`version + 1`,
      ...(language !== undefined && { language }),
      ...(endsOn !== undefined && { ends_on: endsOn }),
      ...(closed && { state: 'closed' as const, closed_at: closed.at, closed_for: closed.for }),
    })
    .where('id', '=', fileId)
    .execute();
}

export async function insertPerson(trx: Trx, keys: KeyRing, fileId: string, person: ClientPerson): Promise<void> {
  await trx
    .insertInto('client_person')
    .values({ file_id: fileId, sealed: seal(keys, personPlace(fileId), JSON.stringify(person)) })
    .execute();
}

export async function updatePerson(trx: Trx, keys: KeyRing, fileId: string, person: ClientPerson): Promise<void> {
  await trx
    .updateTable('client_person')
    .set({ sealed: seal(keys, personPlace(fileId), JSON.stringify(person)) })
    .where('file_id', '=', fileId)
    .execute();
}

/** Who a file is about; null when it was erased, or the actor may not know. Whoever calls this records it. */
export async function selectPerson(trx: Trx, keys: KeyRing, fileId: string): Promise<ClientPerson | null> {
  const row = await trx.selectFrom('client_person').select('sealed').where('file_id', '=', fileId).executeTakeFirst();
  return row ? (JSON.parse(open(keys, personPlace(fileId), row.sealed)) as ClientPerson) : null;
}

export async function erasePerson(trx: Trx, fileId: string): Promise<void> {
  await trx.deleteFrom('client_person').where('file_id', '=', fileId).execute();
}
