import type { CheckId } from '#checks/index.ts';
import { PILLARS, type Need, type Pillar } from '#topics/index.ts';
import type { StayPhase } from '../contact.ts';
import type { Circle } from './circle.ts';
import type { ProfileOutcome, Quadrant } from './quadrants.ts';
import type { Situation } from './situation.ts';
import type { SourceId } from './sources.ts';

/** All that a suggestion may depend on. */
export interface Told {
  situation: Situation;
  /** What fits, or may fit: the adviser's choice where there is one. */
  fits: readonly ProfileOutcome[];
  circle: Circle['state'];
  phase: StayPhase | null;
}

/** When something is suggested: any of the listed answers, for every line that is there. Nothing listed: always. */
interface When {
  fits?: readonly Quadrant[];
  circle?: readonly Circle['state'][];
  phase?: readonly (StayPhase | null)[];
  contract?: readonly Situation['contract'][];
  expects?: readonly Situation['expects'][];
  home?: readonly Situation['home'][];
  dutch?: readonly Situation['dutch'][];
  children?: readonly Situation['children'][];
  wage?: readonly Situation['wage'][];
  work?: readonly Situation['work'][];
}

/** Something to talk about, with the pages that explain it. Its words: `profile.suggest.<id>`. */
export interface Suggestion {
  id: string;
  pillar: Pillar;
  /** One of these is enough. */
  when: readonly When[];
  /** Pages of the guide. */
  pages: readonly string[];
  checks: readonly CheckId[];
  needs: readonly Need[];
  source: SourceId;
}

const EMPLOYED = ['agency', 'temporary', 'on-call', 'permanent', 'posted', null] as const;
const STAYS = ['second-year', 'longer', 'for-good'] as const;

/**
 * In the order in which they are shown. Rights are for everybody; language and learning at work after one year or as soon
 * as somebody asks. What is not suggested is not refused: every page is open to all.
 */
