import { joinGrounds, landlordFee, mediationFee, registrationFee, type Ground, type IsoDay } from '#law/index.ts';
import type { Given } from '../check.ts';
import { finding, notKnown, type Finding } from '../finding.ts';
import type { HousingAnswers } from './questions.ts';

type Fee = HousingAnswers['fees'][number];

/** Money that was asked beside rent, service costs and deposit. */
export function findFees({ fees }: HousingAnswers, { params, today }: Given): Finding[] {
  const paid = fees.filter(({ amount }) => (amount ?? 0) > 0);
  const ofRegistration = paid.filter(({ kind }) => kind === 'registration');
  const others = paid.filter(({ kind }) => kind !== 'registration');
  const ofAgent = others.filter(({ askedBy }) => askedBy === 'agent-of-landlord');
  const ofLandlord = others.filter(({ askedBy }) => askedBy === 'landlord');
  const unsure = others.filter((fee) => !ofAgent.includes(fee) && !ofLandlord.includes(fee));
  return [
    ...findAgentFees(ofAgent, params, today),
    ...findMoney('agent-fee-perhaps', unsure, mediationFee({ on: today, worksForLandlord: null, paidOn: null }, params).ground, [
      'ask-for-whom',
      'call-legal-desk',
    ]),
    ...findMoney('landlord-fee', ofLandlord, landlordFee(params).ground, ['do-not-pay', 'send-letter', 'call-legal-desk']),
    ...findMoney('registration-fee', ofRegistration, registrationFee(params).ground, ['do-not-pay', 'register-anyway']),
  ];
}

function findAgentFees(fees: readonly Fee[], params: Given['params'], today: IsoDay): Finding[] {
  if (fees.length === 0) return [];
  const judged = fees.map((fee) => ({ fee, answer: mediationFee({ on: today, worksForLandlord: true, paidOn: fee.paidOn }, params) }));
  const [first] = judged;
  if (first?.answer.kind === 'not-known')
    return [notKnown(first.answer, 'agent-fee', { page: 'housing/report-a-bad-landlord', actions: ['call-legal-desk'] })];
  const claimByOf = ({ answer }: (typeof judged)[number]) => (answer.kind === 'known' ? answer.value.claimBy : null);
  const isTooOld = (each: (typeof judged)[number]) => (claimByOf(each) ?? today) < today;
  const open = judged.filter((each) => !isTooOld(each));
  const ground = joinGrounds(...judged.map(({ answer }) => answer.ground));
  const [claimBy] = open.flatMap((each) => claimByOf(each) ?? []).toSorted();
  const actions = ['do-not-pay', 'claim-fee-back', 'tell-reporting-point', 'call-legal-desk'];
  const claimable = findMoney(
    'agent-fee',
    open.map(({ fee }) => fee),
    ground,
    actions,
    'wrong',
  );
  return [
    ...claimable.map((each) =>
      claimBy === undefined ? each : { ...each, deadline: { day: claimBy, text: 'housing-cost.deadline.claim-fee', callToday: false } },
    ),
    ...findMoney(
      'agent-fee-old',
      judged.filter(isTooOld).map(({ fee }) => fee),
      ground,
      ['call-legal-desk'],
    ),
  ];
}

function findMoney(
  id: string,
  fees: readonly Fee[],
  ground: Ground,
  actions: readonly string[],
  verdict: Finding['verdict'] = 'unclear',
): Finding[] {
  if (fees.length === 0) return [];
  const amountCents = fees.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const page = id === 'registration-fee' ? 'warnings/paid-middlemen' : 'housing/report-a-bad-landlord';
  return [finding({ id, verdict, weight: 2, values: { amount: { money: amountCents } }, ground, amountCents, actions, page })];
}
