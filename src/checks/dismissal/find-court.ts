import { courtDeadline } from '#law/index.ts';
import type { Finding } from '../finding.ts';
import { deadlineOn, found, unknownRule } from './found.ts';
import type { ActionId } from './ids.ts';
import type { Situation } from './situation.ts';

const PAGE = 'dismissal/fired-on-the-spot';
const ACTIONS: readonly ActionId[] = ['go-to-judge', 'call-legal-desk', 'call-union'];

/** The last day to ask the judge to undo the end, when there is something to undo. */
export function findCourt({ params, today, endDay, endDays }: Situation, ending: readonly Finding[]): Finding[] {
  const isContested = ending.some(({ verdict }) => verdict !== 'right');
  if (!isContested || endDays.length === 0) return [];
  const answer = courtDeadline(params, 'annul-dismissal', endDays);
  if (answer.kind === 'not-known') return [unknownRule(answer, 'court', { weight: 3, page: PAGE })];
  const { ground, value } = answer;
  const values = { day: { day: value.lastDay }, months: { span: value.months, unit: 'month' } } as const;
  // Of several days, or none that was named, the earliest was counted from, which may be too early.
  const deadline = deadlineOn(value.lastDay, 'court', today, endDays.length > 1 || endDay === null);
  return [
    deadline
      ? found({
          id: 'court',
          verdict: 'unclear',
          weight: deadline.callToday ? 3 : 2,
          values,
          ground,
          deadline,
          actions: deadline.callToday ? ['call-today', ...ACTIONS] : ACTIONS,
          page: PAGE,
        })
      : found({ id: 'court-passed', verdict: 'unclear', weight: 3, values, ground, actions: ['call-today', ...ACTIONS], page: PAGE }),
  ];
}