export const SUGGESTIONS = [
  {
    id: 'dutch-course',
    pillar: 'language',
    when: [
      { phase: ['over-a-year'], dutch: ['none', 'basic', null] },
      { expects: STAYS, dutch: ['none', 'basic', null] },
    ],
    pages: ['learn/find-a-language-course', 'learn/who-pays-for-lessons'],
    checks: ['lessons'],
    needs: ['learn-dutch'],
    source: 'after-one-year',
  },
  {
    id: 'lessons-beside-contract',
    pillar: 'language',
    when: [{ circle: ['closed'] }, { fits: ['chronically-vulnerable'], dutch: ['none', 'basic', null] }],
    pages: ['learn/ask-your-employer-for-lessons', 'learn/practise-dutch'],
    checks: ['lessons'],
    needs: ['learn-dutch'],
    source: 'circle',
  },
  {
    id: 'dutch-for-work',
    pillar: 'language',
    when: [
      { phase: ['over-a-year'], dutch: ['everyday'] },
      { expects: STAYS, dutch: ['everyday'] },
    ],
    pages: ['learn/ask-your-employer-for-lessons', 'learn/training-funds'],
    checks: ['lessons'],
    needs: ['learn-dutch'],
    source: 'after-one-year',
  },
  {
    id: 'dutch-if-wanted',
    pillar: 'language',
    when: [
      { fits: ['vulnerable-passer-by', 'promising-passer-by'] },
      { phase: ['before', 'first-weeks', 'first-year', 'commuting'], expects: ['up-to-year', 'undecided', null] },
    ],
    pages: ['learn/practise-dutch', 'learn/why-learn-dutch'],
    checks: [],
    needs: [],
    source: 'rights-for-all',
  },
  {
    id: 'interpreter',
    pillar: 'language',
    when: [{ dutch: ['none', 'basic'] }],
    pages: ['help/interpreter'],
    checks: [],
    needs: ['interpreter'],
    source: 'rights-for-all',
  },
  {
    id: 'no-home',
    pillar: 'rights',
    when: [{ home: ['none'] }],
    pages: ['housing/homeless'],
    checks: [],
    needs: ['homeless'],
    source: 'rights-for-all',
  },
  {
    id: 'before-departure',
    pillar: 'rights',
    when: [{ phase: ['before'] }],
    pages: ['start/before-you-come', 'pay/check-your-agency'],
    checks: ['job-offer'],
    needs: ['information'],
    source: 'rights-for-all',
  },
  {
    id: 'pay-and-contract',
    pillar: 'rights',
    when: [{ contract: EMPLOYED, wage: ['below', null] }],
    pages: ['pay/payslip', 'pay/minimum-wage', 'pay/contract-types'],
    checks: ['pay', 'contract'],
    needs: ['contract-and-pay'],
    source: 'rights-for-all',
  },
  {
    id: 'posted',
    pillar: 'rights',
    when: [{ contract: ['posted'] }],
    pages: ['pay/posted-work'],
    checks: [],
    needs: ['contract-and-pay'],
    source: 'promising-passer-by',
  },
  {
    id: 'agency',
    pillar: 'rights',
    when: [{ contract: ['agency'] }],
    pages: ['pay/agency-work', 'pay/check-your-agency'],
    checks: ['agency'],
    needs: ['agency'],
    source: 'vulnerable-passer-by',
  },
  {
    id: 'self-employed',
    pillar: 'rights',
    when: [{ contract: ['self-employed'] }],
    pages: ['self-employed/self-employed-or-not', 'self-employed/start-as-self-employed'],
    checks: [],
    needs: ['own-business'],
    source: 'rights-for-all',
  },
  {
    id: 'home-with-work',
    pillar: 'rights',
    when: [{ home: ['tied'] }],
    pages: ['housing/housing-from-your-employer', 'housing/losing-job-and-home'],
    checks: ['housing-cost'],
    needs: ['housing'],
    source: 'circle',
  },
  {
    id: 'home-of-ones-own',
    pillar: 'rights',
    when: [{ circle: ['closed'] }, { home: ['tied', 'none'], phase: ['over-a-year'] }, { home: ['tied', 'none'], expects: STAYS }],
    pages: ['housing/find-a-home', 'housing/rental-contract'],
    checks: [],
    needs: ['housing'],
    source: 'circle',
  },
  {
    id: 'registration',
    pillar: 'rights',
    when: [{ phase: ['first-weeks', 'first-year', 'commuting', null] }],
    pages: ['registration/register-as-resident', 'registration/register-as-non-resident'],
    checks: ['registration'],
    needs: ['registration'],
    source: 'rights-for-all',
  },
  {
    id: 'each-season',
    pillar: 'rights',
    when: [{ phase: ['commuting'] }],
    pages: ['health/health-insurance', 'tax/tax-return', 'start/leaving-the-netherlands'],
    checks: [],
    needs: ['tax', 'health-insurance'],
    source: 'vulnerable-passer-by',
  },
  {
    id: 'leaving',
    pillar: 'rights',
    when: [{ phase: ['leaving'] }],
    pages: ['start/leaving-the-netherlands', 'pay/pension'],
    checks: [],
    needs: ['going-home'],
    source: 'rights-for-all',
  },
  {
    id: 'still-informed',
    pillar: 'rights',
    when: [{ fits: ['promising-passer-by', 'lastingly-promising'] }, { phase: ['over-a-year'] }],
    pages: ['start/who-does-what', 'tax/life-events-and-tax'],
    checks: [],
    needs: ['information'],
    source: 'rights-for-all',
  },
  {
    id: 'without-work',
    pillar: 'work',
    when: [{ contract: ['none'] }, { work: [false] }],
    pages: ['dismissal/unemployment-benefit', 'learn/looking-for-work-as-partner', 'learn/career-advice'],
    checks: [],
    needs: ['find-work', 'unemployment'],
    source: 'rights-for-all',
  },
  {
    id: 'career',
    pillar: 'work',
    when: [{ phase: ['over-a-year'] }, { expects: STAYS }, { fits: ['chronically-vulnerable'] }],
    pages: ['learn/career-advice', 'learn/training-funds'],
    checks: [],
    needs: ['find-work'],
    source: 'after-one-year',
  },
  {
    id: 'diploma',
    pillar: 'work',
    when: [{ phase: ['over-a-year'] }, { expects: STAYS }, { contract: ['none'] }],
    pages: ['learn/recognise-your-diploma'],
    checks: [],
    needs: ['diploma'],
    source: 'after-one-year',
  },
  {
    id: 'steadier-contract',
    pillar: 'work',
    when: [{ circle: ['closed'] }, { contract: ['agency', 'temporary', 'on-call'], phase: ['over-a-year'] }],
    pages: ['pay/contract-types', 'pay/on-call-work', 'help/unions'],
    checks: ['contract'],
    needs: ['legal-advice'],
    source: 'circle',
  },
  {
    id: 'ask-any-time',
    pillar: 'work',
    when: [{ phase: ['before', 'first-weeks', 'first-year', 'commuting', 'leaving', null] }],
    pages: ['learn/career-advice'],
    checks: [],
    needs: [],
    source: 'after-one-year',
  },
  {
    id: 'school',
    pillar: 'meeting',
    when: [{ children: [true] }],
    pages: ['family/school', 'meet/sports-and-clubs'],
    checks: [],
    needs: ['children'],
    source: 'binding',
  },
  {
    id: 'meet-people',
    pillar: 'meeting',
    when: [{}],
    pages: ['meet/meet-people', 'meet/dutch-customs'],
    checks: [],
    needs: ['meeting'],
    source: 'rights-for-all',
  },
  {
    id: 'take-part',
    pillar: 'meeting',
    when: [{ phase: ['over-a-year'] }, { expects: ['longer', 'for-good'] }],
    pages: ['meet/volunteering', 'meet/sports-and-clubs'],
    checks: [],
    needs: ['meeting'],
    source: 'binding',
  },
] as const satisfies readonly Suggestion[];
export type SuggestionId = (typeof SUGGESTIONS)[number]['id'];

/** What to talk about, per pillar, for what was told. */
export function suggestionsFor(told: Told): { pillar: Pillar; suggestions: (Suggestion & { id: SuggestionId })[] }[] {
  const fitting = SUGGESTIONS.filter(({ when }: Suggestion) => when.some((each) => fits(each, told)));
  return PILLARS.map((pillar) => ({ pillar, suggestions: fitting.filter((each) => each.pillar === pillar) }));
}

function fits(when: When, { situation, fits: outcomes, circle, phase }: Told): boolean {
  const has = <T>(list: readonly T[] | undefined, value: T) => list === undefined || list.includes(value);
  return (
    (when.fits === undefined || when.fits.some((each) => outcomes.includes(each))) &&
    has(when.circle, circle) &&
    has(when.phase, phase) &&
    has(when.contract, situation.contract) &&
    has(when.expects, situation.expects) &&
    has(when.home, situation.home) &&
    has(when.dutch, situation.dutch) &&
    has(when.children, situation.children) &&
    has(when.wage, situation.wage) &&
    has(when.work, situation.work)
  );
}
