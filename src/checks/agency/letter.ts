import { weighAgencySigns, type AgencySignId } from '#law/index.ts';
import type { Said } from '#platform/i18n/say.ts';
import type { Given } from '../check.ts';
import type { Letter } from '../finding.ts';
import { answerBy, articlesOf } from '../letter-parts.ts';
import type { AgencyAnswers } from './questions.ts';

/** Signs that the letter asks about, in its order. */
export const SIGNS_IN_LETTER = [
  'no-written-contract',
  'language-not-understood',
  'no-payslip',
  'cash-wages',
  'fines-or-costs-from-wage',
  'fee-for-the-job',
  'must-live-in-their-home',
  'name-changes',
] as const satisfies readonly AgencySignId[];

/** Asks the agency who it is, whether it is registered, which CAO holds and which phase, and about what was noticed. */
export function letterFor({ lenderName, signs, weeksWorked, phase }: AgencyAnswers, { params, today }: Given): Letter {
  const articleOf = (id: AgencySignId): Said['values'] => {
    const [sign] = weighAgencySigns({ day: today, signs: [id] }, params);
    return sign ? articlesOf(sign.ground) : { article: { typed: '' } };
  };
  const line = (name: string, values: Said['values'] = {}): Said => ({ text: `agency.letter.${name}`, values });
  return {
    to: 'agency',
    subject: line('subject'),
    paragraphs: [
      lenderName === null ? line('begin') : line('begin-named', { name: { typed: lenderName } }),
      line('name', articleOf('no-name-or-address-of-employer')),
      line('registration', articleOf('agency-not-registered')),
      line('admission'),
      line('cao'),
      weeksWorked === null ? line('phase') : line('phase-weeks', { weeks: { span: weeksWorked, unit: 'week' } }),
      ...(phase === 'a' || phase === 'b' || phase === 'c' ? [line('phase-told', { phase: { text: `agency.q.phase.${phase}` } })] : []),
      ...SIGNS_IN_LETTER.filter((id) => signs.includes(id)).map((id) => line(id, articleOf(id))),
      line('answer', { by: answerBy(today) }),
    ],
  };
}
