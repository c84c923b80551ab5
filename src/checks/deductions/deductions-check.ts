import { housingDeductionShare } from '#law/index.ts';
import { defineCheck } from '../check.ts';
import { finding, notKnown, type Examined, type Finding } from '../finding.ts';
import { withClaimTerm } from '../pay/claim-until.ts';
import { askAboutPay, ORGANISATIONS_FOR_PAY } from '../pay/whom-to-ask.ts';
import { deductionFacts, type DeductionFacts } from './deduction-facts.ts';
import { findHealth } from './find-health.ts';
import { findHousing } from './find-housing.ts';
import { findOthers } from './find-others.ts';
import { askBackLetter } from './letter.ts';
import { SECTIONS } from './questions.ts';

/** What may be taken off the pay of one payslip, and what is too much? */
export const DEDUCTIONS_CHECK = defineCheck({
  id: 'deductions',
  amountsAreGross: true,
  sections: SECTIONS,
  parameters: [
    'wml.adult-age',
    'wml.hourly',
    'wml.youth.percentages.bbl',
    'deduction',
    'waadi.fee-ban.max-fee',
    'wage-claim.limitation-years',
  ],
  organisations: ORGANISATIONS_FOR_PAY,
  pages: ['pay/deductions', 'pay/minimum-wage', 'pay/wages-not-paid', 'housing/housing-from-your-employer'],
  examine(answers, given) {
    const facts = deductionFacts(answers, given);
    if ('problems' in facts) return facts;
    const housing = findHousing(facts);
    const health = findHealth(facts, housing.usedAboveCents);
    const found = [
      ...housing.findings,
      ...health.findings,
      ...findOthers(facts, housing.usedAboveCents + health.usedAboveCents),
      ...findWage(facts),
    ];
    const { findings, isOver } = withClaimTerm(given, facts.day, found, {
      deadline: 'deductions.deadline.claim',
      page: 'pay/wages-not-paid',
    });
    return {
      findings,
      cannotKnow: cannotKnow(facts),
      figures: figures(facts),
      // A claim by letter comes too late then: first somebody has to look.
      letter: isOver ? null : askBackLetter(facts, findings, given.today),
      ask: askAboutPay(answers),
    };
  },
});

/** Wage below the minimum is no matter of deductions, but it is seen here. */
function findWage({ wage, wageNotKnown, answers }: DeductionFacts): Finding[] {
  const page = 'pay/minimum-wage';
  if (wageNotKnown && answers.kinds.length > 0) return [notKnown(wageNotKnown, 'minimum', { page })];
  if (!wage || wage.shortCents === 0) return [];
  return [
    finding({
      id: 'wage-below-minimum',
      // Hours and kinds of pay are asked in the other check.
      verdict: 'unclear',
      weight: 2,
      ground: wage.ground,
      values: { paid: { money: wage.wageCents }, due: { money: wage.minimumWageCents } },
      actions: ['do-pay-check'],
      page,
    }),
  ];
}

function cannotKnow({ answers, wage }: DeductionFacts): string[] {
  const when = (id: string, applies: boolean) => (applies ? [id] : []);
  return [
    ...when('no-deductions', answers.kinds.length === 0),
    ...when('no-wage', wage === null),
    ...when('training', answers.age === 'younger' && answers.bbl === null),
    'after-tax',
    'end-of-job',
  ];
}

function figures({ params, day, wage, answers }: DeductionFacts): Examined['figures'] {
  const share = housingDeductionShare(params, day);
  return [
    ...(wage
      ? [
          { id: 'minimum-due', value: { money: wage.minimumWageCents } },
          { id: 'above-minimum', value: { money: Math.max(0, wage.wageCents - wage.minimumWageCents) } },
        ]
      : []),
    ...(share.kind === 'known' && answers.housingAmount !== null ? [{ id: 'housing-share', value: { percent: share.value } }] : []),
  ];
}
