import { closedNote, noteProblems, type NoteProblem } from '../change-note.ts';
import { keeperRole, type ChangeWhat, type KeeperRole } from '#directory/index.ts';
import {
  freeId,
  insertChange,
  listHistory,
  lockDirectory,
  newerThan,
  undoable,
  versionOf,
  type HistoryEntry,
} from '#directory/server/index.ts';
import { asActor, type Actor, type Database, type Trx } from '#platform/database/connection.ts';
import { ChangedMeanwhileError, NotThereError } from '#platform/database/refusal.ts';
import type { PlaceIndex } from '#places/index.ts';
import { sql } from 'kysely';
import type { LocalNote } from '../pack.schema.ts';
import { listNotes, noteRow, noteTextRows } from './guide.store.ts';
import './guide.tables.ts';

/** A note with whose it is, and the version by which a form names what it showed. */
export interface KeptNote {
  note: LocalNote;
  owner: string;
  seen: string;
}

/** What a note may name. */
export interface NoteSurroundings {
  places: PlaceIndex;
  /** Pages and themes of the guide. */
  hasPage: (id: string) => boolean;
}

const LOCAL = { origin: 'local' as const, changed_at: sql<Date>`now()` };

async function findNote(trx: Trx, id: string): Promise<KeptNote | undefined> {
  const row = await trx.selectFrom('local_note').select('owner').where('id', '=', id).where('origin', '<>', 'demo').executeTakeFirst();
  const [note] = row ? await listNotes(trx, id) : [];
  return row && note && { note, owner: row.owner, seen: versionOf(note) };
}

/** A note of which the actor is the keeper. @throws {NotThereError} */
export function getKeptNote(db: Database, actor: Actor, id: string): Promise<KeptNote> {
  return asActor(db, actor, async (trx) => {
    const found = await findNote(trx, id);
    if (!found || !noteKeeper(actor, found.owner)) throw new NotThereError();
    return found;
  });
}

/** The notes of these owners, as they are stored. */
export async function listKeptNotes(trx: Trx, isTheirs: (owner: string) => boolean): Promise<(LocalNote & { owner: string })[]> {
  const owners = new Map(
    (await trx.selectFrom('local_note').select(['id', 'owner']).where('origin', '<>', 'demo').execute()).map(({ id, owner }) => [
      id,
      owner,
    ]),
  );
  return (await listNotes(trx)).flatMap((note) => {
    const owner = owners.get(note.id);
    return owner !== undefined && isTheirs(owner) ? [{ ...note, owner }] : [];
  });
}

function noteKeeper({ grants }: Actor, owner: string): Exclude<KeeperRole, 'partner'> | null {
  const role = keeperRole(grants, owner);
  return role === 'partner' ? null : role;
}

/**
 * Writes a note: a new one (`seen` null, an id is made of its title) or another version of one that is there. A form that is
 * sent twice writes once.
 * @throws {NotThereError} for a note that is not the actor's
 * @throws {ChangedMeanwhileError} when it is not what was shown
 */
export async function writeNote(
  db: Database,
  actor: Actor,
  surroundings: NoteSurroundings,
  {
    key,
    note,
    owner,
    seen,
    what,
  }: { key: string; note: LocalNote; owner: string; seen: string | null; what: 'changed' | 'checked' | 'closed' },
): Promise<{ problems: NoteProblem[] } | { id: string }> {
  return asActor(db, actor, async (trx) => {
    await lockDirectory(trx);
    const [done] = await listHistory(trx, { id: key }, { page: 1, most: 1 });
    if (done) return { id: done.record_id };
    if (seen !== null) return storeNote(trx, actor, surroundings, { key, note, seen, what, undoes: null });
    const role = noteKeeper(actor, owner);
    if (!role) throw new NotThereError();
    const added = { ...note, id: await freeId(trx, 'local_note', note.id) };
    const problems = noteProblems(added, owner, surroundings);
    if (problems.length > 0) return { problems };
    await trx
      .insertInto('local_note')
      .values({ ...noteRow(added), owner, ...LOCAL })
      .execute();
    await trx.insertInto('local_note_text').values(noteTextRows(added)).execute();
    await insertChange(trx, {
      ...entryOf(actor, role, added.id, owner),
      id: key,
      what: 'added',
      before: null,
      after: added,
      undoes: null,
    });
    return { id: added.id };
  });
}

function entryOf({ accountId }: Actor, role: KeeperRole, id: string, owner: string) {
  return { account_id: accountId, acted_as: role, kind: 'note' as const, record_id: id, owner };
}

async function storeNote(
  trx: Trx,
  actor: Actor,
  surroundings: NoteSurroundings,
  {
    key,
    note,
    seen,
    what,
    undoes,
  }: { key: string; note: LocalNote; seen: string; what: Exclude<ChangeWhat, 'added'>; undoes: string | null },
): Promise<{ problems: NoteProblem[] } | { id: string }> {
  const before = await findNote(trx, note.id);
  const role = before && noteKeeper(actor, before.owner);
  if (!before || !role) throw new NotThereError();
  if (before.seen !== seen) throw new ChangedMeanwhileError();
  if (versionOf(note) === seen) return { id: note.id };
  const problems = noteProblems(note, before.owner, surroundings);
  if (problems.length > 0) return { problems };
  const { id, ...row } = noteRow(note);
  const changed = await trx
    .updateTable('local_note')
    .set({ ...row, ...LOCAL })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new NotThereError();
  await trx.deleteFrom('local_note_text').where('note_id', '=', id).execute();
  await trx.insertInto('local_note_text').values(noteTextRows(note)).execute();
  await insertChange(trx, { ...entryOf(actor, role, id, before.owner), id: key, what, before: before.note, after: note, undoes });
  return { id };
}

/**
 * Makes a note again what it was before a change, as long as nothing newer changed it. One that was added ends.
 * @param today '2026-11-22'
 * @throws {NotThereError}
 */
export async function undoNoteChange(
  db: Database,
  actor: Actor,
  surroundings: NoteSurroundings,
  { change, key }: { change: string; key: string },
  today: string,
): Promise<'undone' | { newer: HistoryEntry | null } | { problems: NoteProblem[] }> {
  return asActor(db, actor, async (trx) => {
    await lockDirectory(trx);
    const entry = await undoable(trx, change);
    if (entry.kind !== 'note') throw new NotThereError();
    if (entry.undoneBy !== null) return 'undone';
    const newer = await newerThan(trx, entry);
    if (newer) return { newer };
    const present = await findNote(trx, entry.record_id);
    if (!present) throw new NotThereError();
    const after = entry.after as LocalNote;
    if (present.seen !== versionOf(after)) return { newer: null };
    const note = entry.before === null ? closedNote(after, today) : (entry.before as LocalNote);
    const outcome = await storeNote(trx, actor, surroundings, { key, note, seen: present.seen, what: 'undone', undoes: entry.id });
    return 'problems' in outcome ? outcome : 'undone';
  });
}
