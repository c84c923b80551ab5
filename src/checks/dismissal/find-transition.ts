import { courtDeadline, joinGrounds, transitionPayment, type Initiative, type TransitionFacts } from '#law/index.ts';
import type { Finding } from '../finding.ts';
import { deadlineOn, found, unknownRule } from './found.ts';
import type { ActionId, FindingId } from './ids.ts';
import type { Situation } from './situation.ts';

const PAGE = 'dismissal/transition-payment';
const ACTIONS: readonly ActionId[] = ['send-letter', 'wait-next-payslip', 'call-legal-desk'];

/** The transition payment, and until when it can be asked of the judge. */
export function findTransition(situation: Situation): Finding[] {
  const { event, endDay, params, today, monthlyCents, service, endDays } = situation;
  // Nothing has ended after a request; a bankrupt employer owes none: both have findings of their own.
  if (event === 'request' || event === 'bankrupt' || endDay === null) return [];
  const initiative = initiativeOf(situation);
  const facts: TransitionFacts = {
    initiative,
    employeeAtFault: false,
    pensionAge: false,
    contracts: service ?? [{ firstDay: endDay, lastDay: endDay }],
    minor: null,
    monthlyWageCents: monthlyCents ?? 0,
    otherMonthlyCents: 0,
  };
  const { due, amount, beforeMaximum } = transitionPayment(params, facts);
  if (due.kind === 'not-known') return [unknownRule(due, 'transition', { page: PAGE })];
  if (!due.value.due) return [found({ id: 'transition-none', verdict: 'right', weight: 1, ground: due.ground, page: PAGE })];
  const isAgreement = event === 'agreement';
  const term = courtDeadline(params, 'transition-payment', endDays.length > 0 ? endDays : [endDay]);
  const deadline =
    term.kind === 'known' && !isAgreement
      ? deadlineOn(term.value.lastDay, 'transition', today, endDays.length > 1 || term.ground.confidence === 'recalled')
      : undefined;
  const common = {
    verdict: 'unclear',
    weight: 2,
    deadline,
    actions: isAgreement ? (['do-not-sign', 'call-legal-desk'] as const) : ACTIONS,
    page: PAGE,
  } as const;
  const known = amount.kind === 'known' ? amount : beforeMaximum;
  if (service === null || monthlyCents === null || known.kind === 'not-known' || known.value.cents === 0)
    return [found({ ...common, id: 'transition-no-amount', ground: due.ground })];
  const { cents } = known.value;
  const id: FindingId = isAgreement
    ? 'transition-compare'
    : event === 'on-the-spot'
      ? 'transition-on-the-spot'
      : amount.kind === 'known'
        ? 'transition'
        : 'transition-before-maximum';
  const ground = joinGrounds(due.ground, known.ground, ...(deadline ? [term.ground] : []));
  return [found({ ...common, id, values: { amount: { money: cents } }, ground, amountCents: cents })];
}

/** An agreement is held against what would be due without one. */
function initiativeOf({ event, answers }: Situation): Initiative {
  return event === 'resigned' || (event === 'fixed-ends' && answers.whoStopped === 'me') ? 'employee' : 'employer';
}
