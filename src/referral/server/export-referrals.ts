import type { KeyRing } from '#platform/crypto/key-ring.ts';
import type { Trx } from '#platform/database/connection.ts';
import type { ReferralContent } from '../content.ts';
import { findSealedContent, listEvents, listSealedReplies } from './referral.store.ts';
import { openContent, openReply } from './sealed-content.ts';

/** A hand-over as the person it is about gets to read it. */
export interface ExportedReferral {
  organisation: string;
  service: string | null;
  need: string;
  state: string;
  outcome: string | null;
  history: { at: string; state: string; by: string }[];
  /** What was passed on; null: erased. */
  content: Omit<ReferralContent, 'consent'> | null;
  replies: { at: string; text: string }[];
}

/** All hand-overs of a file, for the export that the person may ask for; the export itself is recorded. */
export async function exportReferrals(trx: Trx, keys: KeyRing, fileId: string): Promise<ExportedReferral[]> {
  const rows = await trx.selectFrom('referral').selectAll().where('file_id', '=', fileId).orderBy('id').execute();
  const exported: ExportedReferral[] = [];
  for (const row of rows) {
    const sealed = await findSealedContent(trx, row.id);
    const { consent: _, ...content } = sealed ? openContent(keys, row.id, sealed) : { consent: null };
    exported.push({
      organisation: row.organisation_id,
      service: row.service_id,
      need: row.need,
      state: row.state,
      outcome: row.outcome,
      history: (await listEvents(trx, row.id)).map(({ at, to, by }) => ({ at: new Date(at).toISOString(), state: to, by })),
      content: 'asked' in content ? content : null,
      replies: (await listSealedReplies(trx, row.id)).map(({ id, at, sealed: reply }) => ({
        at: at.toISOString(),
        text: openReply(keys, id, reply),
      })),
    });
  }
  return exported;
}
