import { checkHousingDeduction, housingDeductionShare, joinGrounds } from '#law/index.ts';
import { finding, notKnown, type Finding } from '../finding.ts';
import type { DeductionFacts } from './deduction-facts.ts';

const PAGE = 'housing/housing-from-your-employer';
const ASK_BACK = ['send-letter', 'keep-evidence', 'call-legal-desk', 'report-inspectorate'];

export interface PartFindings {
  findings: Finding[];
  /** What of the deduction came out of the wage above the minimum at least, in cents: others cannot use it again. */
  usedAboveCents: number;
}

/** Rent and other costs of housing: the part of the minimum wage that may be kept, and on what conditions. */
export function findHousing({ answers, params, day, wage }: DeductionFacts): PartFindings {
  const deductedCents = answers.housingAmount;
  if (deductedCents === null || deductedCents === 0) return { findings: [], usedAboveCents: 0 };
  const share = housingDeductionShare(params, day);
  if (share.kind === 'not-known') return { findings: [notKnown(share, 'housing', { page: PAGE })], usedAboveCents: 0 };
  if (!wage)
    return {
      findings: [
        finding({
          id: 'housing-no-wage',
          verdict: 'unclear',
          weight: 2,
          ground: share.ground,
          values: { amount: { money: deductedCents }, percent: { percent: share.value } },
          actions: ['fill-in-wage', 'ask-what-signed'],
          page: PAGE,
        }),
      ],
      usedAboveCents: 0,
    };
  const answer = checkHousingDeduction(params, {
    payday: day,
    minimumWageCents: wage.minimumWageCents,
    wageCents: wage.wageCents,
    // Nobody said what it costs: then it is not more than the costs, as far as we know.
    costCents: answers.housingCost ?? deductedCents,
    deductedCents,
    conditions: {
      'written-authorisation': answers.housingSigned,
      'tenancy-shown': answers.tenancyShown,
      'approved-landlord': answers.approvedLandlord,
      'not-posted': answers.posted === null ? null : !answers.posted,
    },
  });
  if (answer.kind === 'not-known') return { findings: [notKnown(answer, 'housing', { page: PAGE })], usedAboveCents: 0 };
  const { verdict, failing, open, mostCents, mostFromMinimumCents } = answer.value;
  const conditionsOf = (names: readonly string[]) => ({ texts: names.map((name) => `deductions.letter.condition.${name}`) });
  const common = { weight: 2 as const, ground: joinGrounds(answer.ground, wage.ground), page: PAGE };
  const aboveCents = Math.max(0, Math.min(deductedCents, mostCents) - mostFromMinimumCents);
  const values = {
    amount: { money: deductedCents },
    most: { money: mostCents },
    fromMinimum: { money: mostFromMinimumCents },
    above: { money: aboveCents },
    percent: { percent: share.value },
    tooMuch: { money: deductedCents - mostCents },
    conditions: conditionsOf(failing.length > 0 ? failing : open),
  };
  const found = (id: string, of: 'wrong' | 'unclear' | 'right', more: Partial<Finding> = {}): Finding =>
    finding({ ...common, id, verdict: of, values, ...more });
  const findings: Finding[] = [];
  if (verdict === 'too-high')
    findings.push(
      found(failing.length > 0 ? 'housing-conditions' : 'housing-too-high', 'wrong', {
        amountCents: deductedCents - mostCents,
        actions: ASK_BACK,
      }),
    );
  if (verdict === 'allowed') findings.push(found('housing-ok', 'right', { weight: 1 }));
  else if (aboveCents > 0)
    findings.push(found('housing-above-minimum', 'unclear', { actions: ['ask-what-signed', 'go-information-point'] }));
  if (failing.length === 0 && open.length > 0)
    findings.push(found('housing-open', 'unclear', { actions: ['ask-what-signed', 'ask-certificate'] }));
  return { findings, usedAboveCents: aboveCents };
}
