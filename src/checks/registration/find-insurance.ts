import { careAllowance, joinGrounds, ownRisk } from '#law/index.ts';
import type { Given } from '../check.ts';
import { finding, isNear, notKnown, type Finding } from '../finding.ts';
import { groundOf, isInsuredInTime, type Duty } from './duty.ts';
import type { RegistrationAnswers } from './questions.ts';

const PAGE = 'health/health-insurance';

/** Health insurance: the duty, its last day, what waiting costs, and care allowance. */
export function findInsurance(answers: RegistrationAnswers, duty: Duty | null, given: Given): Finding[] {
  if (duty === null) return [];
  return [...findDuty(answers, duty, given), ...findAllowance(answers, duty, given)];
}

function findDuty(answers: RegistrationAnswers, duty: Duty, given: Given): Finding[] {
  const { insured, a1 } = answers;
  if (duty.must === 'no')
    return [finding({ id: a1 === true ? 'no-duty-a1' : 'no-duty', verdict: 'right', weight: 1, ground: duty.ground, page: PAGE })];
  if (insured === 'dutch') return findPolicy(answers, duty);
  if (duty.must === 'ask') return findAsk(duty, given);
  const ehic =
    insured === 'ehic'
      ? [
          finding({
            id: 'ehic',
            verdict: 'wrong',
            weight: 2,
            ground: duty.ground,
            actions: ['call-insurer'],
            page: 'health/care-in-your-own-country',
          }),
        ]
      : [];
  return [...ehic, ...findTerm(answers, duty, given)];
}

/** For who may be insured elsewhere: nobody is sent to a second policy, but the last day that it can be is kept. */
function findAsk(duty: Duty, { today }: Given): Finding[] {
  const actions = ['ask-a1', 'go-information-point'];
  const strict = duty.since?.strict;
  const day = strict?.kind === 'known' ? strict.value.lastDay : null;
  if (day === null || day < today)
    return [finding({ id: 'duty-ask', verdict: 'unclear', weight: 2, ground: duty.ground, actions, page: PAGE })];
  return [
    finding({
      id: 'duty-ask-by',
      verdict: 'unclear',
      weight: isNear(day, today) ? 3 : 2,
      values: { day: { day } },
      ground: groundOf(duty),
      deadline: { day, text: 'registration.deadline.insure', callToday: false },
      actions,
      page: PAGE,
    }),
  ];
}

/** For who has no Dutch policy: until when, and what waiting costs. */
function findTerm({ insured }: RegistrationAnswers, duty: Duty, { params, today }: Given): Finding[] {
  const { since } = duty;
  if (since === null) return [];
  const { strict, lenient, earliest } = since;
  const actions = ['call-insurer', 'show-payslip', 'choose-yourself'];
  if (strict.kind === 'not-known') return [notKnown(strict, 'insure', { page: PAGE, actions })];
  if (lenient.kind === 'not-known') return [];
  const ground = groundOf(duty);
  const { lastDay, proofMaxAgeMonths } = strict.value;
  const values = { from: { day: earliest }, day: { day: lastDay }, proof: { span: proofMaxAgeMonths, unit: 'month' as const } };
  const more = { values, ground, actions, page: PAGE };
  const deadline = { day: lastDay, text: 'registration.deadline.insure', callToday: false };
  const isOpen = today <= lastDay;
  const isUrgent = isNear(lastDay, today);
  const isLate = today > lenient.value.lastDay;
  // Many are insured through their agency and do not know it.
  if (insured === null || insured === 'unknown')
    return [
      finding({
        ...more,
        id: 'insure-check',
        verdict: 'unclear',
        weight: isOpen && !isUrgent ? 2 : 3,
        actions: ['ask-for-policy', ...actions],
        ...(isOpen ? { deadline } : {}),
      }),
    ];
  const term = isOpen
    ? finding({ ...more, id: 'insure-now', verdict: 'unclear', weight: isUrgent ? 3 : 2, deadline })
    : finding({ ...more, id: isLate ? 'insure-late' : 'insure-perhaps-late', verdict: isLate ? 'wrong' : 'unclear', weight: 3 });
  const risk = ownRisk({ day: today }, params);
  if (risk.kind === 'not-known') return [term, notKnown(risk, 'delay-cost', { page: 'health/costs-and-own-risk' })];
  return [
    term,
    finding({
      id: isOpen ? 'delay-cost' : 'delay-cost-late',
      verdict: 'unclear',
      weight: 1,
      values: { from: { day: earliest }, amount: { money: risk.value } },
      ground: joinGrounds(ground, risk.ground),
      page: 'health/costs-and-own-risk',
    }),
  ];
}

/** For who has a Dutch policy: whether it works back. */
function findPolicy(answers: RegistrationAnswers, duty: Duty): Finding[] {
  const { since } = duty;
  const { insuredFrom } = answers;
  if (since === null || insuredFrom === null)
    return [finding({ id: 'policy-since', verdict: 'unclear', weight: 1, ground: duty.ground, actions: ['read-policy'], page: PAGE })];
  const { strict, lenient, earliest } = since;
  if (strict.kind === 'not-known') return [notKnown(strict, 'insure', { page: PAGE, actions: ['read-policy'] })];
  if (lenient.kind === 'not-known') return [];
  const values = { from: { day: earliest }, policy: { day: insuredFrom }, day: { day: strict.value.lastDay } };
  const isInTime = isInsuredInTime(answers, duty);
  if (isInTime) return [finding({ id: 'policy-in-time', verdict: 'right', weight: 1, values, ground: strict.ground, page: PAGE })];
  return [
    finding({
      id: isInTime === false ? 'policy-late' : 'policy-perhaps-late',
      verdict: isInTime === false ? 'wrong' : 'unclear',
      weight: 2,
      values,
      ground: groundOf(duty),
      actions: ['read-policy', 'call-insurer', 'keep-bills'],
      page: PAGE,
    }),
  ];
}

function findAllowance({ birthDate, insured, passport }: RegistrationAnswers, duty: Duty, { params, today }: Given): Finding[] {
  if (birthDate === null || duty.must === 'no' || (duty.must === 'ask' && insured !== 'dutch')) return [];
  const page = 'tax/care-allowance';
  const answer = careAllowance(
    {
      day: today,
      birthDate,
      hasDutchInsurance: insured === 'dutch' ? true : null,
      staysLawfully: passport === 'eu' ? true : null,
      hasPartner: false,
      incomeCents: null,
      assetsCents: null,
    },
    params,
  );
  if (answer.kind === 'not-known') return [notKnown(answer, 'care-allowance', { page })];
  const mayFit = answer.value.outcome !== 'ruled-out';
  return [
    finding({
      id: mayFit ? 'care-allowance' : 'care-allowance-age',
      verdict: 'unclear',
      weight: 1,
      ground: answer.ground,
      actions: mayFit ? ['ask-allowance'] : [],
      page,
    }),
  ];
}
