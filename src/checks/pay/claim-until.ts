import { addDays, wageClaimEnds, type IsoDay } from '#law/index.ts';
import type { Given } from '../check.ts';
import { finding, type Finding } from '../finding.ts';

/** So long before the last day we say "call today". Ours, no rule of law. */
const NEAR_DAYS = 60;

/**
 * Says until when the money of a payday can be claimed: with the largest amount, or as the finding `claim-over` when that
 * day is past. An earlier letter is not asked for, so it is the earliest day that it can be.
 * @param payday or the last day of the period, which is not later
 */
export function withClaimTerm(
  { params, today }: Given,
  payday: IsoDay,
  findings: readonly Finding[],
  texts: { deadline: string; page: string },
): { findings: Finding[]; isOver: boolean } {
  const amounts = findings.map(({ amountCents }) => amountCents ?? 0);
  // The term is certain: it stands with a finding that is so too, where there is one.
  const certain = amounts.map((cents, index) => (findings[index]?.ground.confidence === 'verified' ? cents : 0));
  const weighed = Math.max(0, ...certain) > 0 ? certain : amounts;
  const most = Math.max(0, ...weighed);
  const answer = wageClaimEnds(params, { payday, claimedOn: [] });
  if (most === 0 || answer.kind === 'not-known') return { findings: [...findings], isOver: false };
  const { lastDay: day } = answer.value;
  if (day < today) {
    const over = finding({
      id: 'claim-over',
      verdict: 'unclear',
      weight: 2,
      ground: answer.ground,
      values: { day: { day } },
      actions: ['call-legal-desk'],
      page: texts.page,
    });
    return { findings: [...findings, over], isOver: true };
  }
  const deadline = { day, text: texts.deadline, callToday: addDays(today, NEAR_DAYS) > day };
  const largest = weighed.indexOf(most);
  return { findings: findings.map((each, index) => (index === largest ? finding({ ...each, deadline }) : each)), isOver: false };
}
