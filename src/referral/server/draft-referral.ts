import { recordAudit } from '#access/server/index.ts';
import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { asActor, type Actor, type Database, type Trx } from '#platform/database/connection.ts';
import { NotThereError } from '#platform/database/refusal.ts';
import { copied } from '../content.ts';
import type { WrittenReferral } from '../referral-form.ts';
import { mayCopy } from '../states.ts';
import { newId } from '#platform/new-id.ts';
import { findSealedContent, getReferral, holdFile, holdReferral, putSealedContent } from './referral.store.ts';
import { openContent, sealContent } from './sealed-content.ts';
import { senderRole } from './sides.ts';

/** A referral as it was written, and the file that it belongs to. */
export interface NewDraft extends WrittenReferral {
  file: string | null;
}

/**
 * Writes a referral that is not sent yet. The same form sent twice makes one.
 * @throws {NotThereError} for a region or file that is not the actor's
 */
export async function draftReferral(db: Database, keys: KeyRing, actor: Actor, draft: NewDraft, now: Date): Promise<void> {
  if (senderRole(actor, draft.region) !== 'adviser') throw new NotThereError();
  await asActor(db, actor, (trx) => addDraft(trx, keys, actor, draft, now));
}

async function addDraft(trx: Trx, keys: KeyRing, actor: Actor, draft: NewDraft, now: Date): Promise<void> {
  const { id, region, file, organisation, service, need, language, urgency, content } = draft;
  if (file !== null) await holdFile(trx, file, region);
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('referral')
    .values({
      id,
      region_id: region,
      file_id: file,
      sender_id: actor.accountId,
      organisation_id: organisation,
      service_id: service,
      need,
      language,
      urgency,
      created_at: now,
      state_since: now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) {
    // Sent a second time: there already. Somebody else's id leads nowhere.
    if ((await getReferral(trx, id)).sender_id !== actor.accountId) throw new NotThereError();
    return;
  }
  await putSealedContent(trx, id, sealContent(keys, id, content));
  await recordAudit(trx, { kind: 'referral', id, region }, 'adviser', 'drafted');
}

/**
 * Changes a referral that is not sent yet; region and file stay.
 * @throws {NotThereError} when it is not there, not the actor's, or no draft any more
 * @throws {ChangedMeanwhileError} when somebody else changed it
 */
export async function changeDraft(
  db: Database,
  keys: KeyRing,
  actor: Actor,
  { id, version, organisation, service, need, language, urgency, content }: Omit<WrittenReferral, 'region'> & { version: number },
): Promise<void> {
  await asActor(db, actor, async (trx) => {
    const row = await holdReferral(trx, id, version);
    if (senderRole(actor, row.region_id) !== 'adviser' || row.state !== 'draft') throw new NotThereError();
    await trx
      .updateTable('referral')
      .set((eb) => ({
        organisation_id: organisation,
        service_id: service,
        need,
        language,
        urgency,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', id)
      .execute();
    await putSealedContent(trx, id, sealContent(keys, id, content));
    await recordAudit(trx, { kind: 'referral', id, region: row.region_id }, 'adviser', 'changed');
  });
}

/**
 * Makes a draft of what was written before, for another organisation: after it was returned, expired or done. The
 * person has to agree anew.
 * @returns its id
 * @throws {NotThereError} when it is not there, not the actor's, still goes on, or its content is erased
 */
export function copyAsDraft(db: Database, keys: KeyRing, actor: Actor, id: string, now: Date): Promise<string> {
  return asActor(db, actor, async (trx) => {
    const row = await getReferral(trx, id);
    if (senderRole(actor, row.region_id) !== 'adviser' || !mayCopy(row.state)) throw new NotThereError();
    const sealed = await findSealedContent(trx, id);
    if (!sealed) throw new NotThereError();
    const copy = newId(now.getTime());
    await addDraft(
      trx,
      keys,
      actor,
      {
        id: copy,
        region: row.region_id,
        file: row.file_id,
        organisation: row.organisation_id,
        service: row.service_id,
        need: row.need,
        language: row.language,
        urgency: row.urgency,
        content: copied(openContent(keys, id, sealed)),
      },
      now,
    );
    await recordAudit(trx, { kind: 'referral', id, region: row.region_id }, 'adviser', 'copied');
    return copy;
  });
}
