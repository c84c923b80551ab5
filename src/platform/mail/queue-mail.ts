import type { KeyRing } from '../crypto/key-ring.ts';
import { seal } from '../crypto/seal.ts';
import type { Trx } from '../database/connection.ts';
import type { DeskKey } from '../i18n/desk-messages.ts';
import { newId } from '../new-id.ts';
import './mail.tables.ts';

/** Kinds of mail: those that have words. */
export type MailKind = DeskKey extends infer Key ? (Key extends `mail.${infer Kind}.subject` ? Kind : never) : never;

/** A mail that is to be sent: its words are made when it goes out, from its kind (content/desk/mail). */
export interface QueuedMail {
  /** The address of a colleague or an organisation; never of a client. */
  to: string;
  kind: MailKind;
  locale: string;
  /** What its words take: links, names of organisations. No personal data of clients. */
  details: Readonly<Record<string, string>>;
}

/** Puts a mail into the outbox, in the transaction that makes it necessary. */
export async function queueMail(trx: Trx, ring: KeyRing, { to, kind, locale, details }: QueuedMail): Promise<void> {
  const id = newId();
  await trx
    .insertInto('mail_outbox')
    .values({
      id,
      sealed_to: seal(ring, `mail_outbox.to:${id}`, to),
      kind,
      locale,
      details: seal(ring, `mail_outbox.details:${id}`, JSON.stringify(details)),
    })
    .execute();
}
