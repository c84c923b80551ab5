import type { IconName } from '#ui/icons.ts';

/** Words of a page that make a short point: how one of its steps opens (1 is the first), or the first sentence of its answer. */
export interface SlidePoint {
  page: string;
  part: number | 'answer';
}

/** The one large number of a slide. */
export type SlideFigure =
  /** An amount or a term, with what the page says of it. */
  | { kind: 'parameter'; page: string; parameter: string }
  /** A telephone number of an organisation, with the answer of the page. */
  | { kind: 'phone'; page: string; organisation: string };

/** What a slide of the welcome takes from the guide. Nothing is written for it: a page that changes, changes its slide. */
export interface Slide {
  /** Stable, and the end of its address. */
  id: string;
  icon: IconName;
  /** Its title, its line and where its code leads; null: the guide itself, in words of the interface. */
  page: string | null;
  points: readonly SlidePoint[];
  figure: SlideFigure | null;
}

function steps(page: string, ...numbers: number[]): SlidePoint[] {
  return numbers.map((part) => ({ page, part }));
}

/** The slides of a first meeting with people who are new here, in the order in which they need them. */
export const WELCOME_SLIDES: readonly Slide[] = [
  { id: 'welcome', icon: 'handshake', page: null, points: [], figure: null },
  {
    id: 'registration',
    icon: 'identification-card',
    // Of those who listen, some stay for months and some for years: this page leads both to their desk.
    page: 'registration/bsn',
    points: steps('registration/bsn', 1, 2, 3),
    figure: { kind: 'parameter', page: 'registration/register-as-resident', parameter: 'brp.deadline-days' },
  },
  {
    id: 'contract',
    icon: 'file-text',
    page: 'pay/your-contract',
    points: steps('pay/your-contract', 2, 4, 5),
    figure: { kind: 'parameter', page: 'pay/your-contract', parameter: 'contract.info-week-month.basics-days' },
  },
  {
    id: 'minimum-wage',
    icon: 'money-wavy',
    page: 'pay/minimum-wage',
    points: steps('pay/minimum-wage', 1, 3, 5),
    figure: { kind: 'parameter', page: 'pay/minimum-wage', parameter: 'wml.hourly.adult' },
  },
  {
    id: 'payslip',
    icon: 'calculator',
    page: 'pay/payslip',
    points: [...steps('pay/payslip', 1, 3), ...steps('pay/deductions', 2)],
    figure: { kind: 'parameter', page: 'pay/holiday-allowance', parameter: 'holiday-allowance.min-pct' },
  },
  {
    id: 'housing',
    icon: 'house-line',
    page: 'housing/rental-contract',
    points: steps('housing/rental-contract', 1, 3, 4),
    figure: { kind: 'parameter', page: 'housing/rental-contract', parameter: 'rent.deposit-max-months' },
  },
  {
    id: 'health-insurance',
    icon: 'first-aid-kit',
    page: 'health/health-insurance',
    points: steps('health/health-insurance', 1, 2, 5),
    figure: { kind: 'parameter', page: 'health/health-insurance', parameter: 'health.insure-within-months' },
  },
  {
    id: 'doctor',
    icon: 'thermometer',
    page: 'health/general-practitioner',
    points: [...steps('health/general-practitioner', 1, 3), { page: 'health/reporting-sick', part: 'answer' }],
    figure: null,
  },
  {
    id: 'dismissal',
    icon: 'hand-palm',
    page: 'dismissal/fired-on-the-spot',
    points: steps('dismissal/fired-on-the-spot', 1, 3, 6),
    figure: { kind: 'parameter', page: 'dismissal/fired-on-the-spot', parameter: 'dismissal.court-deadline-months.annul-dismissal' },
  },
  {
    id: 'dutch',
    icon: 'student',
    page: 'learn/find-a-language-course',
    points: steps('learn/find-a-language-course', 1, 2, 3),
    figure: null,
  },
  {
    id: 'tax',
    icon: 'coins',
    page: 'tax/tax-return',
    points: [...steps('tax/tax-return', 1, 2), { page: 'tax/benefits-overview', part: 'answer' }],
    figure: { kind: 'parameter', page: 'tax/tax-return', parameter: 'tax.return.deadline.before' },
  },
  {
    id: 'help',
    icon: 'lifebuoy',
    page: 'help/information-points',
    points: steps('help/information-points', 1, 2, 3),
    figure: { kind: 'phone', page: 'help/emergency-numbers', organisation: '112' },
  },
];

/** Every page that a slide takes words from, each once. */
export function pagesOf({ page, points, figure }: Slide): string[] {
  return [...new Set([...(page ? [page] : []), ...points.map((point) => point.page), ...(figure ? [figure.page] : [])])];
}
