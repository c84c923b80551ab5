import {
  ageGroupOn,
  birthDateOfGroup,
  checkWorkingTime,
  longAverage,
  parametersOfRule,
  workingAges,
  type Condition,
  type Ground,
  type IsoDay,
  type WorkingTimeFinding,
  type WorkingTimeReport,
  type WorkingTimeRule,
} from '#law/index.ts';
import type { Given } from '../check.ts';
import { finding, notKnown, type Examined, type Finding, type Verdict } from '../finding.ts';
import type { Said, SaidValue, SaidValues } from '#platform/i18n/say.ts';
import type { WorkingTimeAnswers } from './questions.ts';
import type { TypedRoster } from './roster-of.ts';

/** What can be found in a roster of a few weeks. Late nights and the average over sixteen weeks need a longer one. */
export const ROSTER_FINDINGS = [
  'shift-length',
  'break',
  'break-collective-agreement',
  'daily-rest',
  'daily-rest-work-requires-it',
  'weekly-rest',
  'weekly-rest-rest-after-roster',
  'rest-after-night',
  'rest-after-night-work-requires-it',
  'rest-after-night-long-night-rest',
  'rest-after-night-series',
  'long-nights',
  'week-hours',
  'average-4-weeks',
  'average-4-weeks-collective-agreement',
  'young-at-night',
  'sunday-agreed',
] as const;
type RosterFinding = (typeof ROSTER_FINDINGS)[number];

/** Found beside the rules: what a short roster hints at, what cannot be judged, and what is as it should be. */
export const MORE_FINDINGS = ['long-average', 'hours-right', 'breaks-right', 'rest-right', 'child-not-known', 'roster-not-known'] as const;

/** Of each rule so many places go into the letter: an employer looks the others up himself. */
const MOST_PLACES = 4;

/** Rules whose answer does not change with the length of a break. */
const WITHOUT_BREAKS: readonly WorkingTimeRule[] = ['daily-rest', 'weekly-rest', 'young-at-night', 'sunday'];

const FAMILIES = {
  'hours-right': ['shift-length', 'week-hours', 'average-4-weeks', 'long-nights'],
  'breaks-right': ['break'],
  'rest-right': ['daily-rest', 'weekly-rest', 'rest-after-night', 'rest-after-night-series', 'young-at-night'],
} as const satisfies Record<string, readonly WorkingTimeRule[]>;

const PAGE = 'safe-work/working-hours-and-rest';

export interface FoundInRoster extends Pick<Examined, 'figures' | 'cannotKnow'> {
  findings: Finding[];
  /** A line of the letter for each place that is not as it should be. */
  places: Said[];
}

/** Holds the typed roster against the Arbeidstijdenwet. */
export function findRoster(typed: TypedRoster, answers: WorkingTimeAnswers, { params }: Given): FoundInRoster {
  const { roster, firstDay } = typed;
  const cannotKnow = ['other-work', 'other-rules', ...(answers.age === null ? ['age'] : [])];
  const ages = workingAges(firstDay, params);
  if (ages.kind === 'not-known') return notJudged(ages, 'roster', cannotKnow);
  const birthDate = answers.birthDay ?? birthDateOfGroup(answers.age ?? 'adult', firstDay, ages.value);
  const answer = checkWorkingTime({ roster, birthDate }, params);
  if (answer.kind === 'not-known') return notJudged(answer, answer.reason === 'not-covered' ? 'roster' : 'child', cannotKnow);
  const group = ageGroupOn(birthDate, firstDay, ages.value) === 'young' ? 'young' : 'adult';
  const groundOf = (rules: readonly WorkingTimeRule[], articles: readonly string[]): Ground => ({
    articles,
    parameters: rules.flatMap((rule) => parametersOfRule(rule, group)),
    confidence: answer.ground.confidence,
  });
  const report = answer.value;
  const groups = new Map<RosterFinding, WorkingTimeFinding[]>();
  for (const each of report.findings) if (isOfShortRoster(each)) groups.set(idOf(each), [...(groups.get(idOf(each)) ?? []), each]);
  const findings = [...groups].map(([id, found]) => {
    const sure = found.filter((each) => isSure(each, typed));
    const worst = (sure.length > 0 ? sure : found).reduce((a, b) => (excess(b) > excess(a) ? b : a));
    const verdict = verdictOf(worst.condition, answers);
    return finding({
      id,
      verdict: verdict === 'wrong' && sure.length === 0 ? 'unclear' : verdict,
      weight: verdict === 'wrong' ? 2 : 1,
      values: { ...valuesOf(worst, typed), count: { number: found.length } },
      ground: groundOf([worst.rule], [worst.article]),
      actions: actionsOf(worst.condition, verdict),
      page: PAGE,
    });
  });
  const lacksBreaks = typed.shifts.some(({ breakMinutes }) => breakMinutes === null);
  const period: SaidValues = { day: { day: firstDay }, endDay: { day: typed.lastDay } };
  const right = Object.entries(FAMILIES).flatMap(([id, rules]: [string, readonly WorkingTimeRule[]]) => {
    const isBroken = report.findings.some(({ rule }) => rules.includes(rule));
    const isJudged = id === 'hours-right' || (id === 'breaks-right' ? !lacksBreaks : typed.shifts.length > 1);
    if (isBroken || !isJudged) return [];
    return [finding({ id, verdict: 'right', weight: 1, values: period, ground: groundOf(rules, answer.ground.articles), page: PAGE })];
  });
  return {
    findings: [...findings, ...right, ...(group === 'adult' ? averageHint(report, answers, firstDay, params) : [])],
    figures: figuresOf(report),
    cannotKnow: [...cannotKnow, ...(lacksBreaks ? ['breaks'] : []), ...(group === 'adult' ? ['long-time'] : [])],
    places: placesOf(groups, typed, answers),
  };
}

