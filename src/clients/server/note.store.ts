import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { open, seal } from '#platform/crypto/seal.ts';
import type { Trx } from '#platform/database/connection.ts';
import type { Note } from '../note.ts';

const notePlace = (noteId: string) => `client_note.sealed:${noteId}`;

/** Notes of a file, the newest first. Whoever calls this records it. */
export async function selectNotes(trx: Trx, keys: KeyRing, fileId: string): Promise<Note[]> {
  const rows = await trx
    .selectFrom('client_note as n')
    .leftJoin('staff as p', 'p.account_id', 'n.author_id')
    .select(['n.id', 'n.author_id', 'p.name', 'n.written_at', 'n.changed_at', 'n.sealed'])
    .where('n.file_id', '=', fileId)
    .orderBy('n.written_at', 'desc')
    .orderBy('n.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    authorId: row.author_id,
    authorName: row.name,
    writtenAt: row.written_at,
    changedAt: row.changed_at,
    text: open(keys, notePlace(row.id), row.sealed),
  }));
}

export interface NewNote {
  id: string;
  fileId: string;
  authorId: string | null;
  text: string;
  now: number;
}

/** @returns false when there is a note with this id already: a form that was sent twice */
export async function insertNote(trx: Trx, keys: KeyRing, { id, fileId, authorId, text, now }: NewNote): Promise<boolean> {
  const added = await trx
    .insertInto('client_note')
    .values({ id, file_id: fileId, author_id: authorId, written_at: new Date(now), sealed: seal(keys, notePlace(id), text) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/**
 * Changes a note of this author in this file, as it was when it was read.
 * @returns false when there is none, or it was changed since
 */
export async function updateNote(
  trx: Trx,
  keys: KeyRing,
  note: { id: string; fileId: string; authorId: string | null; text: string; basedOn: Date | null; now: number },
): Promise<boolean> {
  const changed = await trx
    .updateTable('client_note')
    .set({ sealed: seal(keys, notePlace(note.id), note.text), changed_at: new Date(note.now) })
    .where('id', '=', note.id)
    .where('file_id', '=', note.fileId)
    .where('author_id', '=', note.authorId)
    .where('changed_at', 'is not distinct from', note.basedOn)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

export async function eraseNotes(trx: Trx, fileId: string): Promise<void> {
  await trx.deleteFrom('client_note').where('file_id', '=', fileId).execute();
}
