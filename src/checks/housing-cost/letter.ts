import type { Said } from '#platform/i18n/say.ts';
import type { Finding, Letter } from '../finding.ts';
import { articlesOf } from '../letter-parts.ts';
import type { HousingAnswers } from './questions.ts';

/** For whom a finding's paragraph is. Each text: `housing-cost.letter.<finding>`. In the order of the letter. */
export const PARAGRAPHS = {
  'put-out': 'landlord',
  'put-out-short': 'landlord',
  'told-to-leave': 'landlord',
  'told-to-leave-by': 'landlord',
  'told-to-leave-short': 'landlord',
  'agency-stay-too-short': 'landlord',
  'my-notice': 'landlord',
  'deposit-not-back': 'landlord',
  'deposit-not-back-perhaps': 'landlord',
  'deposit-costs': 'landlord',
  'deposit-too-high': 'landlord',
  'deposit-perhaps-too-high': 'landlord',
  'deduction-too-high': 'employer',
  'deduction-perhaps': 'employer',
  'deduction-conditions': 'employer',
  'agent-fee': 'agent',
  'landlord-fee': 'landlord',
  'rise-too-high': 'landlord',
  'no-statement': 'landlord',
  'service-not-told': 'landlord',
  'all-in': 'landlord',
  'no-paper': 'landlord',
  'one-paper': 'landlord',
  'one-paper-perhaps': 'landlord',
  language: 'landlord',
  'language-perhaps': 'landlord',
  'registration-refused': 'landlord',
} as const satisfies Record<string, 'landlord' | 'employer' | 'agent'>;

type Addressee = (typeof PARAGRAPHS)[keyof typeof PARAGRAPHS];

/**
 * One letter: to the landlord; to the employer or the agent when there is nothing to ask of the landlord. An employer or
 * agency that is the landlord too gets both parts.
 */
export function letterOf({ landlord }: HousingAnswers, findings: readonly Finding[]): Letter | null {
  const isOfEmployer = landlord === 'employer' || landlord === 'agency';
  const roleOf = (id: keyof typeof PARAGRAPHS): Addressee => (isOfEmployer && PARAGRAPHS[id] === 'employer' ? 'landlord' : PARAGRAPHS[id]);
  const asked = (Object.keys(PARAGRAPHS) as (keyof typeof PARAGRAPHS)[]).flatMap((id) => {
    const found = findings.find((each) => each.id === id);
    return found
      ? {
          role: roleOf(id),
          said: {
            text: `housing-cost.letter.${id}`,
            values: { ...found.values, ...articlesOf(found.ground) },
          } satisfies Said,
        }
      : [];
  });
  const role = (['landlord', 'employer', 'agent'] as const).find((each) => asked.some((one) => one.role === each));
  if (role === undefined) return null;
  const paragraphs = asked.filter((one) => one.role === role).map(({ said }) => said);
  return {
    to: addresseeOf(role, landlord),
    subject: { text: `housing-cost.letter.subject.${role}` },
    paragraphs: [{ text: `housing-cost.letter.open.${role}` }, ...paragraphs, { text: 'housing-cost.letter.close' }],
  };
}

function addresseeOf(role: Addressee, landlord: HousingAnswers['landlord']): Letter['to'] {
  if (role === 'agent') return 'organisation';
  if (role === 'employer') return 'employer';
  return landlord === 'employer' || landlord === 'agency' ? landlord : 'landlord';
}
