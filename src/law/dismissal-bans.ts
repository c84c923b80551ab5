import { addDays, addMonths, daysBetween } from './calendar.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import { illnessDayNumber, illnessTogether, type Illness } from './illness.ts';
import type { IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';

const MONTHS_A_YEAR = 12;
const DAYS_A_WEEK = 7;

/**
 * How the contract is to end. Only notice is banned; a fixed contract also ends during illness or pregnancy, by itself.
 * The others are the exceptions of BW 7:670a lid 2; `agreement` is a settlement agreement.
 */
export type WayOfEnding = 'notice' | 'end-of-fixed-contract' | 'trial-period' | 'urgent-reason' | 'consent' | 'agreement' | 'closure';

export interface Ban {
  /** On the day of notice the employer may not give it. */
  isBanned: boolean;
  /** Last day on which he may not; null: there is no ban, or its end is not known yet. */
  until: IsoDay | null;
  /** Why there is none. */
  because: 'way-of-ending' | 'not-ill' | 'long-illness' | 'ill-after-request' | 'not-pregnant' | 'time-is-over' | null;
}

export interface IllnessBanFacts {
  noticeDay: IsoDay;
  ending: WayOfEnding;
  /** Times of illness, oldest first; the last one may be open. */
  illness: readonly Illness[];
  /** The day on which UWV or the judge received the request of the employer; null: none. */
  requestReceivedOn: IsoDay | null;
}

/**
 * Until when illness forbids notice by the employer (BW 7:670 lid 1): for two years, or until the recovery. Times with
 * less than four weeks between count together. No ban for an illness that began after the request for a permit.
 *
 * Left out: illness around pregnancy, which does not count in the two years; a longer ban by a measure of UWV (lid 11);
 * refusing to help with the recovery (7:670a lid 1); pension age; what the judge may still do (7:671b lid 6).
 * @throws RangeError when a day is no calendar day, or times of illness overlap
 */
export function illnessBan(params: ParameterSet, facts: IllnessBanFacts): RuleAnswer<Ban> {
  const { noticeDay, ending, illness, requestReceivedOn } = facts;
  const use = new Grounds(params, ['BW 7:670 lid 1', 'BW 7:670a lid 2']);
  const years = use.number('dismissal.illness-ban-years', noticeDay);
  const joinWeeks = use.number('sickpay.join-weeks', noticeDay);
  if (years === null || joinWeeks === null) return use.answer<Ban>(null);
  if (ending !== 'notice') return use.answer(noBan('way-of-ending'));
  const current = illness.find(({ firstDay, lastDay }) => firstDay <= noticeDay && (lastDay === null || noticeDay <= lastDay));
  if (!current) return use.answer(noBan('not-ill'));
  if (requestReceivedOn !== null && current.firstDay > requestReceivedOn) return use.answer(noBan('ill-after-request'));
  const times = illnessTogether(illness.slice(0, illness.indexOf(current) + 1), joinWeeks);
  const first = times[0] ?? current;
  // Without gaps the years run by the calendar; each day without illness between puts their end off.
  const healthyDays = daysBetween(first.firstDay, current.firstDay) - (illnessDayNumber(times, current.firstDay) - 1);
  const until = addDays(addMonths(first.firstDay, years * MONTHS_A_YEAR), healthyDays - 1);
  if (noticeDay > until) return use.answer(noBan('long-illness'));
  return use.answer<Ban>({
    isBanned: true,
    until: current.lastDay !== null && current.lastDay < until ? current.lastDay : until,
    because: null,
  });
}

export interface PregnancyBanFacts {
  noticeDay: IsoDay;
  ending: WayOfEnding;
  /** Pregnant on the day of notice. */
  isPregnant: boolean;
  /** The day on which the birth is expected, or was; null: not known. */
  birthDay: IsoDay | null;
  /** Last day of the maternity leave; null: not known yet. */
  leaveLastDay: IsoDay | null;
  /** Last day of an illness from pregnancy or birth that followed the leave at once; null: none. */
  illAfterLeaveUntil: IsoDay | null;
}

/**
 * Until when pregnancy and maternity forbid notice by the employer (BW 7:670 lid 2): during the pregnancy, the leave after
 * the birth, and some weeks after it, or after an illness from the birth that follows it. When only the day of birth is
 * known, the end is counted from the shortest leave after it, which is recalled: the ban may last longer.
 *
 * Left out: the leave of a partner after a mother's death; closing of a part of the business (7:670a lid 3). Closure of
 * the whole business lifts the ban, but not during the leave: ask.
 * @throws RangeError when a day is no calendar day
 */
export function pregnancyBan(params: ParameterSet, facts: PregnancyBanFacts): RuleAnswer<Ban> {
  const { noticeDay, ending, isPregnant, birthDay, leaveLastDay, illAfterLeaveUntil } = facts;
  const use = new Grounds(params, ['BW 7:670 lid 2', 'BW 7:670a lid 2'], ending === 'closure' ? 'recalled' : 'verified');
  const weeks = use.number('dismissal.maternity-ban-weeks', noticeDay);
  if (weeks === null || ending === 'closure') return use.answer<Ban>(null);
  if (ending !== 'notice') return use.answer(noBan('way-of-ending'));
  if (leaveLastDay === null && birthDay === null) {
    return use.answer(isPregnant ? { isBanned: true, until: null, because: null } : noBan('not-pregnant'));
  }
  const leaveEnds = leaveLastDay ?? (birthDay === null ? null : leaveAfter(use, birthDay));
  if (leaveEnds === null) return use.answer<Ban>(null);
  const from = illAfterLeaveUntil !== null && illAfterLeaveUntil > leaveEnds ? illAfterLeaveUntil : leaveEnds;
  const until = addDays(from, weeks * DAYS_A_WEEK);
  if (noticeDay > until) return use.answer(noBan('time-is-over'));
  const hasBegun = isPregnant || birthDay === null || noticeDay >= birthDay;
  return use.answer(hasBegun ? { isBanned: true, until, because: null } : noBan('not-pregnant'));
}

function leaveAfter(use: Grounds, birthDay: IsoDay): IsoDay | null {
  const weeks = use.number('leave.maternity.after-birth-weeks', birthDay);
  return weeks === null ? null : addDays(birthDay, weeks * DAYS_A_WEEK);
}

function noBan(because: Ban['because']): Ban {
  return { isBanned: false, until: null, because };
}
