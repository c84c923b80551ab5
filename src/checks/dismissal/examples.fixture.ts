import { readFileSync } from 'node:fs';
import { readParameters } from '#law/index.ts';
import type { Finding } from '../finding.ts';
import type { Typed } from '../read-answers.ts';
import { runCheck, type CheckResult } from '../run-check.ts';
import { DISMISSAL_CHECK } from './dismissal-check.ts';
import type { FindingId } from './ids.ts';

export const params = readParameters(JSON.parse(readFileSync('content/parameters.json', 'utf8')));
/** A Saturday. */
export const TODAY = '2026-11-21';

export function check(typed: Typed, today = TODAY): CheckResult {
  return runCheck(DISMISSAL_CHECK, typed, { params, today });
}

/** The result of answers without problems. */
export function examined(typed: Typed, today = TODAY): Extract<CheckResult, { kind: 'examined' }> {
  const result = check(typed, today);
  if (result.kind !== 'examined') throw new Error(JSON.stringify(result.problems));
  return result;
}

export function find(typed: Typed, id: FindingId, today = TODAY): Finding | undefined {
  return examined(typed, today).findings.find((each) => each.id === id);
}

/** 2,600 a month for 40 hours: 2,600 × 12 / (40 × 366 / 7) = 14.91 an hour, the least that it can be. */
export const PAY: Typed = { payKind: 'month', monthPay: '2600', hoursWeek: '40' };
export const PERMANENT: Typed = { contractKind: 'permanent', firstDay: '2024-01-01' };
/** A year, until 31 October 2026. */
export const YEAR: Typed = {
  event: 'fixed-ends',
  contractKind: 'fixed',
  firstDay: '2025-11-01',
  contractEnds: '2026-10-31',
  whoStopped: 'employer',
};
export const SENT_AWAY: Typed = { event: 'sent-away', toldOn: '2026-11-16', signed: 'nothing', ...PERMANENT };
export const NOTICE: Typed = {
  event: 'notice',
  toldOn: '2026-11-02',
  lastDay: '2026-11-30',
  signed: 'nothing',
  permit: 'no',
  ...PERMANENT,
};
export const AGENCY_STOPS: Typed = { event: 'agency-stops', toldOn: '2026-11-16', contractKind: 'agency', firstDay: '2026-06-01' };
export const CLAUSE: Typed = { ...AGENCY_STOPS, contractKind: 'agency-clause', agencyCao: 'yes', weeksWorked: '24' };
/** A month of trial in a contract of a year, dismissed on the 16th day. */
export const TRIAL: Typed = {
  event: 'trial-period',
  toldOn: '2026-11-16',
  contractKind: 'fixed',
  firstDay: '2026-11-01',
  contractEnds: '2027-10-31',
  trialMonths: '1',
  trialInWriting: 'yes',
  sameWork: 'no',
};
export const AGREEMENT: Typed = { event: 'agreement', toldOn: '2026-11-16', ...PERMANENT, ...PAY };
export const SIGNED: Typed = { ...AGREEMENT, signed: 'agreement', signedOn: '2026-11-16', toldOfRight: 'yes' };
export const RESIGNED: Typed = { event: 'resigned', toldOn: '2026-11-16', ...PERMANENT };
export const before = (...contracts: readonly (readonly [string, string])[]): Typed =>
  Object.fromEntries(
    contracts.flatMap(([from, until], row) => [
      [`before.${row}.firstDay`, from],
      [`before.${row}.lastDay`, until],
    ]),
  );

