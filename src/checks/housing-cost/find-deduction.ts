import {
  checkHousingDeduction,
  housingDeductionShare,
  joinGrounds,
  minimumHourlyWage,
  type Ground,
  type HousingCondition,
  type IsoDay,
  type ParameterSet,
  type RuleAnswer,
} from '#law/index.ts';
import type { SaidValues } from '#platform/i18n/say.ts';
import type { Given } from '../check.ts';
import { finding, notKnown, type Finding, type Verdict } from '../finding.ts';
import { perPeriod, periodStart, type CentsBetween } from './periods.ts';
import type { HousingAnswers } from './questions.ts';

const PAGE = 'housing/housing-from-your-employer';
type Conditions = Readonly<Record<HousingCondition, boolean | null>>;

/** What the employer keeps out of the wage for the home, on the payslip that was asked about. */
export function findDeduction(answers: HousingAnswers, { params, today }: Given): Finding[] {
  if (answers.fromWage !== true) return [];
  const share = housingDeductionShare(params, answers.periodEnd ?? today);
  if (share.kind === 'not-known') return [notKnown(share, 'deduction', { page: PAGE, actions: ['call-legal-desk'] })];
  const conditions = conditionsOf(answers);
  const percent: SaidValues = { percent: { percent: share.value } };
  const amounts = amountsOf(answers);
  const judged = amounts && judge(amounts, conditions, params);
  return [
    ...findConditions(conditions, percent, share.ground, judged?.kind === 'known' ? judged.value.verdict : null),
    ...(amounts && judged ? findAmount(amounts.deducted, judged, percent) : []),
  ];
}

function conditionsOf({ permission, posted, paper, landlord, certificate }: HousingAnswers): Conditions {
  const isOfEmployer = landlord === 'employer' || landlord === 'agency';
  const isApproved = landlord === 'corporation' || certificate === 'snf' || certificate === 'akf';
  return {
    'written-authorisation': permission,
    // A landlord who is the employer has his own copy; whether another's was shown, we do not know.
    'tenancy-shown': paper === 'spoken' ? false : paper === 'separate' && isOfEmployer ? true : null,
    'approved-landlord': isApproved ? true : certificate === 'none' ? false : null,
    'not-posted': posted === null ? null : !posted,
  };
}

function findConditions(conditions: Conditions, percent: SaidValues, ground: Ground, amount: Verdict | null): Finding[] {
  const those = (value: false | null) => (Object.keys(conditions) as HousingCondition[]).filter((each) => conditions[each] === value);
  const values = (list: readonly HousingCondition[]) => ({
    ...percent,
    conditions: { texts: list.map((each) => `housing-cost.f.condition.${each}`) },
  });
  const failing = those(false);
  const open = those(null);
  if (failing.length > 0)
    return [
      finding({
        id: 'deduction-conditions',
        // From wage above the minimum it may still be allowed: certain only when the amounts say so.
        verdict: amount === 'wrong' ? 'wrong' : 'unclear',
        weight: 2,
        values: values(failing),
        ground,
        actions: ['withdraw-permission', 'send-letter', 'call-legal-desk'],
        page: PAGE,
      }),
    ];
  if (open.length === 0) return [];
  const actions = ['ask-papers', 'look-up-certificate', 'ask-payslip'];
  return [finding({ id: 'deduction-open', verdict: 'unclear', weight: 1, values: values(open), ground, actions, page: PAGE })];
}

interface Amounts {
  deducted: number;
  grossWage: number;
  hours: number;
  birthDate: IsoDay;
  from: IsoDay;
  until: IsoDay;
  costs: CentsBetween;
}

/** The amounts of the payslip; null when one of them is missing. */
function amountsOf(answers: HousingAnswers): Amounts | null {
  const { period, periodEnd, deducted, grossWage, hours, birthDate, rent, rentPer, rentKind, serviceCosts } = answers;
  if (period === null || periodEnd === null || deducted === null || grossWage === null || hours === null || birthDate === null) return null;
  const isWhole = rentKind === 'all-in' || (rentKind === 'basic' && serviceCosts !== null);
  const costs =
    rent !== null && rentPer !== null && isWhole
      ? perPeriod(rent + (serviceCosts ?? 0), rentPer, period)
      : { least: deducted, most: deducted };
  return { deducted, grossWage, hours, birthDate, from: periodStart(period, periodEnd), until: periodEnd, costs };
}

interface Judged {
  verdict: Verdict;
  /** The most that can have been allowed. */
  mostCents: number;
}

/**
 * Tries the minimum wage of the first and of the last day of the period, and the least and most that the home can cost:
 * what is too high in all of them is wrong, what is allowed in all of them is right.
 */
function judge(
  { deducted, grossWage, hours, birthDate, from, until, costs }: Amounts,
  conditions: Conditions,
  params: ParameterSet,
): RuleAnswer<Judged> {
  const wages = [from, until].map((day) => minimumHourlyWage(params, { birthDate }, day));
  const tried: ReturnType<typeof checkHousingDeduction>[] = [];
  for (const wage of wages) {
    if (wage.kind === 'not-known') return wage;
    for (const costCents of [costs.least, costs.most])
      tried.push(
        checkHousingDeduction(params, {
          payday: until,
          minimumWageCents: Math.round(hours * wage.value),
          wageCents: grossWage,
          costCents,
          deductedCents: deducted,
          conditions,
        }),
      );
  }
  const unknown = tried.find((each) => each.kind === 'not-known');
  if (unknown?.kind === 'not-known') return unknown;
  const outcomes = tried.flatMap((each) => (each.kind === 'known' ? each.value : []));
  const isWrong = outcomes.every(({ verdict }) => verdict === 'too-high');
  const isRight = outcomes.every(({ verdict }) => verdict === 'allowed');
  return {
    kind: 'known',
    value: {
      verdict: isWrong ? 'wrong' : isRight ? 'right' : 'unclear',
      mostCents: Math.max(...outcomes.map(({ mostCents }) => mostCents)),
    },
    ground: joinGrounds(...[...tried, ...wages].map(({ ground }) => ground)),
  };
}

function findAmount(deducted: number, judged: RuleAnswer<Judged>, percent: SaidValues): Finding[] {
  if (judged.kind === 'not-known') return [notKnown(judged, 'deduction', { page: PAGE, actions: ['call-legal-desk'] })];
  const { verdict, mostCents } = judged.value;
  const { ground } = judged;
  const values = {
    ...percent,
    deducted: { money: deducted },
    most: { money: mostCents },
    amount: { money: Math.max(0, deducted - mostCents) },
  };
  if (verdict === 'right') return [finding({ id: 'deduction-within', verdict, weight: 1, values, ground, page: PAGE })];
  const actions = ['send-letter', 'keep-evidence', 'call-legal-desk'];
  if (verdict === 'unclear')
    return [finding({ id: 'deduction-perhaps', verdict, weight: 2, values, ground, actions: ['ask-papers', ...actions], page: PAGE })];
  const amountCents = deducted - mostCents;
  return [
    finding({
      id: 'deduction-too-high',
      verdict,
      weight: 2,
      values,
      ground,
      amountCents,
      actions: [...actions, 'report-inspectorate'],
      page: PAGE,
    }),
  ];
}
