/*
 * Names of what this check can say. Each is a key of its texts; the code takes its types from here, so that one cannot be
 * said that has no text.
 */

export const FINDING_IDS = [
  // How it ends.
  'sent-away',
  'sent-away-unclear',
  'on-the-spot',
  'on-the-spot-no-reason',
  'notice-no-permit',
  'notice-permit-unknown',
  'notice-permit',
  'consent-given',
  'request',
  'ending-unclear',
  'ending-not-known',
  'trial-not-valid',
  'trial-perhaps-too-long',
  'trial-over',
  'trial-valid',
  'trial-unknown',
  'probation-not-known',
  'fixed-ends',
  'went-on',
  'went-on-not-known',
  'bankrupt',
  // Agency work.
  'agency-clause-ends',
  'agency-clause-lost',
  'agency-no-clause',
  'agency-other-reason',
  'agency-ill',
  'agency-depends',
  'agency-not-known',
  // Fixed contracts in a row.
  'chain-permanent',
  'chain-perhaps-permanent',
  'chain-fixed',
  'chain-not-known',
  // Notice.
  'notice-too-short',
  'notice-too-short-no-amount',
  'notice-on-the-spot',
  'notice-on-the-spot-no-amount',
  'notice-perhaps-too-short',
  'notice-long-enough',
  'notice-until',
  'fixed-too-early',
  'fixed-too-early-no-amount',
  'agreement-too-early',
  'agreement-end-from',
  'agreement-end-fine',
  'resign-until',
  'resign-too-short',
  'resign-fixed',
  'notice-not-known',
  // The announcement.
  'announcement-none',
  'announcement-none-no-amount',
  'announcement-late',
  'announcement-late-no-amount',
  'announcement-overdue',
  'announcement-coming',
  'announcement-in-time',
  'announcement-not-due',
  'announcement-ask',
  'announcement-not-known',
  // Money at the end.
  'transition',
  'transition-no-amount',
  'transition-before-maximum',
  'transition-on-the-spot',
  'transition-compare',
  'transition-none',
  'transition-not-known',
  'leave',
  'leave-ask',
  'leave-not-known',
  'allowance',
  'allowance-ask',
  'allowance-not-known',
  // Illness and pregnancy.
  'ill-ban',
  'ill-ban-perhaps',
  'ill-later',
  'ill-way',
  'ill-long',
  'pregnancy-ban',
  'pregnancy-ban-until',
  'pregnancy-perhaps',
  'pregnancy-over',
  'pregnancy-way',
  'ban-not-known',
  // Signatures.
  'do-not-sign',
  'withdraw',
  'withdraw-consent',
  'withdraw-unknown-paper',
  'withdraw-over',
  'withdraw-undated',
  'signed-resignation',
  'withdraw-not-known',
  // Last days to go to court.
  'court',
  'court-passed',
  'court-not-known',
  // Benefits.
  'benefit-early',
  'benefit-apply',
  'benefit-late',
  'benefit-not-known',
  'benefit-weeks',
  'benefit-weeks-short',
  'benefit-weeks-not-known',
  'benefit-resigned',
  'benefit-urgent',
  'benefit-agreement',
  'benefit-agreement-ill',
  'benefit-refused',
  'sick-at-end',
  'sick-not-known',
  // The home.
  'home-agency',
  'home-agency-not-known',
  'home-employer',
] as const;
export type FindingId = (typeof FINDING_IDS)[number];

/** Own actions: `dismissal.do.<id>`. */
export const ACTION_IDS = [
  'stay-available',
  'ask-reason',
  'withdraw-now',
  'read-letter',
  'ask-statement',
  'apply-benefit',
  'tell-uwv-contested',
  'ask-weeks-abroad',
  'report-ill-uwv',
  'ask-unpaid-uwv',
  'go-to-judge',
  'stay-in-home',
  'find-agency-cao',
  'midwife-paper',
] as const;
export const SHARED_ACTION_IDS = [
  'ask-in-writing',
  'send-letter',
  'keep-evidence',
  'do-not-sign',
  'call-legal-desk',
  'call-union',
  'call-today',
  'take-your-own-copy',
  'ask-again-later',
  'wait-next-payslip',
] as const;
export type ActionId = (typeof ACTION_IDS)[number] | (typeof SHARED_ACTION_IDS)[number];

/** Texts `dismissal.unknown.<id>`. */
export const UNKNOWN_IDS = [
  'reason',
  'cao',
  'household',
  'residence',
  'told-day',
  'last-day',
  'first-day',
  'contract-kind',
  'contract-end',
  'pay',
  'hours-vary',
  'gap',
  'agency-chain',
] as const;
export type UnknownId = (typeof UNKNOWN_IDS)[number];

/** Texts `dismissal.figure.<id>`. */
export const FIGURE_IDS = ['month-wage', 'hour-wage', 'service-from', 'last-day', 'notice-until', 'trial-flaws'] as const;
export type FigureId = (typeof FIGURE_IDS)[number];
export const FLAW_IDS = ['not-in-writing', 'not-the-same-for-both', 'contract-too-short', 'same-work-before', 'too-long'] as const;

/** Texts `dismissal.deadline.<id>`. */
export const DEADLINE_IDS = ['court', 'transition', 'announcement', 'withdraw', 'benefit'] as const;
export type DeadlineId = (typeof DEADLINE_IDS)[number];

/** Texts `dismissal.letter.<id>`. */
export const LETTER_IDS = [
  'withdraw.subject',
  'withdraw.agreement',
  'withdraw.consent',
  'withdraw.goes-on',
  'wait.subject',
  'wait.not-now',
  'wait.proposal',
  'protest.subject',
  'protest.told',
  'protest.undated',
  'protest.no-permit',
  'protest.on-the-spot',
  'protest.no-reason',
  'protest.trial',
  'protest.fixed',
  'protest.permanent',
  'protest.agency',
  'protest.ban',
  'protest.reason',
  'protest.rights',
  'protest.otherwise',
  'claim.subject',
  'claim.ended',
  'claim.undated',
  'claim.transition',
  'claim.transition-no-amount',
  'claim.announcement',
  'claim.announcement-no-amount',
  'claim.notice',
  'claim.leave',
  'claim.leave-no-amount',
  'claim.allowance',
  'claim.allowance-no-amount',
  'claim.pay-by',
  'available',
  'confirm',
] as const;
export type LetterId = (typeof LETTER_IDS)[number];
