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

/** What a slide about a page takes from it, and seldom from another one. */
interface SlideAbout {
  id: string;
  icon: IconName;
  /** A number alone is a step of the slide's page. */
  points: readonly (number | SlidePoint)[];
  /** The large number: a key alone is a parameter that the slide's page explains. None when left out. */
  figure?: string | SlideFigure;
}

function about(page: string, { id, icon, points, figure }: SlideAbout): Slide {
  return {
    id,
    icon,
    page,
    points: points.map((point) => (typeof point === 'number' ? { page, part: point } : point)),
    figure: typeof figure === 'string' ? { kind: 'parameter', page, parameter: figure } : (figure ?? null),
  };
}

/** The slides of a first meeting with people who are new here, in the order in which they need them. */
export const WELCOME_SLIDES: readonly Slide[] = [
  { id: 'welcome', icon: 'handshake', page: null, points: [], figure: null },
  // Of those who listen, some stay for months and some for years: this page leads both to their desk.
  about('registration/bsn', {
    id: 'registration',
    icon: 'identification-card',
    points: [1, 2, 3],
    figure: { kind: 'parameter', page: 'registration/register-as-resident', parameter: 'brp.deadline-days' },
  }),
  about('pay/your-contract', {
    id: 'contract',
    icon: 'file-text',
    points: [2, 4, 5],
    figure: 'contract.info-week-month.basics-days',
  }),
  about('pay/minimum-wage', { id: 'minimum-wage', icon: 'money-wavy', points: [1, 3, 5], figure: 'wml.hourly.adult' }),
  about('pay/payslip', {
    id: 'payslip',
    icon: 'calculator',
    points: [1, 3, { page: 'pay/deductions', part: 2 }],
    figure: { kind: 'parameter', page: 'pay/holiday-allowance', parameter: 'holiday-allowance.min-pct' },
  }),
  about('housing/rental-contract', { id: 'housing', icon: 'house-line', points: [1, 3, 4], figure: 'rent.deposit-max-months' }),
  about('health/health-insurance', {
    id: 'health-insurance',
    icon: 'first-aid-kit',
    points: [1, 2, 5],
    figure: 'health.insure-within-months',
  }),
  about('health/general-practitioner', {
    id: 'doctor',
    icon: 'thermometer',
    points: [1, 3, { page: 'health/reporting-sick', part: 'answer' }],
  }),
  about('dismissal/fired-on-the-spot', {
    id: 'dismissal',
    icon: 'hand-palm',
    points: [1, 3, 6],
    figure: 'dismissal.court-deadline-months.annul-dismissal',
  }),
  about('learn/find-a-language-course', { id: 'dutch', icon: 'student', points: [1, 2, 3] }),
  about('tax/tax-return', {
    id: 'tax',
    icon: 'coins',
    points: [1, 2, { page: 'tax/benefits-overview', part: 'answer' }],
    figure: 'tax.return.deadline.before',
  }),
  about('help/information-points', {
    id: 'help',
    icon: 'lifebuoy',
    points: [1, 2, 3],
    figure: { kind: 'phone', page: 'help/emergency-numbers', organisation: '112' },
  }),
];

/** Every page that a slide takes words from, each once. */
export function pagesOf({ page, points, figure }: Slide): string[] {
  return [...new Set([...(page ? [page] : []), ...points.map((point) => point.page), ...(figure ? [figure.page] : [])])];
}
