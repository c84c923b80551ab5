import { addDays, applyForBenefit, benefitAtRisk, sickAtEnd, weekday, weeksCondition, type BenefitRisk, type IsoDay } from '#law/index.ts';
import type { Finding } from '../finding.ts';
import { deadlineOn, found, unknownRule } from './found.ts';
import type { ActionId, FindingId } from './ids.ts';
import type { Situation } from './situation.ts';

const PAGE = 'dismissal/unemployment-benefit';
const DAYS_A_WEEK = 7;

/** Benefits of UWV: when to ask, whether the weeks are enough, what can cost them, and illness at the end. */
export function findBenefit(situation: Situation): Finding[] {
  return situation.event === 'request'
    ? []
    : [...findApply(situation), ...findWeeks(situation), ...findRisk(situation), ...findSickAtEnd(situation)];
}

function findApply({ params, today, endDay, lastDaysOfWork, event }: Situation): Finding[] {
  // Who still has a choice first looks at the agreement.
  if (endDay === null) return [];
  const answer = applyForBenefit(params, lastDaysOfWork[0] ?? endDay);
  if (answer.kind === 'not-known') return [unknownRule(answer, 'benefit', { page: PAGE })];
  const { ground } = answer;
  const { earliest, latest } = answer.value;
  const values = { from: { day: earliest }, day: { day: latest } };
  const isContested = event === 'on-the-spot' || event === 'sent-away';
  const actions: ActionId[] = isContested ? ['apply-benefit', 'tell-uwv-contested'] : ['apply-benefit'];
  const deadline = deadlineOn(latest, 'benefit', today, lastDaysOfWork.length > 1);
  if (!deadline) return [found({ id: 'benefit-late', verdict: 'unclear', weight: 3, values, ground, actions, page: PAGE })];
  const id: FindingId = today < earliest ? 'benefit-early' : 'benefit-apply';
  // What is asked for later does not have to be called for today.
  const calm = { ...deadline, callToday: today < earliest ? false : deadline.callToday };
  return [found({ id, verdict: 'unclear', weight: today < earliest ? 1 : 3, values, ground, deadline: calm, actions, page: PAGE })];
}

function findWeeks({ answers, params, today, endDay }: Situation): Finding[] {
  const { weeksWorkedLately } = answers;
  if (weeksWorkedLately === null) return [];
  const unemployedFrom = addDays(endDay ?? today, 1);
  const answer = weeksCondition(params, { unemployedFrom, worked: weeksBefore(unemployedFrom, weeksWorkedLately), notCounted: [] });
  if (answer.kind === 'not-known') return [unknownRule(answer, 'benefit-weeks', { page: PAGE })];
  const { ground } = answer;
  const { isMet, needed, of } = answer.value;
  const values = { needed: { span: needed, unit: 'week' }, of: { span: of, unit: 'week' } } as const;
  return [
    isMet
      ? found({ id: 'benefit-weeks', verdict: 'right', weight: 1, values, ground, page: PAGE })
      : found({
          id: 'benefit-weeks-short',
          verdict: 'unclear',
          weight: 2,
          values,
          ground,
          actions: ['apply-benefit', 'ask-weeks-abroad'],
          page: PAGE,
        }),
  ];
}

/** So many whole weeks before the week of a day: only their number was asked for. */
function weeksBefore(day: IsoDay, weeks: number): { firstDay: IsoDay; lastDay: IsoDay }[] {
  if (weeks === 0) return [];
  const monday = addDays(day, 1 - weekday(day));
  return [{ firstDay: addDays(monday, -weeks * DAYS_A_WEEK), lastDay: addDays(monday, -1) }];
}

function findRisk(situation: Situation): Finding[] {
  const risk = riskOf(situation);
  if (risk === null) return [];
  const ids = {
    resigned: 'benefit-resigned',
    'urgent-reason': 'benefit-urgent',
    agreement: 'benefit-agreement',
    'agreement-while-ill': 'benefit-agreement-ill',
    'refused-contract': 'benefit-refused',
  } as const;
  const { ground } = benefitAtRisk(situation.params, risk);
  const weight = risk === 'agreement-while-ill' ? 3 : 2;
  return [found({ id: ids[risk], verdict: 'unclear', weight, ground, actions: ['do-not-sign', 'call-legal-desk'], page: PAGE })];
}

function riskOf({ event, answers }: Situation): BenefitRisk | null {
  if (event === 'agreement' || answers.signed === 'agreement') return answers.ill === true ? 'agreement-while-ill' : 'agreement';
  if (event === 'resigned') return 'resigned';
  if (event === 'on-the-spot') return 'urgent-reason';
  return event === 'fixed-ends' && answers.whoStopped === 'me' ? 'refused-contract' : null;
}

function findSickAtEnd({ answers, params, endDay, today }: Situation): Finding[] {
  if (answers.ill !== true || endDay === null) return [];
  // Still ill today: on a last day that is to come as well, as it looks.
  const answer = sickAtEnd(params, answers.illSince ?? endDay, endDay);
  if (answer.kind === 'not-known') return [unknownRule(answer, 'sick')];
  if (!answer.value.hasZiektewet) return [];
  const values = { day: { day: endDay }, pct: { percent: answer.value.pct } };
  const actions: ActionId[] = ['report-ill-uwv', 'call-legal-desk'];
  return [
    found({
      id: 'sick-at-end',
      verdict: 'unclear',
      weight: endDay <= today ? 3 : 2,
      values,
      ground: answer.ground,
      actions,
      page: 'health/sick-pay',
    }),
  ];
}
