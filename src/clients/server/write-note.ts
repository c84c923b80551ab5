import { recordAudit } from '#access/server/index.ts';
import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import { ChangedMeanwhileError, NotThereError } from '#platform/database/refusal.ts';
import { isRowId } from '../ids.ts';
import { noteSchema } from '../note.ts';
import { lockOpenFile } from './file.store.ts';
import { insertNote, selectNotes, updateNote } from './note.store.ts';

export interface AddNoteInput {
  /** Made with the form, so that a form sent twice adds one note. */
  id: string;
  fileId: string;
  text: string;
}

/**
 * Adds a note to a file.
 * @throws {NotThereError} when the actor may not change the file
 * @throws {ChangedMeanwhileError} when it is closed
 */
export function addNote(db: Database, keys: KeyRing, actor: Actor, input: AddNoteInput, now: number): Promise<void> {
  return asActor(db, actor, async (trx) => {
    const { note: text } = noteSchema.parse({ note: input.text });
    const { id, fileId } = input;
    const file = await lockOpenFile(trx, fileId);
    if (!isRowId(id)) throw new NotThereError();
    const isNew = await insertNote(trx, keys, { id, fileId, authorId: actor.accountId, text, now });
    if (isNew) await recordAudit(trx, { kind: 'file', id: fileId, region: file.regionId }, 'adviser', 'note-added');
  });
}

export interface ChangeNoteInput {
  noteId: string;
  fileId: string;
  text: string;
  /** When the note that was shown had been changed last; null: never. */
  basedOn: Date | null;
}

/**
 * Changes a note that the actor wrote.
 * @throws {NotThereError} when there is none of theirs
 * @throws {ChangedMeanwhileError} when it was changed since it was shown, or the file is closed
 */
export function changeNote(db: Database, keys: KeyRing, actor: Actor, input: ChangeNoteInput, now: number): Promise<void> {
  return asActor(db, actor, async (trx) => {
    const { note: text } = noteSchema.parse({ note: input.text });
    const { noteId, fileId, basedOn } = input;
    const file = await lockOpenFile(trx, fileId);
    const known = (await selectNotes(trx, keys, fileId)).find(({ id }) => id === noteId);
    if (known?.authorId !== actor.accountId) throw new NotThereError();
    if (!(await updateNote(trx, keys, { id: noteId, fileId, authorId: actor.accountId, text, basedOn, now })))
      throw new ChangedMeanwhileError();
    await recordAudit(trx, { kind: 'file', id: fileId, region: file.regionId }, 'adviser', 'note-changed');
  });
}
