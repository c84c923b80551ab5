import { citizenship } from './countries.ts';
import type { Situation } from './situation.ts';
import type { Conditions, Task } from './task.ts';

/** Whether conditions hold; `unknown` when an answer that they need was skipped. */
export type Holds = 'yes' | 'no' | 'unknown';

/** Whether all parts of the conditions hold. One that certainly does not decides, whatever else is unknown. */
export function holds(conditions: Conditions, situation: Situation): Holds {
  const { stay, work, home, partner, children, car, leaving } = situation;
  const parts = [
    among(conditions.citizenship, citizenship(situation.passport)),
    // Who is not sure how long he stays has answered, and still nothing is ruled out.
    among(conditions.stay, stay === 'not-sure' ? null : stay),
    among(conditions.work, work),
    among(conditions.home, home),
    among(conditions.partner, partner),
    amongAny(conditions.children, children && (children.length === 0 ? ['none' as const] : children)),
    same(conditions.car, car),
    same(conditions.leaving, leaving === null ? null : true),
  ];
  if (parts.includes('no')) return 'no';
  return parts.includes('unknown') ? 'unknown' : 'yes';
}

/** Whether a task is for somebody in this situation. `perhaps`: shown, and said that it depends on an answer. */
export function appliesTo({ when, unless }: Pick<Task, 'when' | 'unless'>, situation: Situation): 'yes' | 'perhaps' | 'no' {
  const wanted = holds(when, situation);
  const takenAway = unless === null ? 'no' : holds(unless, situation);
  if (wanted === 'no' || takenAway === 'yes') return 'no';
  return wanted === 'yes' && takenAway === 'no' ? 'yes' : 'perhaps';
}

function among<T>(allowed: readonly T[] | undefined, answer: T | null): Holds {
  if (allowed === undefined) return 'yes';
  if (answer === null) return 'unknown';
  return allowed.includes(answer) ? 'yes' : 'no';
}

function amongAny<T>(allowed: readonly T[] | undefined, answers: readonly T[] | null): Holds {
  if (allowed === undefined) return 'yes';
  if (answers === null) return 'unknown';
  return answers.some((answer) => allowed.includes(answer)) ? 'yes' : 'no';
}

function same(wanted: boolean | undefined, answer: boolean | null): Holds {
  if (wanted === undefined) return 'yes';
  if (answer === null) return 'unknown';
  return answer === wanted ? 'yes' : 'no';
}
