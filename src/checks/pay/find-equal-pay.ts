import { equalPay } from '#law/index.ts';
import { finding, notKnown, type Finding } from '../finding.ts';
import type { PayFacts } from './pay-facts.ts';

/**
 * Whether the pay of an agency worker is lower than that of the hirer's own staff: a sign, never a proof, because the
 * whole of the terms is compared.
 * @param perHourCents own pay for each hour that was worked; null: not known
 */
export function findEqualPay({ answers, params, payday, items, countedCents }: PayFacts, perHourCents: number | null): Finding[] {
  if (answers.agency !== true) return [];
  const { hoursPaid } = answers;
  const ownHourlyCents = items !== null && hoursPaid !== null && hoursPaid > 0 ? Math.round(countedCents / hoursPaid) : perHourCents;
  const answer = equalPay(params, {
    day: payday,
    hasAgencyCao: answers.agencyCao,
    ownHourlyCents,
    hirerHourlyCents: answers.colleaguePay,
  });
  const page = 'pay/agency-work';
  const actions = ['ask-hirer-terms', 'call-union'];
  if (answer.kind === 'not-known') return [notKnown(answer, 'equal-pay', { actions, page })];
  const { lessPerHourCents } = answer.value;
  if (!lessPerHourCents) return [];
  return [
    finding({
      id: 'equal-pay',
      verdict: 'unclear',
      weight: 2,
      ground: answer.ground,
      values: { less: { money: lessPerHourCents } },
      actions,
      page,
    }),
  ];
}
