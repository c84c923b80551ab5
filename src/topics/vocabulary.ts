/** The four pillars on which the service stands. */
export const PILLARS = ['language', 'rights', 'work', 'meeting'] as const;
export type Pillar = (typeof PILLARS)[number];

/** The themes of the guide, in the order of the home page. */
export const THEMES = [
  'start', 'registration', 'pay', 'leave', 'learn', 'housing', 'safe-work', 'dismissal',
  'self-employed', 'help', 'warnings', 'transport', 'tax', 'health', 'family', 'meet',
] as const;
export type Theme = (typeof THEMES)[number];

/** For whom a page or a part of it is meant; content/README.md explains each. */
export const AUDIENCES = [
  'eu', 'non-eu', 'ukraine', 'agency', 'direct', 'on-call', 'posted', 'self-employed', 'knowledge', 'seasonal',
  'partner', 'family', 'young', 'living-in', 'insured', 'not-insured', 'registered', 'not-registered',
  'temporary', 'permanent',
] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What somebody may need right now, and the pages that answer it first. */
export const PROBLEMS = [
  { id: 'fired', icon: 'sign-out', pages: ['dismissal/fired-on-the-spot', 'dismissal/unemployment-benefit', 'housing/losing-job-and-home'] },
  { id: 'not-paid', icon: 'money-wavy', pages: ['pay/wages-not-paid', 'pay/payslip', 'pay/minimum-wage'] },
  { id: 'no-home', icon: 'house-line', pages: ['housing/homeless', 'housing/losing-job-and-home', 'housing/find-a-home'] },
  { id: 'ill', icon: 'thermometer', pages: ['health/reporting-sick', 'health/general-practitioner', 'health/not-insured'] },
  { id: 'unsafe', icon: 'shield-warning', pages: ['help/emergency-numbers', 'help/violence-at-home', 'safe-work/exploitation'] },
  { id: 'papers-taken', icon: 'identification-card', pages: ['safe-work/exploitation', 'safe-work/report-to-labour-inspectorate', 'help/free-legal-help'] },
] as const;
export type Problem = (typeof PROBLEMS)[number]['id'];
