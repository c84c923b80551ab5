import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import type { CloseReason } from '../file.ts';
import { eraseFile } from './erase-file.ts';
import type { FileParts } from './file-parts.ts';
import { lockOpenFile } from './file.store.ts';

/**
 * Closes a file and erases what it says, all at once or not at all.
 * @throws {NotThereError} when the actor may not change it
 * @throws {ChangedMeanwhileError} when it is closed already
 */
export function closeFile(
  db: Database,
  actor: Actor,
  { fileId, reason }: { fileId: string; reason: CloseReason },
  now: number,
  parts: FileParts,
): Promise<void> {
  return asActor(db, actor, async (trx) => {
    const { regionId } = await lockOpenFile(trx, fileId);
    await eraseFile(trx, { actor, fileId, regionId, closedFor: reason, now }, parts);
  });
}
