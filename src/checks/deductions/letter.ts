import type { IsoDay } from '#law/index.ts';
import type { Said, SaidValues } from '#platform/i18n/say.ts';
import { sumOfWrong, type Finding, type Letter } from '../finding.ts';
import { wagesBy } from '../letter-parts.ts';
import type { DeductionFacts } from './deduction-facts.ts';

/** Findings with money to ask back, in the order of the letter. */
export const MONEY_FINDINGS = [
  'housing-conditions',
  'housing-too-high',
  'health-conditions',
  'health-too-high',
  'never',
  'fine-not-agreed',
  'from-minimum',
] as const;

const said = (id: string, values: SaidValues = {}): Said => ({ text: `deductions.letter.${id}`, values });

/** Asks the money back, or what the deductions are for; null when all of them are in order. */
export function askBackLetter(facts: DeductionFacts, findings: readonly Finding[], today: IsoDay): Letter | null {
  const { answers, period, others } = facts;
  const claims = MONEY_FINDINGS.flatMap((id) =>
    findings.filter((each) => each.id === id && each.verdict === 'wrong' && (each.amountCents ?? 0) > 0),
  );
  const isOpen = findings.some(({ verdict, id }) => verdict !== 'right' && id !== 'wage-below-minimum' && id !== 'usual');
  if (!isOpen) return null;
  const dates = { from: { day: period.from }, until: { day: period.until } };
  const term = { day: wagesBy(today) };
  const kept = (id: string, cents: number | null): Said[] =>
    cents === null || cents === 0 ? [] : [said(id, { amount: { money: cents } })];
  return {
    to: answers.agency === true ? 'agency' : 'employer',
    subject: said(claims.length > 0 ? 'subject-claim' : 'subject-question', dates),
    paragraphs: [
      said('about', dates),
      ...kept('kept-housing', answers.housingAmount),
      ...kept('kept-health', answers.healthAmount),
      ...others.map(({ kind, cents }) => said('kept', { kind: { text: `deductions.q.others.kind.${kind}` }, amount: { money: cents } })),
      ...claims.map(({ id, values, amountCents }) => said(`claim.${id}`, { ...values, claimed: { money: amountCents ?? 0 } })),
      ...(claims.length > 0 ? [said('total', { total: { money: sumOfWrong(claims) } })] : []),
      said('explain'),
      claims.length > 0 ? said('pay-by', term) : said('answer-by', term),
      ...(claims.length > 0 ? [said('right'), said('help')] : []),
    ],
  };
}
