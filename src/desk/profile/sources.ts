/** Where a rule of the profile comes from. Ours: nobody wrote it down, we chose it. */
export interface RuleSource {
  /** The document, as one cites it; null: a choice of ours. */
  document: string | null;
  /** Section and figure, as the desk's languages say it. */
  place: Readonly<Record<'nl' | 'en', string>>;
  /** What it says, in our words. */
  says: string;
}

const ADVICE = 'Adviesraad Migratie, Investeren in samenleven, april 2025';

/** The lines on which the rules stand. The figure of the four groups is 7 and again 11; where the text says 10, it means these. */
export const SOURCES = {
  'vulnerable-passer-by': {
    document: ADVICE,
    place: { nl: '2.3, figuur 7', en: '2.3, figure 7' },
    says: 'Stays briefly, has no permanent contract and earns less than 130% of the minimum wage, for instance in the season.',
  },
  'promising-passer-by': {
    document: ADVICE,
    place: { nl: '2.3, figuur 7', en: '2.3, figure 7' },
    says: 'Stays briefly, has a permanent contract and earns more than 130% of the minimum wage, for instance posted for one job.',
  },
  'chronically-vulnerable': {
    document: ADVICE,
    place: { nl: '2.3, figuur 7', en: '2.3, figure 7' },
    says: 'Has had an insecure place on the labour market for a longer time: no permanent contract and under 130%.',
  },
  'lastingly-promising': {
    document: ADVICE,
    place: { nl: '2.3, figuur 7', en: '2.3, figure 7' },
    says: 'Has had a secure place on the labour market for years: a permanent contract and more than 130%.',
  },
  'counted-at-two-years': {
    document: ADVICE,
    place: { nl: '2.3, figuur 8', en: '2.3, figure 8' },
    says: 'Counted with a boundary of two years; it might have been one or three.',
  },
  'soft-boundary': {
    document: ADVICE,
    place: { nl: '6.1', en: '6.1' },
    says: 'Short and longer stay cannot be told apart sharply; one to two years is a possibility.',
  },
  'only-after-years': {
    document: ADVICE,
    place: { nl: '6.1', en: '6.1' },
    says: 'One can speak of lasting prospects or of chronic vulnerability only after a number of years.',
  },
  'half-in-none': {
    document: ADVICE,
    place: { nl: '2.3, figuur 8 en noot 60', en: '2.3, figure 8 and note 60' },
    says: 'The four groups are 9, 17, 15 and 7 percent of the people counted: 52 percent are in none of them (our subtraction).',
  },
  'stay-terms': {
    document: ADVICE,
    place: { nl: '1.2', en: '1.2' },
    says: 'Short: up to 12 months. Mid: longer, and not decided whether to settle. Long: settles for good.',
  },
  binding: {
    document: ADVICE,
    place: { nl: '2.2 en 2.3', en: '2.2 and 2.3' },
    says: 'Partnership, children, having and keeping work and buying a home bind people to the country.',
  },
  circle: {
    document: ADVICE,
    place: { nl: '4.3, figuur 10', en: '4.3, figure 10' },
    says: 'Without a home of one’s own no permanent contract, without one no home, and Dutch is asked for both.',
  },
  'after-one-year': {
    document: ADVICE,
    place: { nl: '6.4', en: '6.4' },
    says: 'Lessons and help with a career after one year here, or earlier when somebody asks.',
  },
  'rights-for-all': {
    document: ADVICE,
    place: { nl: '6.2', en: '6.2' },
    says: 'Rights and duties, language, work and meeting matter to everybody; what differs is when and how.',
  },
  'both-poles': {
    document: null,
    place: { nl: 'onze keuze', en: 'our choice' },
    says: 'The four groups need contract and wage together. Where these point different ways, somebody has something of both.',
  },
  'position-changed': {
    document: null,
    place: { nl: 'onze keuze', en: 'our choice' },
    says: 'Whoever stays long, but has this contract and wage for less than two years, was in another place before.',
  },
  'not-employed': {
    document: null,
    place: { nl: 'onze keuze', en: 'our choice' },
    says: 'The four groups are about people in employment. Without a contract of employment none of them says anything.',
  },
  'stays-not-for-years-yet': {
    document: null,
    place: { nl: 'onze keuze', en: 'our choice' },
    says: 'Longer than a passer-by, and not here for years yet: neither.',
  },
} as const satisfies Record<string, RuleSource>;
export type SourceId = keyof typeof SOURCES;
