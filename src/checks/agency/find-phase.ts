import { agencyPhase, Grounds, type AgencyPhase } from '#law/index.ts';
import type { Given } from '../check.ts';
import { finding, notKnown, type Finding } from '../finding.ts';
import type { AgencyAnswers } from './questions.ts';

export const PHASE_FINDINGS = ['phase-behind', 'phase-is', 'phase-not-known'] as const;

const PAGE = 'pay/agency-work';
const ORDER: readonly AgencyPhase[] = ['A', 'B', 'C'];

/**
 * The phase of agency work by the weeks worked, beside the one that the agency names. Only under the agency CAO, and only
 * when the weeks are told; in phase B the days of that phase have to be told too.
 */
export function findPhase(answers: AgencyAnswers, { params, today }: Given): Finding[] {
  const { hasAgencyCao, phase, weeksWorked, phaseBSince, phaseBContracts } = answers;
  // In phase C there is nothing more to gain; outside the CAO the weeks of the Act hold, which are not judged here.
  if (weeksWorked === null || hasAgencyCao === false || phase === 'c') return [];
  if (phase === 'b' && (phaseBSince === null || phaseBContracts === null)) return [];
  const phaseB = phaseBSince !== null && phaseBContracts !== null ? { firstDay: phaseBSince, contracts: phaseBContracts } : null;
  const answer = agencyPhase(params, { day: today, weeksWorked, phaseB });
  const weeksOfA = new Grounds(params, []).number('agency.phase-a-weeks', today);
  if (answer.kind === 'not-known') return [notKnown(answer, 'phase', { actions: ['call-union', 'call-legal-desk'], page: PAGE })];
  const told = phase === 'a' ? 'A' : phase === 'b' ? 'B' : null;
  const isBehind = told !== null && ORDER.indexOf(told) < ORDER.indexOf(answer.value);
  const id = isBehind ? 'phase-behind' : 'phase-is';
  return [
    finding({
      id,
      verdict: isBehind ? 'wrong' : 'right',
      weight: isBehind ? 2 : 1,
      values: {
        phase: { text: `agency.q.phase.${answer.value.toLowerCase()}` },
        weeks: { span: weeksWorked, unit: 'week' },
        weeksOfA: { span: weeksOfA ?? 0, unit: 'week' },
      },
      ground: answer.ground,
      actions: ['count-weeks', 'ask-in-writing', 'send-letter', 'call-union'],
      page: PAGE,
    }),
  ];
}
