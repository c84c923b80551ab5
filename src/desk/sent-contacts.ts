import { z } from 'zod';
import type { Contact } from './contact.ts';
import { contactSchema, sentKeySchema, unboundFields, type ContactBounds } from './contact.schema.ts';

/** So many contacts travel in one request. */
export const MOST_SENT = 200;
/** What was written without a network is taken for so many days. */
export const OLDEST_SENT_DAYS = 14;
/** A telephone's clock may be ahead of ours by so much; what it wrote then counts as now. */
const CLOCK_TOLERANCE_MS = 120_000;

/** Why a contact that was sent later was not stored. `invalid`: a field is missing, unknown or out of bounds. */
export type RefusedBecause = 'invalid' | 'too-old' | 'in-future' | 'region' | 'point' | 'place' | 'referredTo';

/** What became of one contact that was sent. `known`: it had arrived before, and counts once. */
export interface SentAnswer {
  sentKey: string | null;
  state: 'stored' | 'known' | 'refused';
  reason?: RefusedBecause;
}

/** A contact that may be stored. */
export interface SentContact {
  contact: Contact;
  sentKey: string;
  at: Date;
}

const envelope = z.looseObject({ sentKey: sentKeySchema, at: z.iso.datetime({ offset: true }) });

/** A request holds a list of at most MOST_SENT contacts. */
export const sentListSchema = z.array(z.unknown()).max(MOST_SENT);

/**
 * Reads one contact that was written without a network.
 * @param sent as it came: anything
 * @returns the contact, or why it is refused
 */
export function readSentContact(sent: unknown, bounds: ContactBounds, now: number): SentContact | SentAnswer {
  const outer = envelope.safeParse(sent);
  if (!outer.success) {
    const key = sentKeySchema.safeParse((sent as { sentKey?: unknown } | null)?.sentKey);
    return { sentKey: key.success ? key.data : null, state: 'refused', reason: 'invalid' };
  }
  const { sentKey, at, ...fields } = outer.data;
  const refused = (reason: RefusedBecause): SentAnswer => ({ sentKey, state: 'refused', reason });
  const inner = contactSchema.safeParse(fields);
  if (!inner.success) return refused('invalid');
  const moment = Date.parse(at);
  if (moment > now + CLOCK_TOLERANCE_MS) return refused('in-future');
  if (moment < now - OLDEST_SENT_DAYS * 86_400_000) return refused('too-old');
  const [unbound] = unboundFields(inner.data, bounds);
  if (unbound) return refused(unbound);
  return { contact: inner.data, sentKey, at: new Date(Math.min(moment, now)) };
}
