import type { DueAnswer, DueFacts } from './due.ts';
import { LAW_RULE_PARAMETERS, lawDue } from './due-law.ts';
import { dateTerm, periodTerm, yearAfterTerm, yearlyTerm } from './due-terms.ts';
import type { DueRuleId, Task, TaskCost, TaskDue } from './task.ts';

/** Values that a rule gives to its words: a text `due.…` may use these and no others. */
export const DUE_VALUES = {
  'parameter-after': ['span', 'number'],
  'parameter-before': ['span', 'number'],
  yearly: ['day'],
  'year-after': ['day'],
  'parameter-day': ['day'],
  registration: ['span', 'months'],
  insurance: ['span'],
  'starting-rent': ['span'],
  move: ['span', 'before'],
  deregistration: ['before'],
  'unemployment-benefit': ['span', 'before'],
  'agency-housing': ['span'],
  'annul-dismissal': ['span'],
  'transition-payment': ['span'],
  'compulsory-school': ['age', 'start'],
  'holiday-days': ['day'],
} as const satisfies Record<DueRuleId, readonly string[]>;

/**
 * The day of a task: from the rules of law and the parameters, never from a number of our own. Pure.
 * @throws UnknownParameterError when a parameter does not exist; `journeyProblems` finds that before
 */
export function dueOf(due: TaskDue, facts: DueFacts): DueAnswer {
  switch (due.rule) {
    case 'parameter-after':
    case 'parameter-before':
      return periodTerm(due, facts);
    case 'yearly':
      return yearlyTerm(due, facts);
    case 'year-after':
      return yearAfterTerm(due, facts);
    case 'parameter-day':
      return dateTerm(due, facts);
    default:
      return lawDue(due, facts);
  }
}

/** Parameters that the day of a task is made of. */
export function dueParameters(due: TaskDue): readonly string[] {
  switch (due.rule) {
    case 'parameter-after':
    case 'parameter-before':
      return due.parameters;
    case 'yearly':
      return due.opens === undefined ? due.parameters : [...due.parameters, due.opens];
    case 'year-after':
      return due.opens === undefined ? [due.parameter] : [due.parameter, due.opens];
    case 'parameter-day':
      return [due.parameter];
    default:
      return LAW_RULE_PARAMETERS[due.rule];
  }
}

/** All parameters that a plan of these tasks needs: a page sends a browser these and no others. Each once, sorted. */
export function parametersOf(tasks: readonly Pick<Task, 'due' | 'law' | 'cost'>[]): string[] {
  const keys = tasks.flatMap(({ due, law, cost }) => [...(due ? dueParameters(due) : []), ...law.parameters, ...costParameters(cost)]);
  return [...new Set(keys)].sort();
}

function costParameters(cost: TaskCost): string[] {
  return cost !== null && typeof cost === 'object' ? [cost.parameter] : [];
}
