import { holds } from '#access/index.ts';
import { recordAudit } from '#access/server/index.ts';
import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import type { ClientPerson } from '../person.ts';
import { selectLooks } from './audit.store.ts';
import { selectConsents } from './consent.store.ts';
import type { FileParts } from './file-parts.ts';
import { getFile, selectPerson } from './file.store.ts';
import { selectNotes } from './note.store.ts';
import { selectTasks } from './tasks/task.store.ts';

/** Everything that is kept about somebody, for themselves: with roles and not names of those who worked on it. */
export interface FileExport {
  code: string;
  language: string;
  openedAt: string;
  endsOn: string;
  person: ClientPerson;
  /** As they were written, the oldest first. */
  notes: { writtenAt: string; changedAt: string | null; text: string }[];
  tasks: { kind: string; dueOn: string; words: string | null; doneAt: string | null; outcome: string | null }[];
  consents: {
    kind: string;
    textVersion: string;
    locale: string;
    givenHow: string;
    givenAt: string;
    endsOn: string;
    facts: readonly string[];
    signature: string | null;
  }[];
  looks: { at: string; role: string; action: string }[];
  /** What other parts of the program keep about the file, by name. */
  parts: Record<string, unknown>;
}

/**
 * Everything of a file, for the person it is about; that it was given is recorded.
 * @throws {NotThereError} when it is not there, is closed, or the actor is no adviser of its region
 */
export function exportFile(db: Database, keys: KeyRing, actor: Actor, fileId: string, parts: FileParts): Promise<FileExport> {
  return asActor(db, actor, async (trx) => {
    const file = await getFile(trx, fileId);
    if (!holds(actor.grants, ['adviser'], file.regionId)) throw new NotThereError();
    const person = await selectPerson(trx, keys, fileId);
    if (!person) throw new NotThereError();
    await recordAudit(trx, { kind: 'file', id: fileId, region: file.regionId }, 'adviser', 'exported');
    const others: Record<string, unknown> = {};
    for (const [name, read] of Object.entries(parts.forExport)) others[name] = await read(trx, keys, fileId);
    return {
      code: file.code,
      language: file.language,
      openedAt: file.openedAt.toISOString(),
      endsOn: file.endsOn,
      person,
      notes: (await selectNotes(trx, keys, fileId)).reverse().map(({ writtenAt, changedAt, text }) => ({
        writtenAt: writtenAt.toISOString(),
        changedAt: changedAt?.toISOString() ?? null,
        text,
      })),
      tasks: (await selectTasks(trx, keys, { fileId })).map(({ kind, dueOn, words, doneAt, outcome }) => ({
        kind,
        dueOn,
        words,
        doneAt: doneAt?.toISOString() ?? null,
        outcome,
      })),
      consents: (await selectConsents(trx, keys, fileId)).map((consent) => ({
        kind: consent.kind,
        textVersion: consent.textVersion,
        locale: consent.locale,
        givenHow: consent.givenHow,
        givenAt: consent.givenAt.toISOString(),
        endsOn: consent.endsOn,
        facts: consent.facts,
        signature: consent.signature,
      })),
      looks: (await selectLooks(trx, fileId)).map(({ at, actedAs, action }) => ({ at: at.toISOString(), role: actedAs, action })),
      parts: others,
    };
  });
}
