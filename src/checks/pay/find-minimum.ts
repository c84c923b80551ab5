import {
  checkMinimumWage,
  checkMonthlyWage,
  countedPay,
  dueMinimumWage,
  joinGrounds,
  monthlyMinimumWage,
  weekday,
  type Ground,
  type HoursByWeekday,
  type HoursPart,
  type PayVerdict,
  type RuleAnswer,
} from '#law/index.ts';
import { finding, notKnown, type Finding } from '../finding.ts';
import { hoursEntries, isFixedMonth, lacksHours, type PayFacts } from './pay-facts.ts';

export interface MinimumFindings {
  findings: Finding[];
  /** What is due for certain; null: not known. */
  due: { cents: number; ground: Ground } | null;
  /** What is missing in any case, in cents. */
  shortCents: number;
  /** Pay that counts for one hour, in cents; null: not known. */
  perHourCents: number | null;
  /** Least amount for one hour, in cents, and from the change on; null: not known. */
  minimum: { leastCents: number; mostCents: number } | null;
}

/** The pay against the minimum for some of the hours. */
interface Compared {
  verdict: PayVerdict;
  /** Missing in any case, in cents. */
  shortCents: number;
  dueCents: number;
  mostDueCents: number;
  /** The amounts for one hour; empty for a fixed monthly wage. */
  parts: readonly HoursPart[];
  ground: Ground;
}

const KEEP = ['keep-evidence', 'send-letter', 'call-legal-desk', 'report-inspectorate'];

/**
 * The minimum wage: first for the hours that are due now for certain, then with overtime that may come one payslip later,
 * then with waiting and travelling. So each finding holds only what it adds.
 */
export function findMinimum(facts: PayFacts): MinimumFindings {
  const { hours } = facts;
  const isMonth = isFixedMonth(facts);
  const certain = isMonth ? hours.overtimeNow : hours.certain;
  const none = { findings: leftOut(facts), due: null, shortCents: 0, perHourCents: null, minimum: null };
  if (certain === null || lacksHours(facts) || (facts.items === null && !facts.isUnpaid)) return none;

  const compare = isMonth ? monthComparison(facts) : hoursComparison(facts);
  const first = compare(certain);
  if (first.kind === 'not-known')
    return { ...none, findings: [...none.findings, notKnown(first, 'minimum', { page: 'pay/minimum-wage' })] };
  const withMore = (more: number, before: Compared): Compared => {
    const answer = more > 0 ? compare(certain + more) : null;
    return answer?.kind === 'known' ? answer.value : before;
  };
  const withLater = withMore(hours.later, first.value);
  const withAll = hours.likely > 0 ? withMore(hours.later + hours.likely, withLater) : withLater;
  const { dueCents, ground, shortCents, parts } = first.value;
  return {
    findings: [...none.findings, ...verdictFindings(facts, isMonth, certain, [first.value, withLater, withAll])],
    due: { cents: dueCents, ground },
    shortCents,
    perHourCents: isMonth || facts.items === null || certain === 0 ? null : Math.round(facts.countedCents / certain),
    minimum:
      parts.length === 0
        ? null
        : {
            leastCents: Math.min(...parts.map(({ leastHourlyCents }) => leastHourlyCents)),
            mostCents: Math.max(...parts.map(({ mostHourlyCents }) => mostHourlyCents)),
          },
  };
}

function verdictFindings(facts: PayFacts, isMonth: boolean, hours: number, steps: readonly [Compared, Compared, Compared]): Finding[] {
  const [first, withLater, withAll] = steps;
  const later = withLater.shortCents - first.shortCents;
  const likely = withAll.shortCents - withLater.shortCents;
  const findings: Finding[] = [];
  // Nothing was paid at all: a finding of its own says so, with the whole amount.
  if (!facts.isUnpaid) {
    if (first.verdict === 'below') findings.push(below(facts, isMonth, hours, first));
    else if (first.verdict === 'unclear') findings.push(between(facts, isMonth, first));
    else if (later <= 0 && likely <= 0) findings.push(enough(facts, isMonth, hours, first));
  }
  if (later > 0)
    findings.push(
      finding({
        id: 'overtime-open',
        verdict: 'unclear',
        weight: 2,
        ground: joinGrounds(withLater.ground, { articles: ['WML art. 13a'], parameters: [], confidence: 'verified' }),
        values: { hours: { hours: facts.hours.later }, missing: { money: later } },
        amountCents: later,
        actions: ['wait-next-payslip', 'write-down-hours', 'ask-in-writing'],
        page: 'pay/minimum-wage',
      }),
    );
  if (likely > 0)
    findings.push(
      finding({
        id: 'waiting-travel',
        verdict: 'unclear',
        weight: 2,
        ground: joinGrounds(withAll.ground, facts.hours.likelyGround),
        values: { hours: { hours: facts.hours.likely }, missing: { money: likely } },
        amountCents: likely,
        actions: ['write-down-hours', 'call-legal-desk', 'call-union'],
        page: 'pay/minimum-wage',
      }),
    );
  return findings;
}

