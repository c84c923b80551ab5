import { holds } from '#access/index.ts';
import { recordAudit } from '#access/server/index.ts';
import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import type { FileRow } from '../file.ts';
import type { Note } from '../note.ts';
import type { ClientPerson } from '../person.ts';
import { selectLooks, type Look } from './audit.store.ts';
import { selectConsents, type Consent } from './consent.store.ts';
import { getFile, selectPerson } from './file.store.ts';
import { selectNotes } from './note.store.ts';
import { selectTasks, type DeskTask } from './tasks/task.store.ts';

/** A file as an adviser of its region sees it. */
export interface OpenedFile {
  file: FileRow;
  /** Null: it was closed, and who it was about is erased. */
  person: ClientPerson | null;
  notes: Note[];
  tasks: DeskTask[];
  consents: Consent[];
  looks: Look[];
}

/**
 * Opens a file: that somebody did is recorded with it.
 * @throws {NotThereError} when it is not there, or the actor is no adviser of its region
 */
export function readFile(db: Database, keys: KeyRing, actor: Actor, fileId: string): Promise<OpenedFile> {
  return asActor(db, actor, async (trx) => {
    const file = await getFile(trx, fileId);
    // Coordinators may see that the file is there. Its content the database hides from them; the page has nothing else.
    if (!holds(actor.grants, ['adviser'], file.regionId)) throw new NotThereError();
    await recordAudit(trx, { kind: 'file', id: file.id, region: file.regionId }, 'adviser', 'opened');
    return {
      file,
      person: await selectPerson(trx, keys, file.id),
      notes: await selectNotes(trx, keys, file.id),
      tasks: await selectTasks(trx, keys, { fileId: file.id }),
      consents: await selectConsents(trx, keys, file.id),
      looks: await selectLooks(trx, file.id),
    };
  });
}
