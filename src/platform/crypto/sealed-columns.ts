/**
 * A column whose texts are sealed. Their place is `<place>:<id>`, with the id of the row: what `seal` and `open` are given.
 */
export interface SealedColumn {
  /** With its schema outside of public. */
  table: string;
  column: string;
  /** The column with the row's id: its primary key. */
  id: string;
  place: string;
}

/** Every column that holds sealed texts. Who seals another one adds it: otherwise a change of keys would leave it behind. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  { table: 'auth.credential', column: 'totp_secret', id: 'account_id', place: 'auth.credential.totp_secret' },
  { table: 'client_consent', column: 'signature', id: 'id', place: 'client_consent.signature' },
  { table: 'client_note', column: 'sealed', id: 'id', place: 'client_note.sealed' },
  { table: 'client_person', column: 'sealed', id: 'file_id', place: 'client_person.sealed' },
  { table: 'desk_task_text', column: 'sealed', id: 'task_id', place: 'desk_task_text.sealed' },
  { table: 'mail_outbox', column: 'details', id: 'id', place: 'mail_outbox.details' },
  { table: 'mail_outbox', column: 'sealed_to', id: 'id', place: 'mail_outbox.to' },
  { table: 'referral_content', column: 'sealed', id: 'referral_id', place: 'referral_content.sealed' },
  { table: 'referral_link', column: 'sealed_to', id: 'referral_id', place: 'referral_link.sealed_to' },
  { table: 'referral_reply', column: 'sealed', id: 'id', place: 'referral_reply.sealed' },
];
