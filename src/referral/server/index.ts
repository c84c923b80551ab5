import './referral.tables.ts';

/** The server door of `referral`. */
export { addressesOfPartner, organisationsWithInbox } from './addresses.ts';
export { answerReferral, type Answer } from './answer-referral.ts';
export { capacitySchema, changeCapacity, listCapacities } from './capacity.ts';
export { changeDraft, copyAsDraft, draftReferral, type NewDraft } from './draft-referral.ts';
export { eraseEnded } from './erase-ended.ts';
export {
  countWaiting,
  INBOX_FILTERS,
  LISTED,
  listInbox,
  listReferrals,
  REFERRAL_FILTERS,
  type InboxFilter,
  type ListedReferral,
  type ReferralFilter,
} from './list-referrals.ts';
export { exportReferrals, type ExportedReferral } from './export-referrals.ts';
export { listLateReferrals, listReferralNews, type ReferralNews } from './referral-news.ts';
export { makeLink } from './make-link.ts';
export { linkActor, openLink, openVisit, sealVisit } from './open-link.ts';
export { openReferral, readReferralOfRegion, type OpenedReferral, type Reply } from './read-referral.ts';
export { TERMS } from './read-terms.ts';
export { clockTime } from './clock-time.ts';
export { NoAddressError, sendReferral, type Sending } from './send-referral.ts';
export type { ReferralService } from './service.ts';
export { sweepReferrals, type Swept } from './sweep-referrals.ts';
export { endReferralsOf, withdrawReferral } from './withdraw-referral.ts';
export { consentText, type ConsentText } from './consent-text.ts';
export { situationFacts, situationLabel } from './situation-facts.ts';
