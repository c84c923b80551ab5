import { randomInt } from 'node:crypto';
import { recordAudit } from '#access/server/index.ts';
import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { asActor, type Actor, type Database } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { FILE_CONSENT_VERSION, type GivenConsent } from '../consent.ts';
import { fileCode } from '../file-code.ts';
import { isRowId } from '../ids.ts';
import type { ClientPerson } from '../person.ts';
import { insertConsent } from './consent.store.ts';
import { getFile, insertFile, insertPerson } from './file.store.ts';

export interface OpenFileInput {
  /** Made with the form, so that a form sent twice opens one file. */
  id: string;
  /** One of the adviser's own regions. */
  regionId: string;
  language: string;
  person: ClientPerson;
  consent: GivenConsent;
}

/** So many codes in a row are never all taken. */
const TRIES = 8;

/**
 * Opens a file for somebody who agreed to it: file, person and consent are there together, or not at all.
 * @throws a refusal of the database for a region that is not the actor's
 */
export function openFile(
  db: Database,
  keys: KeyRing,
  actor: Actor,
  input: OpenFileInput,
  now: number,
): Promise<{ id: string; code: string }> {
  const { id, regionId, language, person, consent } = input;
  const { accountId } = actor;
  if (!isRowId(id) || accountId === null) return Promise.reject(new NotThereError());
  return asActor(db, actor, async (trx) => {
    const file = { id, regionId, language, adviserId: accountId, endsOn: consent.endsOn, now };
    for (let tried = 0; tried < TRIES; tried++) {
      const code = fileCode((below) => randomInt(below));
      if (await insertFile(trx, { ...file, code })) {
        await insertPerson(trx, keys, id, person);
        await insertConsent(trx, keys, {
          ...consent,
          id: newId(now),
          fileId: id,
          kind: 'file',
          referralId: null,
          facts: [],
          textVersion: FILE_CONSENT_VERSION,
          recordedBy: accountId,
          now,
        });
        const subject = { kind: 'file', id, region: regionId } as const;
        await recordAudit(trx, subject, 'adviser', 'created');
        await recordAudit(trx, subject, 'adviser', 'consent-recorded');
        return { id, code };
      }
      const known = await findOwn(() => getFile(trx, id));
      if (known) return { id, code: known.code };
    }
    // Not a code, but the id is taken: by a file that is not the actor's.
    throw new NotThereError();
  });
}

async function findOwn<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof NotThereError) return null;
    throw error;
  }
}
