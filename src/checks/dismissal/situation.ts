import { addDays, contractChain, dayAfter, type Chain, type IsoDay, type ParameterSet, type RuleAnswer } from '#law/index.ts';
import type { Given } from '../check.ts';
import type { DismissalAnswers, Event } from './questions.ts';

const MONTHS_A_YEAR = 12;
const DAYS_A_WEEK = 7;
/** The fewest and the most weeks of a year: what is owed is never counted too high. */
const FEWEST_WEEKS_A_YEAR = 52;
const MOST_WEEKS_A_YEAR = 366 / DAYS_A_WEEK;

interface Service {
  firstDay: IsoDay;
  lastDay: IsoDay;
}

/** What follows from the answers before any rule is asked. */
export interface Situation {
  answers: DismissalAnswers;
  event: Event;
  params: ParameterSet;
  today: IsoDay;
  isAgency: boolean;
  /** Of agency work: the contract has an agency clause; null: not known. False for other work. */
  clause: boolean | null;
  /** Last day by the contract itself; null: none, or not known. */
  fixedEnd: IsoDay | null;
  /** The day on which the job ends, as it looks; null: not known. */
  endDay: IsoDay | null;
  /** All days that may count as its last: a term is counted from the earliest. */
  endDays: readonly IsoDay[];
  /** All days that may be the last with work: a benefit is asked for from the earliest. */
  lastDaysOfWork: readonly IsoDay[];
  /** The contract, and those before it without a day between, until `endDay`; null: not known. */
  service: readonly Service[] | null;
  /** There was work before a gap, which may count too. */
  hasGap: boolean;
  /** Null: there is no row of fixed contracts to judge. */
  chain: RuleAnswer<Chain> | null;
  /** Gross wage of a month and of an hour in cents, never too high; null: not known. */
  monthlyCents: number | null;
  hourlyCents: number | null;
}

/** Ends with the day on which it is told. */
const AT_ONCE: readonly Event[] = ['on-the-spot', 'sent-away', 'trial-period', 'agency-stops', 'other'];
/** There is no more work from then on, whatever last day the job has. */
const SENT_HOME: readonly Event[] = ['on-the-spot', 'sent-away'];

/** Brings the answers together: which ending it is, which days can be its last, the contracts before, the wage. */
export function situationOf(answers: DismissalAnswers, { params, today }: Given): Situation {
  const { contractKind, firstDay } = answers;
  const event = eventOf(answers);
  const isAgency = contractKind?.startsWith('agency') ?? false;
  const isKindKnown = contractKind !== null && contractKind !== 'unknown';
  // Who says that a fixed contract ends has one, also when its kind or its date was skipped.
  const isFixed = contractKind === 'fixed' || (event === 'fixed-ends' && !isKindKnown);
  const fixedEnd = answers.contractEnds ?? (event === 'fixed-ends' && contractKind !== 'project' ? answers.lastDay : null);
  const endDay = answers.lastDay ?? (AT_ONCE.includes(event) ? answers.toldOn : event === 'fixed-ends' ? fixedEnd : null);
  const before = [...answers.before].flatMap(serviceOf).sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1));
  const endDays = endDaysOf(event, answers, fixedEnd);
  const rowOfContracts = firstDay === null ? [] : unbroken(before, firstDay);
  return {
    answers,
    event,
    params,
    today,
    isAgency,
    clause: clauseOf(event, contractKind),
    fixedEnd,
    endDay,
    endDays,
    lastDaysOfWork: answers.lastDay === null || SENT_HOME.includes(event) ? endDays : withDayBefore([answers.lastDay]),
    service: firstDay === null || endDay === null || endDay < firstDay ? null : [...rowOfContracts, { firstDay, lastDay: endDay }],
    hasGap: rowOfContracts.length < before.length,
    chain:
      isFixed && firstDay !== null && fixedEnd !== null && fixedEnd >= firstDay && before.length > 0
        ? contractChain(params, [...before, { firstDay, lastDay: fixedEnd }])
        : null,
    ...wageOf(answers),
  };
}

/** Told in whatever way, a contract whose own last day has come ends by itself. */
function eventOf({ event, lastDay, toldOn, contractEnds }: DismissalAnswers): Event {
  if (event !== 'notice' && event !== 'sent-away' && event !== 'other') return event ?? 'other';
  const day = lastDay ?? (event === 'notice' ? null : toldOn);
  return contractEnds !== null && day !== null && day >= contractEnds ? 'fixed-ends' : event;
}

/** Work that "the agency" ended is agency work, whatever was said of the contract; only a permanent one has no clause. */
function clauseOf(event: Event, kind: DismissalAnswers['contractKind']): boolean | null {
  if (kind === 'agency-clause') return true;
  if (kind === 'agency-unknown') return null;
  return event === 'agency-stops' && kind !== 'agency' && kind !== 'permanent' ? null : false;
}

function serviceOf({ firstDay, lastDay }: DismissalAnswers['before'][number]): Service[] {
  return firstDay === null || lastDay === null ? [] : [{ firstDay, lastDay }];
}

/** Of contracts, oldest first, those that reach the first day of the next one without a day between. */
function unbroken(before: readonly Service[], firstDay: IsoDay): Service[] {
  const row: Service[] = [];
  let next = firstDay;
  for (const contract of before.toReversed()) {
    if (dayAfter(contract.lastDay) !== next) break;
    row.unshift(contract);
    next = contract.firstDay;
  }
  return row;
}

function endDaysOf(event: Event, { toldOn, lastDay }: DismissalAnswers, fixedEnd: IsoDay | null): IsoDay[] {
  const said = [lastDay, AT_ONCE.includes(event) ? toldOn : null, event === 'fixed-ends' ? fixedEnd : null].filter((day) => day !== null);
  // It has not ended before it was told.
  const days = said.length > 0 ? said : [toldOn, fixedEnd].filter((day) => day !== null);
  return withDayBefore(days);
}

/** Days with those that they may stand for, in order: "per 1 March" may mean that the day before was the last. */
function withDayBefore(days: readonly IsoDay[]): IsoDay[] {
  return [...new Set(days.flatMap((day) => (day.endsWith('-01') ? [day, addDays(day, -1)] : [day])))].sort();
}

function wageOf({ payKind, monthPay, hourPay, hoursWeek }: DismissalAnswers): Pick<Situation, 'monthlyCents' | 'hourlyCents'> {
  if (payKind === 'month') {
    if (!monthPay) return { monthlyCents: null, hourlyCents: null };
    const hourlyCents = hoursWeek ? Math.floor((monthPay * MONTHS_A_YEAR) / (hoursWeek * MOST_WEEKS_A_YEAR)) : null;
    return { monthlyCents: monthPay, hourlyCents };
  }
  if (!hourPay) return { monthlyCents: null, hourlyCents: null };
  return {
    monthlyCents: hoursWeek ? Math.floor((hourPay * hoursWeek * FEWEST_WEEKS_A_YEAR) / MONTHS_A_YEAR) : null,
    hourlyCents: hourPay,
  };
}
