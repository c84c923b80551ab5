import { agencyHousingStay, landlordNotice, putOut, tenantNotice } from '#law/index.ts';
import type { Given } from '../check.ts';
import { finding, notKnown, type Finding } from '../finding.ts';
import type { HousingAnswers } from './questions.ts';

const PAGE = 'housing/losing-job-and-home';
/** Days of a month that all months have: a rent day after them moves with the month. */
const LAST_COMMON_DAY = 28;

/** The end: told to leave, put out, agency housing after the job, and notice by the tenant. */
export function findLeaving(answers: HousingAnswers, given: Given): Finding[] {
  if (answers.leaving === 'i-leave') return findOwnNotice(answers, given);
  return answers.leaving === 'told-to-leave' ? [...findToldToLeave(answers, given), ...findAgencyStay(answers, given)] : [];
}

function findToldToLeave({ home, pressure, mustLeaveBy }: HousingAnswers, { params }: Given): Finding[] {
  const place = { mayBeShortByNature: home === 'hotel' || home === 'chalet' };
  const decides = putOut(place, params);
  const notice = landlordNotice(place, params);
  const isSure = decides.kind === 'known' && decides.value === 'judge';
  const found: Finding[] = [];
  if (pressure.length > 0)
    found.push(
      finding({
        id: isSure ? 'put-out' : 'put-out-short',
        verdict: 'wrong',
        weight: 3,
        values: { what: { texts: pressure.map((each) => `housing-cost.f.pressure.${each}`) } },
        ground: decides.ground,
        actions: ['call-police', 'stay-and-keep-key', 'keep-evidence', 'call-legal-desk', 'tell-reporting-point'],
        page: PAGE,
      }),
    );
  found.push(
    finding({
      id: isSure ? (mustLeaveBy === null ? 'told-to-leave' : 'told-to-leave-by') : 'told-to-leave-short',
      verdict: 'unclear',
      weight: 3,
      values: mustLeaveBy === null ? {} : { day: { day: mustLeaveBy } },
      ground: notice.ground,
      actions: ['stay-and-keep-key', 'do-not-sign', 'call-legal-desk', 'send-letter', 'go-information-point'],
      page: PAGE,
    }),
  );
  return found;
}

function findAgencyStay({ landlord, jobEnd, mustLeaveBy }: HousingAnswers, { params }: Given): Finding[] {
  if (landlord !== 'agency' || jobEnd === null) return [];
  const stay = agencyHousingStay({ contractEnd: jobEnd }, params);
  const actions = ['call-legal-desk', 'call-union'];
  if (stay.kind === 'not-known') return [notKnown(stay, 'agency-stay', { page: PAGE, actions })];
  const isTooEarly = mustLeaveBy !== null && mustLeaveBy < stay.value.atLeastUntil;
  return [
    finding({
      id: isTooEarly ? 'agency-stay-too-short' : 'agency-stay',
      verdict: isTooEarly ? 'wrong' : 'unclear',
      weight: isTooEarly ? 3 : 2,
      values: { day: { day: stay.value.atLeastUntil } },
      ground: stay.ground,
      actions,
      page: PAGE,
    }),
  ];
}

function findOwnNotice({ noticeDay, rentDay }: HousingAnswers, { params, today }: Given): Finding[] {
  const given = { noticeDay: noticeDay ?? today, rentDay: rentDay !== null && rentDay <= LAST_COMMON_DAY ? rentDay : null };
  const answer = tenantNotice(given, params);
  const more = { page: 'housing/rental-contract', actions: ['read-notice', 'send-letter', 'photograph-home'] };
  if (answer.kind === 'not-known') return [notKnown(answer, 'my-notice', more)];
  const values = { noticeDay: { day: given.noticeDay }, day: { day: answer.value.earliestEnd } };
  return [finding({ id: 'my-notice', verdict: 'unclear', weight: 1, values, ground: answer.ground, ...more })];
}
