import type { IsoDay } from '#law/index.ts';
import { finding, isNear, notKnown, type Deadline, type Finding, type NewFinding, type UnknownAnswer } from '../finding.ts';
import type { ActionId, DeadlineId, FindingId } from './ids.ts';

type Found = Omit<NewFinding<FindingId>, 'actions' | 'deadline'> & {
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
  answer: UnknownAnswer,
  of: WhatIsNotKnown,
  more: { weight?: Finding['weight']; actions?: readonly ActionId[]; page?: string } = {},
): Finding {
  return notKnown(answer, of, { actions: ['call-legal-desk'], ...more });
}

/** A last day to act, unless it is over. */
export function deadlineOn(day: IsoDay, id: DeadlineId, today: IsoDay, isUncertain = false): Deadline | undefined {
  return day < today ? undefined : { day, text: `dismissal.deadline.${id}`, callToday: isUncertain || isNear(day, today) };
}
