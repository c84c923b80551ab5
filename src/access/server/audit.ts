import { sql } from 'kysely';
import type { Trx } from '#platform/database/connection.ts';

/** What of which an entry is about, and the region whose coordinators may see it ('' for an account). */
export interface AuditSubject {
  kind: 'file' | 'referral' | 'account';
  id: string;
  region: string;
}

/**
 * Records that the actor of this transaction did something: in the same transaction, so that neither is there without
 * the other. Actions are words with hyphens ("opened", "note-added"), never content.
 */
export async function recordAudit(trx: Trx, { kind, id, region }: AuditSubject, actedAs: string, action: string): Promise<void> {
  await sql`select record_audit(${kind}, ${id}, ${region}, ${actedAs}, ${action})`.execute(trx);
}

/** `recordAudit` of what was done to an account, or to an invitation, whose id the account takes over. */
export function recordOfAccount(trx: Trx, id: string, actedAs: string, action: string): Promise<void> {
  return recordAudit(trx, { kind: 'account', id, region: '' }, actedAs, action);
}
