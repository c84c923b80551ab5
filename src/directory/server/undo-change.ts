import { holds } from '#access/index.ts';
import { asActor, type Actor, type Database, type Trx } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import { closedFrom, keeperRole, type WholeRecord } from '../change.ts';
import type { ChangeProblem, ChangeSurroundings } from '../check-change.ts';
import { changeOne } from './change-records.ts';
import { findWhole, listHistory, lockDirectory, versionOf, type HistoryEntry } from './change.store.ts';

/** What came of it. `newer`: somebody changed the record since (null: an import, which has no entry); nothing was undone. */
export type UndoOutcome = 'undone' | { newer: HistoryEntry | null } | { problems: ChangeProblem[] };

/**
 * Makes a record again what it was before a change, as long as nothing newer changed it. What was added is closed.
 * @param key made with the form: sent twice, it undoes once
 * @param today '2026-11-22'
 * @throws {NotThereError} for a change that the actor does not see, or of a record that is not theirs
 */
export async function undoChange(
  db: Database,
  actor: Actor,
  surroundings: ChangeSurroundings,
  { change, key }: { change: string; key: string },
  today: string,
): Promise<UndoOutcome> {
  return asActor(db, actor, async (trx) => {
    await lockDirectory(trx);
    const entry = await undoable(trx, change);
    if (entry.kind === 'note' || !mayUndo(actor, entry)) throw new NotThereError();
    if (entry.undoneBy !== null) return 'undone';
    const newer = await newerThan(trx, entry);
    if (newer) return { newer };
    const after = entry.after as WholeRecord;
    const present = await findWhole(trx, entry.kind, entry.record_id);
    if (!present) throw new NotThereError();
    if (versionOf(present) !== versionOf(after)) return { newer: null };
    const whole = entry.before === null ? closedFrom(after, today) : (entry.before as WholeRecord);
    const outcome = await changeOne(trx, actor, surroundings, {
      id: key,
      what: 'undone',
      whole,
      seen: versionOf(present),
      undoes: entry.id,
    });
    return typeof outcome === 'string' ? 'undone' : { problems: outcome };
  });
}

/** Whether an entry is the actor's to undo: a partner takes back what partners did, and nothing that LOS decided. */
export function mayUndo({ grants }: Actor, { owner, acted_as: as }: Pick<HistoryEntry, 'owner' | 'acted_as'>): boolean {
  const keepsAsPartner = keeperRole(grants, owner) === 'partner' || !holds(grants, ['coordinator', 'los']);
  return as === 'partner' || !keepsAsPartner;
}

/** The entry that is to be undone. @throws {NotThereError} */
export async function undoable(trx: Trx, id: string): Promise<HistoryEntry> {
  const [entry] = await listHistory(trx, { id }, { page: 1, most: 1 });
  if (!entry) throw new NotThereError();
  return entry;
}

/** The newest entry about the same record, when that is another one. */
export async function newerThan(trx: Trx, { id, kind, record_id }: HistoryEntry): Promise<HistoryEntry | null> {
  const [newest] = await listHistory(trx, { record: { kind, id: record_id } }, { page: 1, most: 1 });
  return newest && newest.id !== id ? newest : null;
}
