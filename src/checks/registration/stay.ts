import { addMonths, registrationOnArrival, type IsoDay, type RegistrationAnswer, type RuleAnswer } from '#law/index.ts';
import type { Given } from '../check.ts';
import type { RegistrationAnswers } from './questions.ts';

/** Which register a stay belongs to. `open`: it depends on how long the stay becomes, which nobody knows yet. */
export interface Stay {
  kind: 'abroad' | 'brp' | 'rni' | 'near' | 'open' | 'not-known';
  /** The answer of the rule; null for who lives in another country. */
  answer: RuleAnswer<RegistrationAnswer> | null;
}

/**
 * The stay as it was planned, but never shorter than it is already: who planned two weeks and is here for half a year is
 * a resident. Days away are not asked, so who was away a lot is sent to the municipality too early rather than too late.
 * Null without a day of arrival.
 */
export function stayOf(answers: RegistrationAnswers, { params, today }: Given): Stay | null {
  const { arrival, sleeps, leaving } = answers;
  if (sleeps === 'abroad') return { kind: 'abroad', answer: null };
  if (arrival === null) return null;
  const register = (departure: IsoDay | null) => registrationOnArrival({ arrival, departure, daysAway: 0 }, params);
  const plan = planOf(answers, arrival);
  const soFar = leaving !== true && today > arrival ? today : arrival;
  const end = plan ? plan.end && (plan.end < soFar ? soFar : plan.end) : soFar;
  const answer = register(end);
  if (answer.kind === 'not-known') return { kind: 'not-known', answer };
  const { register: kind } = answer.value;
  if (!plan && kind !== 'brp') return { kind: 'open', answer: register(null) };
  return { kind: kind === 'ask-municipality' ? 'near' : kind, answer };
}

/** The planned end, null for none; no plan at all when nobody knows. */
function planOf(
  { stay, stayUntil, stayMonths, leaving, leaveDay, returnDay }: RegistrationAnswers,
  arrival: IsoDay,
): { end: IsoDay | null } | null {
  if (stay === 'open') return { end: null };
  if (stay === 'until' && stayUntil !== null) return { end: stayUntil };
  if (stay === 'months' && stayMonths !== null) return { end: addMonths(arrival, stayMonths) };
  return leaving === true && leaveDay !== null && returnDay === null ? { end: leaveDay } : null;
}