function notJudged(answer: Parameters<typeof notKnown>[0], id: 'roster' | 'child', cannotKnow: string[]): FoundInRoster {
  return { findings: [notKnown(answer, id, { actions: ['call-legal-desk'], page: PAGE })], figures: [], cannotKnow, places: [] };
}

function idOf({ rule, condition }: Pick<WorkingTimeFinding, 'rule' | 'condition'>): RosterFinding {
  return (condition === null ? rule : `${rule}-${condition}`) as RosterFinding;
}

function isOfShortRoster(found: WorkingTimeFinding): boolean {
  return ROSTER_FINDINGS.includes(idOf(found));
}

function excess({ found, limit }: WorkingTimeFinding): number {
  return Math.abs(found - (limit ?? 0));
}

/** Whether it stays so, however long a break was of which nothing was said. */
function isSure({ rule, shifts: places }: WorkingTimeFinding, { shifts }: TypedRoster): boolean {
  return WITHOUT_BREAKS.includes(rule) || places.every((at) => shifts[at]?.breakMinutes !== null);
}

function verdictOf(condition: Condition | null, { caoAllowsMore, sundayAgreed }: WorkingTimeAnswers): Verdict {
  if (condition === null) return 'wrong';
  if (condition === 'collective-agreement') return caoAllowsMore === false ? 'wrong' : 'unclear';
  if (condition === 'agreed') return sundayAgreed === null ? 'unclear' : sundayAgreed ? 'right' : 'wrong';
  return 'unclear';
}

function actionsOf(condition: Condition | null, verdict: Verdict): string[] {
  if (verdict === 'wrong') return ['write-down-hours', 'keep-evidence', 'send-letter', 'report-inspectorate', 'call-union'];
  return condition === 'collective-agreement' ? ['look-in-cao', 'write-down-hours', 'call-union'] : ['write-down-hours', 'ask-in-writing'];
}

function valuesOf(found: WorkingTimeFinding, { shifts }: TypedRoster): SaidValues {
  const concerned = found.shifts.flatMap((at) => shifts[at] ?? []).toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  const [first, last] = [concerned[0], concerned.at(-1)];
  return {
    ...(first && last
      ? { day: { day: first.day }, start: { typed: first.start }, endDay: { day: last.endDay }, end: { typed: last.end } }
      : {}),
    found: measured(found.found, found.unit),
    ...(found.limit === null ? {} : { limit: measured(found.limit, found.unit) }),
  };
}

function startOf({ day, start }: { day: IsoDay; start: string }): string {
  return `${day}T${start}`;
}

function measured(value: number, unit: WorkingTimeFinding['unit']): SaidValue {
  if (unit === 'hours') return { hours: value };
  return unit === 'minutes' ? { span: value, unit: 'minute' } : { number: value };
}

/** Lines of the letter: each place that is against the Act, or that the employer has to explain. */
function placesOf(groups: ReadonlyMap<RosterFinding, WorkingTimeFinding[]>, typed: TypedRoster, answers: WorkingTimeAnswers): Said[] {
  return [...groups].flatMap(([id, found]) =>
    found
      .filter((each) => isSure(each, typed) && verdictOf(each.condition, answers) !== 'right')
      .slice(0, MOST_PLACES)
      .map((each) => ({ text: `working-time.letter.${id}`, values: { ...valuesOf(each, typed), article: { typed: each.article } } })),
  );
}

/** A few weeks above the average of a long time: no breach yet, and worth counting on. */
function averageHint(report: WorkingTimeReport, answers: WorkingTimeAnswers, day: IsoDay, params: Given['params']): Finding[] {
  const answer = longAverage({ day, oftenAtNight: answers.oftenAtNight === true }, params);
  const average = averageOf(report);
  if (answer.kind === 'not-known' || average <= answer.value.hoursPerWeek) return [];
  const { hoursPerWeek, weeks } = answer.value;
  return [
    finding({
      id: 'long-average',
      verdict: 'unclear',
      weight: 1,
      values: { found: { hours: average }, limit: { hours: hoursPerWeek }, weeks: { span: weeks, unit: 'week' } },
      ground: answer.ground,
      actions: ['write-down-hours', 'ask-again-later'],
      page: PAGE,
    }),
  ];
}

function averageOf({ weekHours }: WorkingTimeReport): number {
  return weekHours.reduce((sum, hours) => sum + hours, 0) / Math.max(1, weekHours.length);
}

function figuresOf(report: WorkingTimeReport): Examined['figures'] {
  return [
    ...report.weekHours.map((hours) => ({ id: 'week-hours', value: { hours } })),
    { id: 'average-hours', value: { hours: averageOf(report) } },
    { id: 'night-shifts', value: { number: report.nightShifts } },
    { id: 'sundays', value: { number: report.sundaysWorked } },
  ];
}
