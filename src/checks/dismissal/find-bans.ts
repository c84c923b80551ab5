import { endingBecauseOfPregnancy, illnessBan, pregnancyBan, type Ban, type RuleAnswer, type WayOfEnding } from '#law/index.ts';
import type { Finding } from '../finding.ts';
import { found, unknownRule } from './found.ts';
import type { ActionId, FindingId } from './ids.ts';
import type { Event } from './questions.ts';
import type { Situation } from './situation.ts';

const ILL = 'health/sick-pay';
const PREGNANT = 'leave/pregnancy-and-birth-leave';
const ACTIONS: readonly ActionId[] = ['call-today', 'send-letter', 'do-not-sign', 'call-legal-desk', 'call-union', 'keep-evidence'];

/** Null: nothing that the employer does, or somebody else does it. */
const WAY: Record<Event, WayOfEnding | null> = {
  notice: 'notice',
  request: 'notice',
  'sent-away': 'notice',
  other: 'notice',
  'agency-stops': 'notice',
  'on-the-spot': 'urgent-reason',
  'trial-period': 'trial-period',
  'fixed-ends': 'end-of-fixed-contract',
  agreement: 'agreement',
  resigned: null,
  bankrupt: null,
};

/** Bans on notice during illness, pregnancy and after a birth. */
export function findBans(situation: Situation): Finding[] {
  const { event, clause, answers } = situation;
  const way = WAY[event];
  if (way === null) return [];
  // Without a clause the agency can only give notice. With one, illness has its own rule: see the end of agency work.
  if (event === 'agency-stops')
    return clause === false
      ? [...findIllness(situation, 'notice'), ...findPregnancy(situation, 'notice')]
      : findPregnancy(situation, 'end-of-fixed-contract');
  // Who signed has no ban (BW 7:670a lid 2 a): the signature is what to look at.
  const { signed } = answers;
  const ending = way === 'notice' && (signed === 'consent' || signed === 'agreement') ? signed : way;
  return [...findIllness(situation, ending), ...findPregnancy(situation, ending)];
}

function findIllness({ answers, event, params, today }: Situation, ending: WayOfEnding): Finding[] {
  if (answers.ill !== true) return [];
  const noticeDay = answers.toldOn ?? today;
  const { illSince } = answers;
  const illness = [{ firstDay: illSince ?? noticeDay, lastDay: null }];
  const answer = illnessBan(params, { noticeDay, ending, illness, requestReceivedOn: null });
  if (answer.kind === 'not-known') return [unknownRule(answer, 'ban', { page: ILL })];
  const { because, until } = answer.value;
  const give = (id: FindingId, verdict: Finding['verdict'], weight: Finding['weight'], actions: readonly ActionId[]) => [
    found({ id, verdict, weight, values: until ? { day: { day: until } } : {}, ground: answer.ground, actions, page: ILL }),
  ];
  if (because === 'way-of-ending') return give('ill-way', 'right', 1, []);
  if (because === 'not-ill') return give('ill-later', 'right', 1, []);
  if (because === 'long-illness') return give('ill-long', 'unclear', 2, ['call-legal-desk']);
  // An illness that began after the request to UWV gives no ban; of which day that was, nothing is known here.
  const isCertain = illSince !== null && answers.toldOn !== null && answers.permit !== true && event !== 'request' && event !== 'other';
  return isCertain ? give('ill-ban', 'wrong', 3, ACTIONS) : give('ill-ban-perhaps', 'unclear', 3, ACTIONS);
}

function findPregnancy(situation: Situation, ending: WayOfEnding): Finding[] {
  const { answers, event, params, today } = situation;
  const { pregnancy, birthDay, toldOn, permit } = answers;
  if (pregnancy !== 'pregnant' && pregnancy !== 'gave-birth') return [];
  const noticeDay = toldOn ?? today;
  const actions: ActionId[] = [...ACTIONS, 'midwife-paper'];
  if (ending !== 'notice') {
    const { ground } = endingBecauseOfPregnancy(params);
    return [found({ id: 'pregnancy-way', verdict: 'unclear', weight: 3, ground, actions, page: PREGNANT })];
  }
  const ban: RuleAnswer<Ban> = pregnancyBan(params, {
    noticeDay,
    ending,
    isPregnant: pregnancy === 'pregnant',
    birthDay: pregnancy === 'gave-birth' ? (birthDay ?? noticeDay) : null,
    leaveLastDay: null,
    illAfterLeaveUntil: null,
  });
  if (ban.kind === 'not-known') return [unknownRule(ban, 'ban', { page: PREGNANT })];
  const { ground } = ban;
  const { isBanned, until } = ban.value;
  const give = (id: FindingId, verdict: Finding['verdict'], weight: Finding['weight'], values: Finding['values'] = {}) => [
    found({ id, verdict, weight, values, ground, actions, page: PREGNANT }),
  ];
  const isOpen = toldOn === null || permit === true || event === 'request' || event === 'other';
  // Who was told before the birth was most likely pregnant then.
  if (pregnancy === 'gave-birth' && (birthDay === null || noticeDay < birthDay)) return give('pregnancy-perhaps', 'unclear', 3);
  if (!isBanned) return give('pregnancy-over', 'unclear', 2);
  if (isOpen) return give('pregnancy-perhaps', 'unclear', 3);
  return until === null ? give('pregnancy-ban', 'wrong', 3) : give('pregnancy-ban-until', 'wrong', 3, { day: { day: until } });
}
