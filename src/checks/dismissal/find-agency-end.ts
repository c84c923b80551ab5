import { agencyEnd, type AgencyEndFacts } from '#law/index.ts';
import type { Finding } from '../finding.ts';
import { found, unknownRule } from './found.ts';
import type { ActionId, FindingId } from './ids.ts';
import type { Situation } from './situation.ts';

const PAGE = 'pay/agency-work';
const ACTIONS: readonly ActionId[] = [
  'call-today',
  'send-letter',
  'stay-available',
  'find-agency-cao',
  'do-not-sign',
  'call-legal-desk',
  'call-union',
];

/** Whether agency work can stop because the hirer does, or the agency says so. */
export function findAgencyEnd(situation: Situation): Finding[] {
  const { answers, event, clause, today, params } = situation;
  const day = answers.toldOn ?? today;
  const facts: Omit<AgencyEndFacts, 'reason'> = {
    day,
    agencyClause: clause !== false,
    hasAgencyCao: answers.agencyCao,
    weeksWorked: answers.weeksWorked ?? 0,
  };
  const give = (id: FindingId, verdict: Finding['verdict'], ground: Finding['ground'], weight: Finding['weight'] = 3) =>
    found({ id, verdict, weight, ground, actions: ACTIONS, page: PAGE });
  const answer = agencyEnd(params, { ...facts, reason: event === 'agency-stops' ? 'hirer-stops' : 'other' });
  if (clause === null || (clause && answers.agencyCao === true && answers.weeksWorked === null))
    return [give('agency-depends', 'unclear', answer.ground)];
  if (answer.kind === 'not-known') return [unknownRule(answer, 'agency', { weight: 3, actions: ACTIONS, page: PAGE })];
  const ids = {
    clause: 'agency-clause-ends',
    'no-clause': 'agency-no-clause',
    'clause-has-lost-force': 'agency-clause-lost',
    'hirer-did-not-stop': 'agency-other-reason',
    'not-because-of-illness': 'agency-ill',
  } as const;
  const { because } = answer.value;
  const main = give(ids[because], because === 'clause' ? 'right' : 'wrong', answer.ground, because === 'clause' ? 2 : 3);
  if (answers.ill !== true || because !== 'clause') return [main];
  const ofIllness = agencyEnd(params, { ...facts, reason: 'illness' });
  return ofIllness.kind === 'known' ? [main, give('agency-ill', 'unclear', ofIllness.ground)] : [main];
}
