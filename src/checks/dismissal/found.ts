import { daysBetween, type IsoDay, type RuleAnswer } from '#law/index.ts';
import { finding, notKnown, type Deadline, type Finding } from '../finding.ts';
import type { ActionId, DeadlineId, FindingId } from './ids.ts';

/** A last day that comes so soon is called for today: a lawyer needs some days too. */
const NEAR_DAYS = 14;

type Found = Omit<Parameters<typeof finding>[0], 'id' | 'actions' | 'deadline'> & {
  id: FindingId;
  actions?: readonly ActionId[];
  deadline?: Deadline | undefined;
};

/** A finding whose id and actions have texts. */
export function found({ deadline, ...of }: Found): Finding {
  return finding(deadline ? { ...of, deadline } : of);
}

type WhatIsNotKnown = Extract<FindingId, `${string}-not-known`> extends `${infer Of}-not-known` ? Of : never;

/** "Not known" of a rule, with whom to ask. */
export function unknownRule(
  answer: Extract<RuleAnswer<unknown>, { kind: 'not-known' }>,
  of: WhatIsNotKnown,
  more: { weight?: Finding['weight']; actions?: readonly ActionId[]; page?: string } = {},
): Finding {
  return notKnown(answer, of, { actions: ['call-legal-desk'], ...more });
}

/** A last day to act, unless it is over. */
export function deadlineOn(day: IsoDay, id: DeadlineId, today: IsoDay, isUncertain = false): Deadline | undefined {
  return day < today ? undefined : { day, text: `dismissal.deadline.${id}`, callToday: isUncertain || isNear(day, today) };
}

/** Today, or some days from now. */
export function isNear(day: IsoDay, today: IsoDay): boolean {
  return daysBetween(today, day) <= NEAR_DAYS;
}
