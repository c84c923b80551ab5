import { asActor, type Actor, type Database, type Trx } from '#platform/database/connection.ts';
import { ChangedMeanwhileError, NotThereError } from '#platform/database/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { keeperRole, PARTNER_FIELDS, type ChangeWhat, type KeeperRole, type WholeRecord } from '../change.ts';
import { changeProblems, type ChangeProblem, type ChangeSurroundings } from '../check-change.ts';
import { recordIdOf } from '../exchange/record-id.ts';
import { findWhole, freeId, idOf, insertChange, listHistory, lockDirectory, ownersOfSides, storeWhole, versionOf } from './change.store.ts';

/** Records as they shall be from now on. */
export interface RecordChanges {
  /** Made with the form: a form that is sent twice changes once. */
  key: string;
  what: Exclude<ChangeWhat, 'added' | 'undone'>;
  /** `seen`: version of the record that was shown. */
  records: readonly { whole: WholeRecord; seen: string }[];
}

export type ChangeOutcome = { problems: ChangeProblem[] } | { changed: number };

/**
 * Changes records together: all of them with their history, or none. What stays the same is left alone.
 * @throws {NotThereError} for a record that is not there, or not the actor's to change
 * @throws {ChangedMeanwhileError} when one of them is not what was shown
 */
export async function changeRecords(
  db: Database,
  actor: Actor,
  surroundings: ChangeSurroundings,
  { key, what, records }: RecordChanges,
): Promise<ChangeOutcome> {
  return asActor(db, actor, async (trx) => {
    await lockDirectory(trx);
    const [done] = await listHistory(trx, { id: key }, { page: 1, most: 1 });
    if (done) return { changed: 0 };
    const problems: ChangeProblem[] = [];
    let changed = 0;
    for (const { whole, seen } of records) {
      const id = changed === 0 ? key : newId();
      const outcome = await changeOne(trx, actor, surroundings, { id, what, whole, seen, undoes: null });
      if (outcome === 'changed') changed += 1;
      else if (outcome !== 'same') problems.push(...outcome);
    }
    if (problems.length > 0) throw new RefusedChange(problems);
    return { changed };
  }).catch((error: unknown) => {
    if (error instanceof RefusedChange) return { problems: error.problems };
    throw error;
  });
}

/** Takes back what was written before a later record turned out to be wrong. */
class RefusedChange extends Error {
  readonly problems: ChangeProblem[];
  constructor(problems: ChangeProblem[]) {
    super('refused');
    this.problems = problems;
  }
}

/** One change as it goes into the history. */
export interface OneChange {
  id: string;
  what: Exclude<ChangeWhat, 'added'>;
  whole: WholeRecord;
  seen: string;
  undoes: string | null;
}

/** Changes one record in a transaction that holds the lock. */
export async function changeOne(
  trx: Trx,
  actor: Actor,
  surroundings: ChangeSurroundings,
  { id, what, whole, seen, undoes }: OneChange,
): Promise<'changed' | 'same' | ChangeProblem[]> {
  const before = await findWhole(trx, whole.kind, idOf(whole));
  if (!before) throw new NotThereError();
  const { owner, role } = await keeperOf(trx, actor, before);
  if (versionOf(before) !== seen) throw new ChangedMeanwhileError();
  const after = asKept(whole, before, role);
  if (versionOf(after) === seen) return 'same';
  const problems = changeProblems(after, before, surroundings);
  if (problems.length > 0) return problems;
  if (!(await storeWhole(trx, after, false, role !== 'partner'))) throw new NotThereError();
  await insertChange(trx, {
    id,
    account_id: actor.accountId,
    acted_as: role,
    kind: whole.kind,
    record_id: idOf(whole),
    owner,
    what,
    before,
    after,
    undoes,
  });
  return 'changed';
}

/** The owner in whose name the actor changes a record, and as what. @throws {NotThereError} when they may not */
async function keeperOf(trx: Trx, { grants }: Actor, whole: WholeRecord): Promise<{ owner: string; role: KeeperRole }> {
  const owners = whole.kind === 'offer' ? await ownersOfSides(trx, idOf(whole)) : [whole.record.owner];
  for (const owner of owners) {
    const role = keeperRole(grants, owner);
    // A partner speaks for services: for the first side of an offer.
    if (role === 'partner' && whole.kind !== 'service' && !(whole.kind === 'offer' && owner === owners[0])) continue;
    if (role) return { owner, role };
  }
  throw new NotThereError();
}

/** The record with what its owner does not change as it was: the owner itself, and for partners most of it. */
function asKept(whole: WholeRecord, before: WholeRecord, role: KeeperRole): WholeRecord {
  if (whole.kind === 'offer' || before.kind === 'offer') return whole;
  const owned = { ...whole, record: { ...whole.record, owner: before.record.owner } } as WholeRecord;
  if (role !== 'partner') return owned;
  const said = Object.fromEntries(Object.entries(whole.record).filter(([field]) => (PARTNER_FIELDS as readonly string[]).includes(field)));
  return { ...before, record: { ...before.record, ...said } } as WholeRecord;
}

/** A record that is new, without an id yet: it is made of its names. */
export interface NewRecord {
  key: string;
  whole: WholeRecord;
  /** Names that its id is made of. */
  names: readonly string[];
}

/**
 * Adds a record under the owner that it names.
 * @returns the id that it got; sent twice, that of the first time
 * @throws {NotThereError} when that owner is not the actor's to speak for, or a side of the offer is not there
 */
export async function addRecord(
  db: Database,
  actor: Actor,
  surroundings: ChangeSurroundings,
  { key, whole, names }: NewRecord,
): Promise<{ problems: ChangeProblem[] } | { id: string }> {
  return asActor(db, actor, async (trx) => {
    await lockDirectory(trx);
    const [done] = await listHistory(trx, { id: key }, { page: 1, most: 1 });
    if (done) return { id: done.record_id };
    const { owner, role } = await keeperOf(trx, actor, whole);
    if (role === 'partner') throw new NotThereError();
    if (whole.kind === 'offer' && (await findWhole(trx, 'offer', idOf(whole)))) throw new ChangedMeanwhileError();
    const added =
      whole.kind === 'offer'
        ? whole
        : ({ ...whole, record: { ...whole.record, id: await freeId(trx, whole.kind, recordIdOf(...names)) } } as WholeRecord);
    const problems = changeProblems(added, null, surroundings);
    if (problems.length > 0) return { problems };
    await storeWhole(trx, added, true);
    const id = idOf(added);
    await insertChange(trx, {
      id: key,
      account_id: actor.accountId,
      acted_as: role,
      kind: added.kind,
      record_id: id,
      owner,
      what: 'added',
      before: null,
      after: added,
      undoes: null,
    });
    return { id };
  });
}
