import { joinGrounds, ownRegistration, rniDesks, taxWithoutBsn, type Ground, type RegistrationAnswer } from '#law/index.ts';
import type { SaidValues } from '#platform/i18n/say.ts';
import type { Given } from '../check.ts';
import { finding, notKnown, type Deadline, type Finding, type Weight } from '../finding.ts';
import type { RegistrationAnswers } from './questions.ts';
import type { Stay } from './stay.ts';

const RESIDENT = 'registration/register-as-resident';
const NON_RESIDENT = 'registration/register-as-non-resident';
const BSN = 'registration/bsn';

/** Which register, by when, and what stands in the way: a landlord who says no, no address, no BSN. */
export function findRegister(answers: RegistrationAnswers, stay: Stay | null, given: Given): Finding[] {
  return [...(stay ? findStay(answers, stay, given) : []), ...findRefusal(answers, stay, given), ...findBsn(answers, given)];
}

function findStay(answers: RegistrationAnswers, { kind, answer }: Stay, given: Given): Finding[] {
  const { registered } = answers;
  if (kind === 'abroad') return registered === 'rni' || registered === 'brp' ? [] : findDesk(answers, {}, [], given);
  if (answer?.kind === 'not-known') return [notKnown(answer, 'register', { page: RESIDENT, actions: ['visit-municipality'] })];
  if (!answer) return [];
  if (registered === 'brp') return findRegistered(answers, kind, answer.value, answer.ground, given);
  const { lineAround, reportBy, wording } = answer.value;
  const values: SaidValues = {
    line: { day: lineAround },
    months: { span: wording.aboutMonths, unit: 'month' },
    within: { span: wording.withinMonths, unit: 'month' },
    ...(reportBy === null ? {} : { day: { day: reportBy } }),
  };
  const { ground } = answer;
  const deadline =
    reportBy !== null && given.today <= reportBy ? { day: reportBy, text: 'registration.deadline.register', callToday: false } : undefined;
  const say = (id: string, weight: Weight, page = RESIDENT) =>
    finding({
      id,
      verdict: 'unclear',
      weight,
      values,
      ground,
      actions: ['visit-municipality', 'take-papers'],
      page,
      ...(deadline ? { deadline } : {}),
    });
  const isNonResident = registered === 'rni';
  switch (kind) {
    case 'rni':
      return isNonResident
        ? [finding({ id: 'rni-done', verdict: 'right', weight: 1, values, ground, page: NON_RESIDENT })]
        : findDesk(answers, values, [ground], given);
    case 'near':
      return [say(isNonResident ? 'rni-near' : 'register-near', 2)];
    case 'open':
      return [say(isNonResident ? 'rni-if-long' : 'register-if-long', isNonResident ? 1 : 2)];
    default:
      if (isNonResident) return [say('rni-but-resident', deadline ? 3 : 2), ...findFine(answer.value, ground)];
      if (deadline) return [say('register-now', 3)];
      // Who did not say whether he is registered may be.
      return registered === 'no' ? [say('register-late', 2), ...findFine(answer.value, ground)] : [say('register-check', 2)];
  }
}

function findRegistered(
  { registeredDay, arrival }: RegistrationAnswers,
  kind: Stay['kind'],
  { reportBy }: RegistrationAnswer,
  ground: Ground,
  { params, today }: Given,
): Finding[] {
  if (kind === 'brp' && registeredDay !== null && reportBy !== null && registeredDay > reportBy) {
    const values = { day: { day: reportBy }, registered: { day: registeredDay } };
    return [finding({ id: 'registered-late', verdict: 'wrong', weight: 1, values, ground, actions: ['keep-evidence'], page: RESIDENT })];
  }
  // That a resident is registered is what the Act asks, however long the stay was planned.
  return [
    finding({
      id: 'registered',
      verdict: 'right',
      weight: 1,
      ground: ownRegistration({ from: arrival ?? today }, params).ground,
      page: RESIDENT,
    }),
  ];
}

function findFine({ maxFineCents }: RegistrationAnswer, ground: Ground): Finding[] {
  if (maxFineCents === null) return [];
  const values = { amount: { money: maxFineCents } };
  return [finding({ id: 'register-fine', verdict: 'unclear', weight: 1, values, ground, actions: ['keep-evidence'], page: RESIDENT })];
}

/** The desks for non-residents: fewer for citizens from outside the EU. */
function findDesk(
  { passport, bsn }: RegistrationAnswers,
  values: SaidValues,
  grounds: readonly Ground[],
  { params, today }: Given,
): Finding[] {
  if (bsn === true) return [];
  const desks = rniDesks({ day: today, isEuCitizen: passport === 'eu' }, params);
  const more = { actions: ['take-papers', 'do-not-pay'], page: NON_RESIDENT };
  if (passport === null || desks.kind === 'not-known')
    return [finding({ id: 'register-rni', verdict: 'unclear', weight: 1, values, ground: joinGrounds(...grounds, desks.ground), ...more })];
  return [
    finding({
      id: passport === 'eu' ? 'register-rni-eu' : 'register-rni-others',
      verdict: 'unclear',
      weight: 1,
      values: { ...values, desks: { number: desks.value.length } },
      ground: joinGrounds(...grounds, desks.ground),
      ...more,
    }),
  ];
}

function findRefusal(
  { mayRegister, sleeps, registered, moved, arrival }: RegistrationAnswers,
  stay: Stay | null,
  { params, today }: Given,
): Finding[] {
  const isDone = registered === 'brp' && moved !== true;
  if (isDone || stay?.kind === 'rni' || stay?.kind === 'abroad') return [];
  const duty = ownRegistration({ from: arrival ?? today }, params);
  const page = 'registration/report-moving';
  const isRefused = mayRegister === 'refused';
  if (!isRefused && sleeps !== 'none') return [];
  if (duty.kind === 'not-known') return [notKnown(duty, 'address', { page, actions: ['visit-municipality'] })];
  if (isRefused)
    return [
      finding({
        id: 'refused',
        verdict: 'wrong',
        weight: 2,
        ground: duty.ground,
        actions: ['register-anyway', 'send-letter', 'keep-evidence', 'tell-reporting-point'],
        page,
      }),
    ];
  const day = duty.value.correspondenceAddressBy;
  const deadline: Deadline = { day, text: 'registration.deadline.correspondence-address', callToday: false };
  return [
    finding({
      id: 'no-address',
      verdict: 'unclear',
      weight: 2,
      values: { day: { day } },
      ground: duty.ground,
      actions: ['ask-correspondence-address', 'visit-municipality'],
      page,
      ...(today <= day ? { deadline } : {}),
    }),
  ];
}

function findBsn({ bsn, work }: RegistrationAnswers, { params, today }: Given): Finding[] {
  if (bsn !== false || work !== 'employed') return [];
  const tax = taxWithoutBsn({ payday: today }, params);
  const actions = ['give-bsn', 'keep-evidence'];
  if (tax.kind === 'not-known') return [notKnown(tax, 'no-bsn', { page: BSN, actions })];
  const values = { percent: { percent: tax.value.percent } };
  return [finding({ id: 'no-bsn', verdict: 'unclear', weight: 2, values, ground: tax.ground, actions, page: BSN })];
}
