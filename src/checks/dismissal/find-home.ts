import { agencyHousingEnd, landlordNotice } from '#law/index.ts';
import { isNear, type Finding } from '../finding.ts';
import { found, unknownRule } from './found.ts';
import type { ActionId } from './ids.ts';
import type { Situation } from './situation.ts';

const PAGE = 'housing/losing-job-and-home';
const ACTIONS: readonly ActionId[] = ['stay-in-home', 'do-not-sign', 'call-legal-desk'];

/** How long somebody may stay in a home that came with the job. */
export function findHome({ answers, isAgency, event, params, today, endDay }: Situation): Finding[] {
  if (answers.home !== true) return [];
  if (!isAgency && event !== 'agency-stops') {
    const { ground } = landlordNotice({ mayBeShortByNature: false }, params);
    return [found({ id: 'home-employer', verdict: 'unclear', weight: 2, ground, actions: ACTIONS, page: PAGE })];
  }
  const answer = agencyHousingEnd(params, endDay ?? today, answers.agencyCao);
  if (answer.kind === 'not-known') return [unknownRule(answer, 'home-agency', { weight: 2, actions: ACTIONS, page: PAGE })];
  const { lastDay, weeks } = answer.value;
  return [
    found({
      id: 'home-agency',
      verdict: 'unclear',
      weight: isNear(lastDay, today) ? 3 : 2,
      values: { day: { day: lastDay }, weeks: { span: weeks, unit: 'week' } },
      ground: answer.ground,
      actions: ACTIONS,
      page: PAGE,
    }),
  ];
}
