import { recordAudit } from '#access/server/index.ts';
import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import { ChangedMeanwhileError } from '#platform/database/refusal.ts';
import type { ClientPerson } from '../person.ts';
import { lockOpenFile, updateFile, updatePerson } from './file.store.ts';

export interface ChangePersonInput {
  fileId: string;
  /** Of the file as it was shown. */
  version: number;
  language: string;
  person: ClientPerson;
}

/**
 * Changes who a file is about, and in which language they want to be spoken to.
 * @throws {NotThereError} when the actor may not change it
 * @throws {ChangedMeanwhileError} when somebody else changed or closed it: nothing of theirs is lost
 */
export function changePerson(db: Database, keys: KeyRing, actor: Actor, input: ChangePersonInput): Promise<void> {
  const { fileId, version, language, person } = input;
  return asActor(db, actor, async (trx) => {
    const file = await lockOpenFile(trx, fileId);
    if (file.version !== version) throw new ChangedMeanwhileError();
    await updatePerson(trx, keys, fileId, person);
    await updateFile(trx, fileId, { language });
    await recordAudit(trx, { kind: 'file', id: fileId, region: file.regionId }, 'adviser', 'person-changed');
  });
}
