import type { IsoDay } from '#law/index.ts';
import type { Said } from '#platform/i18n/say.ts';
import type { Finding, Letter } from '../finding.ts';
import { answerBy, articlesOf } from '../letter-parts.ts';

/** Findings on call that the letter asks for; the places of the roster come as lines of their own. */
export const ASKED_IN_LETTER = [
  'call-late',
  'cancelled-paid',
  'cancelled-unclear',
  'short-call-unpaid',
  'short-call-unclear',
  'fixed-offer-missing',
  'fixed-offer-unclear',
  'fixed-offer-coming',
] as const;

/** Asks the employer for the rest, the breaks and the pay that are due; null when nothing is to be asked. */
export function letterFor(findings: readonly Finding[], places: readonly Said[], today: IsoDay): Letter | null {
  const onCall = findings
    .filter(({ id }) => (ASKED_IN_LETTER as readonly string[]).includes(id))
    .map(({ id, values, ground }) => ({
      text: `working-time.letter.${id}`,
      values: { ...values, ...articlesOf(ground) },
    }));
  if (places.length + onCall.length === 0) return null;
  return {
    to: 'employer',
    subject: { text: 'working-time.letter.subject' },
    paragraphs: [
      ...(places.length > 0 ? [{ text: 'working-time.letter.roster' }, ...places, { text: 'working-time.letter.adapt' }] : []),
      ...onCall,
      { text: 'working-time.letter.answer', values: { by: answerBy(today) } },
    ],
  };
}
