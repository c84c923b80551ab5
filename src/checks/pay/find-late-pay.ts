import { addDays, latePayIncrease, minimumHourlyWage, type Ground, type IsoDay, type RuleAnswer } from '#law/index.ts';
import { finding, notKnown, sumOfWrong, type Finding } from '../finding.ts';
import type { MinimumFindings } from './find-minimum.ts';
import type { PayFacts } from './pay-facts.ts';

/** The increase stops to grow within weeks: more days than these change nothing, and need not be counted. */
const MOST_DAYS_COUNTED = 150;

/**
 * Pay that did not come, or came late, and the statutory increase of what is still missing.
 * @param missingCents what other findings call missing for certain
 */
export function findLatePay(facts: PayFacts, minimum: MinimumFindings, missingCents: number): Finding[] {
  const { answers, today, payday, totalCents } = facts;
  const findings = notPaid(facts, minimum);
  const unpaidCents = missingCents + sumOfWrong(findings);
  if (answers.payday === null) return findings;
  const { paidOn } = answers;
  if (paidOn !== null && answers.received !== 'nothing' && paidOn > payday && totalCents > 0) {
    const increase = increaseOf(facts, totalCents, paidOn);
    if (increase.kind === 'not-known') findings.push(notKnown(increase, 'late-pay', { page: 'pay/wages-not-paid' }));
    else if (increase.value > 0)
      findings.push(
        finding({
          id: 'paid-late',
          verdict: 'wrong',
          weight: 2,
          ground: increase.ground,
          values: { payday: { day: payday }, paidOn: { day: paidOn }, amount: { money: increase.value } },
          amountCents: increase.value,
          actions: ['ask-in-writing', 'keep-evidence'],
          page: 'pay/wages-not-paid',
        }),
      );
  }
  if (unpaidCents > 0 && payday < today) {
    const increase = increaseOf(facts, unpaidCents, today);
    if (increase.kind === 'known' && increase.value > 0)
      findings.push(
        finding({
          id: 'increase-on-missing',
          verdict: 'wrong',
          weight: 1,
          ground: increase.ground,
          values: { amount: { money: increase.value }, missing: { money: unpaidCents } },
          actions: ['send-letter'],
          page: 'pay/wages-not-paid',
        }),
      );
  }
  return findings;
}

/** Public holidays are not known here: the text says that the amount is the most that it can be. */
function increaseOf(facts: PayFacts, unpaidCents: number, until: IsoDay): RuleAnswer<number> {
  const last = addDays(facts.payday, MOST_DAYS_COUNTED);
  const paidOn = until < last ? until : last;
  const answer = latePayIncrease(facts.params, { unpaidCents, payday: facts.payday, paidOn, publicHolidays: [] });
  return answer.kind === 'known' ? { ...answer, value: answer.value.increaseCents } : answer;
}

/** What has to be paid when nothing was: as agreed, and never less than the minimum. */
function notPaid(facts: PayFacts, { due }: MinimumFindings): Finding[] {
  const { answers, payday, countedCents, totalCents } = facts;
  if (answers.received !== 'nothing') return [];
  const isDueMore = due !== null && due.cents > countedCents;
  const amountCents = totalCents + (isDueMore ? due.cents - countedCents : 0);
  const ground = isDueMore ? due.ground : groundOfWork(facts);
  if (facts.isUnpaid && amountCents > 0)
    return [
      finding({
        id: 'not-paid',
        verdict: 'wrong',
        weight: 3,
        ground,
        values: { amount: { money: amountCents }, payday: { day: payday } },
        amountCents,
        actions: ['send-letter', 'keep-evidence', 'call-legal-desk', 'call-union'],
        page: 'pay/wages-not-paid',
      }),
    ];
  return [
    finding({
      id: 'not-paid-yet',
      verdict: 'unclear',
      weight: 2,
      ground,
      actions: ['ask-in-writing', 'keep-evidence', 'ask-again-later'],
      page: 'pay/wages-not-paid',
    }),
  ];
}

/** That work is paid at all: with at least the minimum for each hour. */
function groundOfWork({ params, worker, period }: PayFacts): Ground {
  return minimumHourlyWage(params, worker, period.from).ground;
}
