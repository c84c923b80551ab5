import { recordAudit } from '#access/server/index.ts';
import { followUpDay } from '#clients/index.ts';
import { addTaskIn, insertConsent } from '#clients/server/index.ts';
import { addDays, isIsoDay, type IsoDay } from '#law/index.ts';
import { today } from '#platform/clock.ts';
import { asActor, type Actor } from '#platform/database/connection.ts';
import { ChangedMeanwhileError, NotThereError } from '#platform/database/refusal.ts';
import { newId } from '#platform/new-id.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { CONSENT_VERSION, consentGiven } from '../content.ts';
import { answerBy, SHARED_DAYS, termOf } from '../terms.ts';
import { addressesOfPartner } from './addresses.ts';
import { clockTime } from './clock-time.ts';
import { putLink } from './make-link.ts';
import { changeState, findSealedContent, getReferral, holdFile, holdReferral, putSealedContent } from './referral.store.ts';
import { openContent, sealContent } from './sealed-content.ts';
import type { ReferralService } from './service.ts';
import { senderRole } from './sides.ts';
import { inboxLink, tell } from './tell.ts';

/** What is said when a draft is sent. */
export interface Sending {
  id: string;
  version: number;
  /** `until` as it was read: at most `SHARED_DAYS` from the day of sending. */
  consent: { locale: Locale; until: IsoDay } & ({ how: 'read-aloud'; signature: null } | { how: 'signed'; signature: string });
  /** Where the link goes when nobody of the organisation has an account. */
  mailTo: string | null;
  followUp: boolean;
}

/** Nobody of the organisation has an account, and no address was given. */
export class NoAddressError extends Error {
  constructor() {
    super('the organisation has no inbox, and no address was given');
  }
}

/**
 * Sends a draft: consent, state, history, mail, task and audit in one transaction.
 * @returns the code of the link, to be told by telephone; null when the organisation has an inbox
 * @throws {NotThereError} when it is not there or not the actor's
 * @throws {ChangedMeanwhileError} also when the same form is sent a second time
 * @throws {NoAddressError}
 */
export async function sendReferral(service: ReferralService, actor: Actor, sending: Sending, now: Date): Promise<string | null> {
  const { db, auth, keys, terms, origin } = service;
  const { id, version, followUp } = sending;
  return asActor(db, actor, async (trx) => {
    const found = await getReferral(trx, id);
    // The file before its referral: whoever closes it holds both in the same order.
    if (found.file_id !== null && found.state === 'draft') await holdFile(trx, found.file_id, found.region_id);
    const row = await holdReferral(trx, id, version);
    if (senderRole(actor, row.region_id) !== 'adviser') throw new NotThereError();
    if (row.state !== 'draft') throw new ChangedMeanwhileError();
    const sealed = await findSealedContent(trx, id);
    if (!sealed) throw new NotThereError();
    const content = openContent(keys, id, sealed);
    const day = today(now);
    const { locale, until, ...given } = sending.consent;
    if (!isIsoDay(until) || until <= day || until > addDays(day, SHARED_DAYS)) throw new ChangedMeanwhileError();
    const consent = consentGiven(content, given, { locale, at: now, until });
    // With a file the signature stands with its consents, and not twice.
    const kept = row.file_id ? { ...consent, signature: null } : consent;
    await putSealedContent(trx, id, sealContent(keys, id, { ...content, consent: kept }));
    if (row.file_id) {
      await insertConsent(trx, keys, {
        id: newId(now.getTime()),
        fileId: row.file_id,
        kind: 'share',
        referralId: id,
        facts: consent.facts,
        textVersion: CONSENT_VERSION,
        locale,
        givenHow: consent.how,
        signature: consent.signature,
        endsOn: until,
        recordedBy: actor.accountId,
        now: now.getTime(),
      });
      await recordAudit(trx, { kind: 'file', id: row.file_id, region: row.region_id }, 'adviser', 'consent-recorded');
    }
    const partners = await addressesOfPartner(auth, row.organisation_id);
    let code: string | null = null;
    if (partners.length > 0) await tell(trx, keys, partners, 'referral-waiting', inboxLink(origin, id));
    else if (sending.mailTo) code = await putLink(trx, service, id, sending.mailTo, now);
    else throw new NoAddressError();
    if (followUp) {
      const task = { kind: 'follow-up', words: '', dueOn: followUpDay(day) } as const;
      const whose = { fileId: row.file_id, referralId: id, regionId: row.region_id, assigneeId: actor.accountId };
      await addTaskIn(trx, keys, actor, { ...task, ...whose }, now.getTime());
    }
    const by = answerBy(clockTime(now), termOf(terms, row.organisation_id, row.urgency));
    await changeState(trx, id, { to: 'sent', now, sent: { answerBy: new Date(by), sharedUntil: until } });
    await recordAudit(trx, { kind: 'referral', id, region: row.region_id }, 'adviser', 'sent');
    return code;
  });
}