/** For each finding answers that lead to it. */
export const EXAMPLES: Record<FindingId, Typed> = {
  'sent-away': SENT_AWAY,
  'sent-away-unclear': { ...SENT_AWAY, firstDay: '2026-11-01' },
  'on-the-spot': { event: 'on-the-spot', toldOn: '2026-11-16', reasonTold: 'yes' },
  'on-the-spot-no-reason': { event: 'on-the-spot', toldOn: '2026-11-16', reasonTold: 'no' },
  'notice-no-permit': NOTICE,
  'notice-permit-unknown': { ...NOTICE, permit: '' },
  'notice-permit': { ...NOTICE, permit: 'yes' },
  'consent-given': { ...NOTICE, signed: 'consent', signedOn: '2026-11-16' },
  request: { event: 'request' },
  'ending-unclear': { event: 'other' },
  'ending-not-known': { event: 'notice', toldOn: '2014-11-16' },
  'trial-not-valid': { ...TRIAL, trialInWriting: 'no' },
  'trial-perhaps-too-long': { ...TRIAL, trialMonths: '2' },
  'trial-over': { ...TRIAL, firstDay: '2026-10-01' },
  'trial-valid': TRIAL,
  'trial-unknown': { ...TRIAL, sameWork: '' },
  'probation-not-known': { ...TRIAL, contractKind: 'project' },
  'fixed-ends': YEAR,
  'went-on': { ...YEAR, lastDay: '2026-11-20' },
  'went-on-not-known': { ...YEAR, firstDay: '2013-11-01', contractEnds: '2014-10-31' },
  bankrupt: { event: 'bankrupt' },
  'agency-clause-ends': CLAUSE,
  'agency-clause-lost': { ...CLAUSE, weeksWorked: '53' },
  'agency-no-clause': AGENCY_STOPS,
  'agency-other-reason': { ...CLAUSE, event: 'sent-away' },
  'agency-ill': { ...CLAUSE, ill: 'yes' },
  'agency-depends': { ...CLAUSE, contractKind: 'agency-unknown' },
  'agency-not-known': { ...CLAUSE, agencyCao: '' },
  'chain-permanent': { ...YEAR, ...before(['2022-01-01', '2023-12-31'], ['2024-01-01', '2025-10-31']) },
  'chain-perhaps-permanent': { ...YEAR, ...before(['2023-01-01', '2023-12-31'], ['2024-01-01', '2025-10-31']) },
  'chain-fixed': { ...YEAR, ...before(['2024-11-01', '2025-10-31']) },
  'chain-not-known': { ...YEAR, ...before(['2019-01-01', '2019-12-31'], ['2020-01-01', '2025-10-31']) },
  'notice-too-short': { ...NOTICE, ...PAY },
  'notice-too-short-no-amount': NOTICE,
  'notice-on-the-spot': { event: 'on-the-spot', toldOn: '2026-11-02', ...PERMANENT, ...PAY },
  'notice-on-the-spot-no-amount': { event: 'on-the-spot', toldOn: '2026-11-02', ...PERMANENT },
  'notice-perhaps-too-short': { ...NOTICE, lastDay: '2026-12-15' },
  'notice-long-enough': { ...NOTICE, lastDay: '2026-12-31' },
  'notice-until': { ...NOTICE, lastDay: '' },
  'fixed-too-early': { ...NOTICE, contractKind: 'fixed', contractEnds: '2027-03-31', earlyEnd: 'no', ...PAY },
  'fixed-too-early-no-amount': { ...NOTICE, contractKind: 'fixed', contractEnds: '2027-03-31', earlyEnd: 'no' },
  'agreement-too-early': { ...AGREEMENT, lastDay: '2026-11-30' },
  'agreement-end-from': AGREEMENT,
  'agreement-end-fine': { ...AGREEMENT, lastDay: '2026-12-31' },
  'resign-until': RESIGNED,
  'resign-too-short': { ...RESIGNED, lastDay: '2026-11-30' },
  'resign-fixed': { ...RESIGNED, contractKind: 'fixed', contractEnds: '2027-03-31' },
  'notice-not-known': { ...SENT_AWAY, contractKind: 'agency' },
  'announcement-none': { ...YEAR, ...PAY, announced: 'no' },
  'announcement-none-no-amount': { ...YEAR, announced: 'no' },
  'announcement-late': { ...YEAR, ...PAY, announced: 'in-writing', announcedOn: '2026-10-10' },
  'announcement-late-no-amount': { ...YEAR, announced: 'in-writing', announcedOn: '2026-10-10' },
  'announcement-overdue': { ...YEAR, contractEnds: '2026-12-15', announced: 'no' },
  'announcement-coming': { ...YEAR, contractEnds: '2026-12-31', announced: 'no' },
  'announcement-in-time': { ...YEAR, announced: 'in-contract' },
  'announcement-not-due': { ...YEAR, firstDay: '2026-06-01' },
  'announcement-ask': YEAR,
  'announcement-not-known': { ...YEAR, firstDay: '2013-11-01', contractEnds: '2014-10-31' },
  transition: { ...YEAR, ...PAY },
  'transition-no-amount': YEAR,
  'transition-before-maximum': { ...YEAR, ...PAY, contractEnds: '2027-01-31' },
  'transition-on-the-spot': { event: 'on-the-spot', toldOn: '2026-11-16', ...PERMANENT, ...PAY },
  'transition-compare': { ...AGREEMENT, lastDay: '2026-12-31' },
  'transition-none': { ...RESIGNED, lastDay: '2026-12-31' },
  'transition-not-known': { ...YEAR, firstDay: '2018-11-01', contractEnds: '2019-10-31' },
  leave: { ...YEAR, ...PAY, leaveHours: '40' },
  'leave-ask': YEAR,
  'leave-not-known': { ...YEAR, firstDay: '2022-11-01', contractEnds: '2023-10-31' },
  allowance: { ...YEAR, ...PAY, allowance: 'yearly' },
  'allowance-ask': YEAR,
  'allowance-not-known': { ...YEAR, payKind: 'month', monthPay: '9000', allowance: 'yearly' },
  'ill-ban': { ...NOTICE, ill: 'yes', illSince: '2026-10-30' },
  'ill-ban-perhaps': { ...NOTICE, ill: 'yes' },
  'ill-later': { ...NOTICE, ill: 'yes', illSince: '2026-11-03' },
  'ill-way': { ...YEAR, ill: 'yes', illSince: '2026-10-01' },
  'ill-long': { ...NOTICE, ill: 'yes', illSince: '2024-11-01' },
  'pregnancy-ban': { ...NOTICE, pregnancy: 'pregnant' },
  'pregnancy-ban-until': { ...NOTICE, pregnancy: 'gave-birth', birthDay: '2026-09-01' },
  'pregnancy-perhaps': { ...NOTICE, pregnancy: 'gave-birth' },
  'pregnancy-over': { ...NOTICE, pregnancy: 'gave-birth', birthDay: '2026-05-01' },
  'pregnancy-way': { ...TRIAL, pregnancy: 'pregnant' },
  'ban-not-known': { ...NOTICE, toldOn: '2023-11-02', lastDay: '', ill: 'yes', illSince: '2023-10-01', firstDay: '2020-01-01' },
  'do-not-sign': AGREEMENT,
  withdraw: SIGNED,
  'withdraw-consent': { ...NOTICE, signed: 'consent', signedOn: '2026-11-16' },
  'withdraw-unknown-paper': { ...NOTICE, signed: 'unknown', signedOn: '2026-11-16' },
  'withdraw-over': { ...SIGNED, signedOn: '2026-11-01' },
  'withdraw-undated': { ...SIGNED, signedOn: '' },
  'signed-resignation': { ...SENT_AWAY, signed: 'resignation' },
  'withdraw-not-known': { ...SIGNED, signedOn: '2015-06-30' },
  court: SENT_AWAY,
  'court-passed': { ...SENT_AWAY, toldOn: '2026-09-15' },
  'court-not-known': { ...SENT_AWAY, toldOn: '2014-09-15', firstDay: '2014-01-01' },
  'benefit-early': { ...YEAR, contractEnds: '2026-12-31' },
  'benefit-apply': { ...YEAR, contractEnds: '2026-11-20' },
  'benefit-late': YEAR,
  'benefit-not-known': { ...YEAR, firstDay: '2022-11-01', contractEnds: '2023-10-31' },
  'benefit-weeks': { ...YEAR, weeksWorkedLately: '26' },
  'benefit-weeks-short': { ...YEAR, weeksWorkedLately: '25' },
  'benefit-weeks-not-known': { ...YEAR, firstDay: '2004-11-01', contractEnds: '2005-10-31', weeksWorkedLately: '30' },
  'benefit-resigned': RESIGNED,
  'benefit-urgent': { event: 'on-the-spot', toldOn: '2026-11-16' },
  'benefit-agreement': AGREEMENT,
  'benefit-agreement-ill': { ...AGREEMENT, ill: 'yes' },
  'benefit-refused': { ...YEAR, whoStopped: 'me' },
  'sick-at-end': { ...YEAR, ill: 'yes', illSince: '2026-10-01' },
  'sick-not-known': { ...YEAR, firstDay: '2022-11-01', contractEnds: '2023-10-31', ill: 'yes', illSince: '2023-10-01' },
  'home-agency': { ...CLAUSE, home: 'yes' },
  'home-agency-not-known': { ...AGENCY_STOPS, home: 'yes' },
  'home-employer': { ...SENT_AWAY, home: 'yes' },
};
