import { recordAudit } from '#access/server/index.ts';
import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import { ChangedMeanwhileError } from '#platform/database/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { FILE_CONSENT_VERSION, type GivenConsent } from '../consent.ts';
import { insertConsent } from './consent.store.ts';
import { lockOpenFile, updateFile } from './file.store.ts';
import { removeEndTasks } from './tasks/task.store.ts';

export interface RenewFileInput {
  fileId: string;
  /** Of the file as it was shown. */
  version: number;
  consent: GivenConsent;
}

/**
 * Keeps a file open until another day, because the person agreed anew.
 * @throws {NotThereError} when the actor may not change it
 * @throws {ChangedMeanwhileError} when somebody else changed or closed it
 */
export function renewFile(db: Database, keys: KeyRing, actor: Actor, input: RenewFileInput, now: number): Promise<void> {
  const { fileId, version, consent } = input;
  return asActor(db, actor, async (trx) => {
    const file = await lockOpenFile(trx, fileId);
    if (file.version !== version) throw new ChangedMeanwhileError();
    await insertConsent(trx, keys, {
      ...consent,
      id: newId(now),
      fileId,
      kind: 'file',
      referralId: null,
      facts: [],
      textVersion: FILE_CONSENT_VERSION,
      recordedBy: actor.accountId,
      now,
    });
    await updateFile(trx, fileId, { endsOn: consent.endsOn });
    await removeEndTasks(trx, fileId);
    const subject = { kind: 'file', id: fileId, region: file.regionId } as const;
    await recordAudit(trx, subject, 'adviser', 'consent-recorded');
    await recordAudit(trx, subject, 'adviser', 'renewed');
  });
}
