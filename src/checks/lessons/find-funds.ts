import type { LessonsReason } from '#law/index.ts';
import { finding, type Finding } from '../finding.ts';
import type { LessonsAnswers } from './questions.ts';
import type { Payer, Situation } from './situation.ts';

export const FUND_FINDINGS = [
  'fund-agency',
  'fund-agency-no-amount',
  'fund-cleaning',
  'fund-cleaning-no-amount',
  'fund-meat',
  'fund-greenhouse',
  'fund-other',
] as const;
type FundId = (typeof FUND_FINDINGS)[number];

type Fund = Pick<Finding, 'weight' | 'page'> & { id: FundId; noAmount?: FundId; actions: readonly string[] };

const FUNDS: Partial<Record<LessonsReason, Fund>> = {
  'agency-applies-at-doorzaam': {
    id: 'fund-agency',
    noAmount: 'fund-agency-no-amount',
    weight: 2,
    actions: ['let-agency-apply', 'send-letter'],
    page: 'learn/who-pays-for-lessons',
  },
  'employer-applies-at-sector-fund': {
    id: 'fund-cleaning',
    noAmount: 'fund-cleaning-no-amount',
    weight: 2,
    actions: ['let-employer-apply', 'send-letter'],
    page: 'learn/training-funds',
  },
  'agreement-asks-for-lessons': { id: 'fund-meat', weight: 2, actions: ['look-in-cao', 'send-letter'], page: 'pay/collective-agreement' },
  'agreement-frees-required-training': {
    id: 'fund-greenhouse',
    weight: 1,
    actions: ['look-in-cao', 'send-letter'],
    page: 'pay/collective-agreement',
  },
  'ask-union-or-agreement': {
    id: 'fund-other',
    weight: 1,
    actions: ['look-in-cao', 'call-union', 'send-letter'],
    page: 'learn/training-funds',
  },
};

/** Funds and agreements of the sector. Who has free lessons already does not need them: they pay what nobody else gives. */
export function findFunds({ offer }: LessonsAnswers, { payers }: Situation): Finding[] {
  if (offer === 'free') return [];
  return payers.filter(({ payer }) => payer === 'sector-fund').flatMap((fund) => findFund(fund) ?? []);
}

function findFund({ reason, maxCents, ground }: Payer): Finding | null {
  const fund = FUNDS[reason];
  if (!fund) return null;
  const { id, noAmount, ...more } = fund;
  return finding({
    ...more,
    id: noAmount && maxCents === null ? noAmount : id,
    verdict: 'unclear',
    values: maxCents === null ? {} : { amount: { money: maxCents } },
    ground,
  });
}
