import { addDays, deregistrationOnDeparture, moveReport, type IsoDay } from '#law/index.ts';
import type { Given } from '../check.ts';
import { finding, notKnown, type Deadline, type Finding } from '../finding.ts';
import type { RegistrationAnswers } from './questions.ts';

/** A move inside the Netherlands, and leaving it, of somebody who is registered as resident. */
export function findMoves(answers: RegistrationAnswers, given: Given): Finding[] {
  return [...findMove(answers, given), ...findDeparture(answers, given)];
}

function findMove({ moved, moveDay, moveReported }: RegistrationAnswers, { params, today }: Given): Finding[] {
  if (moved !== true || moveDay === null) return [];
  const page = 'registration/report-moving';
  const report = moveReport({ moveDay }, params);
  const actions = ['report-move', 'keep-confirmation'];
  if (report.kind === 'not-known') return [notKnown(report, 'move', { page, actions })];
  const { earliest, latest } = report.value;
  const { ground } = report;
  if (moveReported === true) return [finding({ id: 'move-reported', verdict: 'right', weight: 1, ground, page })];
  const values = { from: { day: earliest }, day: { day: latest } };
  if (today > latest)
    // Who does not know whether it was reported has perhaps done it.
    return [finding({ id: 'move-late', verdict: moveReported === false ? 'wrong' : 'unclear', weight: 2, values, ground, actions, page })];
  const deadline: Deadline = { day: latest, text: 'registration.deadline.move', callToday: false };
  return [
    finding({ id: today < earliest ? 'move-soon' : 'move-now', verdict: 'unclear', weight: 2, values, ground, deadline, actions, page }),
  ];
}

function findDeparture({ leaving, leaveDay, returnDay, registered }: RegistrationAnswers, { params, today }: Given): Finding[] {
  if (leaving !== true || leaveDay === null || registered !== 'brp') return [];
  const page = 'start/leaving-the-netherlands';
  const answer = deregistrationOnDeparture({ departure: leaveDay, returnDay, daysBack: 0 }, params);
  const actions = ['deregister', 'stop-insurance', 'keep-confirmation'];
  if (answer.kind === 'not-known') return [notKnown(answer, 'deregister', { page, actions })];
  const { deregister, reportFrom, reportBefore, wording } = answer.value;
  const { ground } = answer;
  const months = {
    months: { span: wording.aboutMonths, unit: 'month' as const },
    within: { span: wording.withinMonths, unit: 'month' as const },
  };
  if (reportFrom === null || reportBefore === null)
    return [finding({ id: 'deregister-not', verdict: 'right', weight: 1, values: months, ground, page })];
  const lastDay = addDays(reportBefore, -1);
  const values = { ...months, from: { day: reportFrom }, day: { day: lastDay } };
  const more = { values, ground, actions, page, ...deadlineOf(lastDay, today) };
  if (deregister === 'ask-municipality') return [finding({ id: 'deregister-ask', verdict: 'unclear', weight: 1, ...more })];
  if (today > lastDay) return [finding({ id: 'deregister-late', verdict: 'wrong', weight: 2, ...more })];
  return [finding({ id: today < reportFrom ? 'deregister-soon' : 'deregister-now', verdict: 'unclear', weight: 2, ...more })];
}

function deadlineOf(lastDay: IsoDay, today: IsoDay): { deadline?: Deadline } {
  return today <= lastDay ? { deadline: { day: lastDay, text: 'registration.deadline.deregister', callToday: false } } : {};
}
