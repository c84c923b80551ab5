import { recordAudit } from '#access/server/index.ts';
import type { Trx } from '#platform/database/connection.ts';
import { eraseSignatures } from './consent.store.ts';
import type { ClosingFile, FileParts } from './file-parts.ts';
import { erasePerson, updateFile } from './file.store.ts';
import { eraseNotes } from './note.store.ts';
import { eraseTasks } from './tasks/task.store.ts';

/**
 * Closes a locked file and erases everything that says who it was about. Its row, which consents there were, and who
 * looked stay: without identity.
 */
export async function eraseFile(trx: Trx, file: ClosingFile, parts: FileParts): Promise<void> {
  const { fileId, regionId, closedFor, now } = file;
  const actedAs = closedFor === 'ended' ? 'system' : 'adviser';
  const at = new Date(now);
  for (const erase of parts.beforeErase) await erase(trx, file);
  await erasePerson(trx, fileId);
  await eraseTasks(trx, fileId);
  await eraseSignatures(trx, fileId, closedFor === 'withdrawn' ? at : null);
  await updateFile(trx, fileId, { closed: { at, for: closedFor } });
  // Only of a closed file: of an open one nobody takes a colleague's notes away.
  await eraseNotes(trx, fileId);
  await recordAudit(trx, { kind: 'file', id: fileId, region: regionId }, actedAs, closedFor === 'withdrawn' ? 'withdrawn' : 'closed');
}