function below(facts: PayFacts, isMonth: boolean, hours: number, { shortCents, dueCents, ground }: Compared): Finding {
  const { answers, countedCents } = facts;
  return finding({
    id: isMonth ? 'month-below' : 'below-minimum',
    // A fixed monthly wage is counted over the year, so a long month alone proves nothing when we do not know the kind.
    verdict: isMonth || answers.wageKind === 'hour' ? 'wrong' : 'unclear',
    weight: 2,
    ground,
    values: {
      hours: { hours },
      paid: { money: countedCents },
      due: { money: dueCents },
      missing: { money: shortCents },
    },
    amountCents: shortCents,
    actions: KEEP,
    page: 'pay/minimum-wage',
  });
}

function between(facts: PayFacts, isMonth: boolean, { dueCents, mostDueCents, ground }: Compared): Finding {
  return finding({
    id: isMonth ? 'month-unclear' : 'minimum-unclear',
    verdict: 'unclear',
    weight: 1,
    ground,
    values: {
      paid: { money: facts.countedCents },
      least: { money: dueCents },
      most: { money: mostDueCents },
      day: { day: facts.change ?? facts.period.from },
    },
    actions: [isMonth ? 'count-the-year' : 'split-the-hours', 'go-information-point'],
    page: 'pay/minimum-wage',
  });
}

function enough(facts: PayFacts, isMonth: boolean, hours: number, { mostDueCents, ground }: Compared): Finding {
  return finding({
    id: isMonth ? 'month-ok' : 'minimum-ok',
    verdict: 'right',
    weight: 1,
    ground,
    values: { hours: { hours }, paid: { money: facts.countedCents }, due: { money: mostDueCents } },
    page: 'pay/minimum-wage',
  });
}

/** Pay that is no wage in the sense of the Act: said when the parts were typed. */
function leftOut({ params, items }: PayFacts): Finding[] {
  const counted = countedPay(params, items ?? []);
  if (counted.kind === 'not-known' || counted.value.leftOutCents === 0) return [];
  const { leftOut: left, leftOutCents } = counted.value;
  return [
    finding({
      id: 'does-not-count',
      verdict: 'right',
      weight: 1,
      ground: counted.ground,
      values: {
        amount: { money: leftOutCents },
        kinds: { texts: [...new Set(left.filter(({ cents }) => cents > 0).map(({ kind }) => `pay.q.parts.kind.${kind}`))] },
      },
      page: 'pay/minimum-wage',
    }),
  ];
}

type Comparison = (hours: number) => RuleAnswer<Compared>;

function hoursComparison(facts: PayFacts): Comparison {
  const pay = facts.isUnpaid ? [] : (facts.items ?? []);
  return (hours) => {
    const answer = checkMinimumWage(facts.params, { ...facts.worker, hours: hoursEntries(facts, hours), pay });
    if (answer.kind === 'not-known') return answer;
    const { verdict, shortCents, due } = answer.value;
    const { leastCents: dueCents, mostCents: mostDueCents, parts } = due;
    return { ...answer, value: { verdict, shortCents, dueCents, mostDueCents, parts, ground: answer.ground } };
  };
}

/**
 * A fixed monthly wage, with hours on top that have to be paid beside the fixed ones. On which weekdays the fixed hours
 * were is not asked: all of them on the weekday of 1 January, which comes most often in the year, give the highest amount
 * that can be due, and every other roster lies between that and the amount by weeks.
 */
function monthComparison(facts: PayFacts): Comparison {
  const { params, worker, period, answers } = facts;
  const january = weekday(`${period.from.slice(0, 4)}-01-01`);
  const hoursOn = (day: number) => (day === january ? (answers.weeklyHours ?? 0) : 0);
  const hoursByWeekday: HoursByWeekday = [hoursOn(1), hoursOn(2), hoursOn(3), hoursOn(4), hoursOn(5), hoursOn(6), hoursOn(7)];
  const month = { ...worker, month: period.from, hoursByWeekday, wholeYear: answers.wholeYear === true };
  const amounts = monthlyMinimumWage(params, month);
  const paidCents = facts.isUnpaid ? 0 : facts.countedCents;
  return (extra) => {
    if (amounts.kind === 'not-known') return amounts;
    const extraDue = dueMinimumWage(params, { ...worker, hours: hoursEntries(facts, extra) });
    if (extraDue.kind === 'not-known') return extraDue;
    const { leastCents } = extraDue.value;
    const wageCents = paidCents - leastCents;
    const verdict = checkMonthlyWage(params, { ...month, wageCents });
    if (verdict.kind === 'not-known') return verdict;
    const { byWeeksCents, byHoursOfYearCents } = amounts.value;
    const ground = extra > 0 ? joinGrounds(verdict.ground, extraDue.ground) : verdict.ground;
    return {
      kind: 'known',
      value: {
        verdict: verdict.value,
        shortCents: Math.max(0, byWeeksCents - wageCents),
        dueCents: byWeeksCents + leastCents,
        mostDueCents: byHoursOfYearCents + leastCents,
        parts: [],
        ground,
      },
      ground,
    };
  };
}
