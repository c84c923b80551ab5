import { holidayAllowanceLeft, leavePayout } from '#law/index.ts';
import type { Finding } from '../finding.ts';
import { found, unknownRule } from './found.ts';
import type { ActionId } from './ids.ts';
import type { Event } from './questions.ts';
import type { Situation } from './situation.ts';

const LEAVE = 'leave/holiday-days';
const ALLOWANCE = 'pay/holiday-allowance';
const CLAIM: readonly ActionId[] = ['wait-next-payslip', 'send-letter', 'call-legal-desk'];
const ASK: readonly ActionId[] = ['ask-statement', 'wait-next-payslip'];

/** Leave and holiday allowance that are paid when the job ends. */
export function findPayOut(situation: Situation): Finding[] {
  return situation.event === 'request' ? [] : [...findLeave(situation), ...findAllowance(situation)];
}

/** Ways to end of which nobody says that they ended nothing. */
const ENDED: readonly Event[] = ['fixed-ends', 'agency-stops', 'notice', 'resigned'];

type Owed = Required<Pick<Finding, 'amountCents' | 'values' | 'ground' | 'page'>> & { id: 'leave' | 'allowance' };

/** Money that is due at the end: before the last day not yet, and not while it is disputed that there was one. */
function owed({ endDay, today, event }: Situation, of: Owed): Finding {
  const isDue = endDay !== null && endDay < today && ENDED.includes(event);
  const values = { ...of.values, amount: { money: of.amountCents } };
  return found({ ...of, verdict: isDue ? 'wrong' : 'unclear', weight: 2, values, actions: CLAIM });
}

function findLeave(situation: Situation): Finding[] {
  const { answers, params, today, endDay, hourlyCents } = situation;
  const { leaveHours } = answers;
  if (leaveHours === 0) return [];
  const answer = leavePayout(params, {
    lastDay: endDay ?? today,
    periods: [],
    carriedOverHours: leaveHours ?? 0,
    extraHours: 0,
    takenHours: 0,
    hourlyWageCents: hourlyCents ?? 0,
  });
  if (answer.kind === 'not-known') return [unknownRule(answer, 'leave', { page: LEAVE })];
  const { ground } = answer;
  const { cents } = answer.value;
  if (leaveHours === null || cents === 0)
    return [found({ id: 'leave-ask', verdict: 'unclear', weight: 1, ground, actions: ASK, page: LEAVE })];
  return [owed(situation, { id: 'leave', amountCents: cents, values: { hours: { hours: leaveHours } }, ground, page: LEAVE })];
}

function findAllowance(situation: Situation): Finding[] {
  const { answers, params, today, endDay, monthlyCents, service } = situation;
  if (answers.allowance === 'each-pay' || answers.allowance === 'paid') return [];
  const serviceFrom = service?.[0]?.firstDay ?? answers.firstDay;
  const lastDay = endDay ?? today;
  const answer = holidayAllowanceLeft(params, { serviceFrom: serviceFrom ?? lastDay, lastDay, monthlyWageCents: monthlyCents ?? 0 });
  if (answer === null) return [];
  if (answer.kind === 'not-known') return [unknownRule(answer, 'allowance', { page: ALLOWANCE })];
  const { ground } = answer;
  const { from, leastCents } = answer.value;
  if (answers.allowance !== 'yearly' || serviceFrom === null || endDay === null || leastCents === 0)
    return [found({ id: 'allowance-ask', verdict: 'unclear', weight: 1, ground, actions: ASK, page: ALLOWANCE })];
  return [owed(situation, { id: 'allowance', amountCents: leastCents, values: { from: { day: from } }, ground, page: ALLOWANCE })];
}
