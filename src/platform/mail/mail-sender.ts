import { z } from 'zod';
import { CannotOpenError, open } from '../crypto/seal.ts';
import type { KeyRing } from '../crypto/key-ring.ts';
import { asActor, systemActor, type Database, type Trx } from '../database/connection.ts';
import { log } from '../log.ts';
import type { MailCarrier } from './carrier.ts';
import { noteFailure, removeGivenUp, removeMail, takeDueMail, type OutboxRow } from './outbox.store.ts';
import { NoWordsError, writeMail } from './write-mail.ts';

const MINUTE = 60_000;
/** How long a mail waits after its first, second … failed try. After the last one it stays where it is, and is tried no more. */
const WAITS = [1 * MINUTE, 5 * MINUTE, 30 * MINUTE, 120 * MINUTE, 720 * MINUTE];
/** What was given up is kept for whoever mends it; after that its links have ended anyway. */
const KEPT_DAYS = 30;

/** What happened to one mail. After `unreachable` the others need not be tried: no mail server answers. */
type Outcome = 'none' | 'sent' | 'failed' | 'unreachable';

interface Parts {
  db: Database;
  keys: KeyRing;
  carrier: MailCarrier;
  /** Where links in mails lead, and whose host stands in a Message-ID. */
  origin: string;
}

/**
 * Sends what waits in the outbox. Any number of nodes may do so at once: a row is locked while its mail is on the way, so
 * no two send the same. A node that dies between sending and forgetting sends once more: at least once, and with the same
 * Message-ID.
 */
export class MailSender {
  private readonly parts: Parts;
  private stopped = false;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Sends all mails that are due. @param now in milliseconds @returns how many went out, and how many could not */
  async sweep(now: number): Promise<{ sent: number; failed: number }> {
    const { db } = this.parts;
    const done = { sent: 0, failed: 0 };
    while (!this.stopped) {
      const outcome = await asActor(db, systemActor('mail'), (trx) => this.sendNext(trx, now));
      if (outcome === 'sent') done.sent += 1;
      else if (outcome !== 'none') done.failed += 1;
      if (outcome === 'none' || outcome === 'unreachable') break;
    }
    const before = new Date(now - KEPT_DAYS * 24 * 60 * MINUTE);
    await asActor(db, systemActor('mail'), (trx) => removeGivenUp(trx, before));
    return done;
  }

  /** Ends a sweep after the mail that is on the way. */
  stop(): void {
    this.stopped = true;
  }

  private async sendNext(trx: Trx, now: number): Promise<Outcome> {
    const row = await takeDueMail(trx, new Date(now));
    if (!row) return 'none';
    try {
      await this.send(row);
    } catch (error) {
      await noteTry(trx, row, reasonOf(error), now);
      return isUnreachable(error) ? 'unreachable' : 'failed';
    }
    await removeMail(trx, row.id);
    return 'sent';
  }

  private async send({ id, kind, locale, sealed_to, details }: OutboxRow): Promise<void> {
    const { keys, carrier, origin } = this.parts;
    const to = open(keys, `mail_outbox.to:${id}`, sealed_to);
    const words = writeMail({ kind, locale, details: detailsOf(open(keys, `mail_outbox.details:${id}`, details)) }, origin);
    await carrier.carry({ ...words, id, to, host: new URL(origin).hostname });
  }
}

const detailsSchema = z.record(z.string(), z.string());

function detailsOf(json: string): Record<string, string> {
  return detailsSchema.parse(JSON.parse(json));
}

async function noteTry(trx: Trx, { id, kind, tries }: OutboxRow, reason: string, now: number): Promise<void> {
  const wait = WAITS[tries];
  await noteFailure(trx, id, tries + 1, wait === undefined ? null : new Date(now + wait), reason);
  if (wait === undefined) log.error({ id, kind, reason }, 'a mail could not be sent, and is given up');
  else log.warn({ id, kind, reason, tries: tries + 1 }, 'a mail could not be sent, and waits');
}

/** Why it failed, by codes alone: what a mail server answers often repeats the address. */
function reasonOf(error: unknown): string {
  if (error instanceof NoWordsError || error instanceof CannotOpenError) return error.message;
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const codes = [code, responseCode].filter((each) => typeof each === 'string' || typeof each === 'number');
  return codes.join(' ') || (error instanceof Error ? error.name : 'unknown');
}

/** Whether the mail server could not be reached or did not let us in, so that the next mail would fare the same. */
function isUnreachable(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return ['ECONNECTION', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EDNS', 'ESOCKET', 'ETLS', 'EAUTH'].includes(String(code));
}
