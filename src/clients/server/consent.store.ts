import { sql } from 'kysely';
import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { open, seal } from '#platform/crypto/seal.ts';
import type { Trx } from '#platform/database/connection.ts';
import type { ConsentKind, GivenConsent, GivenHow } from '../consent.ts';

const signaturePlace = (consentId: string) => `client_consent.signature:${consentId}`;

/** A consent as it was recorded. */
export interface Consent {
  id: string;
  kind: ConsentKind;
  referralId: string | null;
  /** Of a share: names of the facts. */
  facts: readonly string[];
  textVersion: string;
  locale: string;
  givenHow: GivenHow;
  /** The drawn line, as an SVG path; null when it was read aloud, or erased. */
  signature: string | null;
  givenAt: Date;
  endsOn: string;
  recordedBy: string | null;
  withdrawnAt: Date | null;
}

export interface NewConsent extends GivenConsent {
  id: string;
  fileId: string;
  kind: ConsentKind;
  /** Of a share. */
  referralId: string | null;
  facts: readonly string[];
  textVersion: string;
  recordedBy: string | null;
  now: number;
}

/** Records a consent, as a part of what it is for. */
export async function insertConsent(trx: Trx, keys: KeyRing, consent: NewConsent): Promise<void> {
  const { id, signature } = consent;
  await trx
    .insertInto('client_consent')
    .values({
      id,
      file_id: consent.fileId,
      kind: consent.kind,
      referral_id: consent.referralId,
      facts: [...consent.facts],
      text_version: consent.textVersion,
      locale: consent.locale,
      given_how: consent.givenHow,
      signature: signature === null ? null : seal(keys, signaturePlace(id), signature),
      given_at: new Date(consent.now),
      ends_on: consent.endsOn,
      recorded_by: consent.recordedBy,
    })
    .execute();
}

/** Consents of a file, the newest first. */
export async function selectConsents(trx: Trx, keys: KeyRing, fileId: string): Promise<Consent[]> {
  const rows = await trx
    .selectFrom('client_consent as c')
    .leftJoin('staff as p', 'p.account_id', 'c.recorded_by')
    .selectAll('c')
    .select('p.name')
    .where('c.file_id', '=', fileId)
    .orderBy('c.given_at', 'desc')
    .orderBy('c.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    referralId: row.referral_id,
    facts: row.facts,
    textVersion: row.text_version,
    locale: row.locale,
    givenHow: row.given_how,
    signature: row.signature && open(keys, signaturePlace(row.id), row.signature),
    givenAt: row.given_at,
    endsOn: row.ends_on,
    recordedBy: row.name,
    withdrawnAt: row.withdrawn_at,
  }));
}

/** Takes away the drawn lines of a file's consents; when they were withdrawn, says so. */
export async function eraseSignatures(trx: Trx, fileId: string, withdrawnAt: Date | null): Promise<void> {
  await trx
    .updateTable('client_consent')
    .set({ signature: null, ...(withdrawnAt && { withdrawn_at: sql<Date>`coalesce(withdrawn_at, ${withdrawnAt})` }) })
    .where('file_id', '=', fileId)
    .execute();
}
