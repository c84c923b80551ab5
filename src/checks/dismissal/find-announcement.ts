import {
  announcementCompensation,
  announcementDeadline,
  announcementDuty,
  joinGrounds,
  type FixedContract,
  type Ground,
  type IsoDay,
} from '#law/index.ts';
import type { SaidValues } from '#platform/i18n/say.ts';
import type { Finding } from '../finding.ts';
import { deadlineOn, found, unknownRule } from './found.ts';
import type { ActionId, FindingId } from './ids.ts';
import type { Situation } from './situation.ts';

const PAGE = 'dismissal/end-of-temporary-contract';
const CLAIM: readonly ActionId[] = ['send-letter', 'call-legal-desk', 'keep-evidence'];

/** Whether the employer told in time and in writing that a fixed contract ends or goes on. */
export function findAnnouncement(situation: Situation): Finding[] {
  const { event, answers, params, today, clause } = situation;
  const contract = contractOf(situation);
  if (event !== 'fixed-ends' || contract === null) return [];
  const duty = announcementDuty(params, contract);
  if (duty.kind === 'not-known') return [unknownRule(duty, 'announcement', { page: PAGE })];
  // With an agency clause there is no such duty; whether there is one was not known.
  const ground: Ground = clause === null ? { ...duty.ground, confidence: 'recalled' } : duty.ground;
  if (!duty.value.due) return [found({ id: 'announcement-not-due', verdict: 'right', weight: 1, ground, page: PAGE })];
  const { latestDay } = duty.value;
  const values = { day: { day: latestDay } };
  const give = (id: FindingId, verdict: Finding['verdict'], weight: Finding['weight'], actions: readonly ActionId[] = []) => [
    found({ id, verdict, weight, values, ground, actions, page: PAGE }),
  ];
  const announcedOn = announcedDay(answers);
  if (announcedOn === undefined) return give('announcement-ask', 'unclear', 2, ['ask-in-writing', 'call-legal-desk']);
  if (announcedOn === null && today <= latestDay) return give('announcement-coming', 'right', 1);
  if (announcedOn === null && today <= (contract.lastDay ?? today)) {
    return give('announcement-overdue', 'wrong', 2, ['ask-in-writing', 'keep-evidence', 'ask-again-later']);
  }
  return findCompensation(situation, contract, announcedOn, ground, values);
}

function findCompensation(
  { params, monthlyCents, today }: Situation,
  contract: FixedContract,
  announcedOn: IsoDay | null,
  ground: Ground,
  values: SaidValues,
): Finding[] {
  const answer = announcementCompensation(params, { contract, announcedOn, monthlyWageCents: monthlyCents ?? 0 });
  if (answer.kind === 'not-known') return [unknownRule(answer, 'announcement', { page: PAGE })];
  const { cents, daysLate } = answer.value;
  if (daysLate === 0) return [found({ id: 'announcement-in-time', verdict: 'right', weight: 1, values, ground, page: PAGE })];
  const term = announcementDeadline(params, contract);
  const lastDay = term.kind === 'known' ? term.value.lastDay : null;
  const common = {
    verdict: 'wrong' as const,
    weight: 2 as const,
    ground: joinGrounds(ground, answer.ground),
    actions: CLAIM,
    deadline: lastDay === null ? undefined : deadlineOn(lastDay, 'announcement', today, true),
    page: PAGE,
  };
  const of = daysLate === null ? 'announcement-none' : 'announcement-late';
  return cents > 0
    ? [found({ ...common, id: of, values: { ...values, amount: { money: cents } }, amountCents: cents })]
    : [found({ ...common, id: `${of}-no-amount`, values })];
}

function contractOf({ answers, fixedEnd, clause }: Situation): FixedContract | null {
  const { firstDay, contractKind } = answers;
  if (firstDay === null || contractKind === 'permanent') return null;
  if (contractKind === 'project') return { firstDay, lastDay: null, agencyClause: false };
  return fixedEnd === null || fixedEnd < firstDay ? null : { firstDay, lastDay: fixedEnd, agencyClause: clause === true };
}

/** Null: never in writing; undefined: not known. */
function announcedDay({ event, toldOn, announced, announcedOn, firstDay }: Situation['answers']): IsoDay | null | undefined {
  // A letter that calls it notice tells it too.
  if (event === 'notice') return toldOn ?? undefined;
  if (announced === 'in-contract') return firstDay ?? undefined;
  if (announced === 'in-writing') return announcedOn ?? undefined;
  return announced === 'spoken' || announced === 'no' ? null : undefined;
}
