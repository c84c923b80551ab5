import { depositLimit, writtenTenancy } from '#law/index.ts';
import type { Given } from '../check.ts';
import { finding, notKnown, type Finding } from '../finding.ts';
import type { JobOfferAnswers } from './questions.ts';

export const HOME_FINDINGS = ['housing-not-in-writing', 'rent-not-named', 'deposit-too-high', 'deposit-not-known'] as const;

const PAGE = 'housing/rental-contract';
const ASK = ['ask-in-writing', 'send-letter'];

/** Papers, price and deposit of the home that comes with the job. The contract is one that would be made today. */
export function findHome(answers: JobOfferAnswers, { params, today }: Given): Finding[] {
  const { ground } = writtenTenancy({ contractDate: today, isHousingCorporation: null }, params);
  const ask = { verdict: 'unclear', weight: 1, ground, actions: ASK, page: PAGE } as const;
  return [
    ...(answers.homeContract === 'none' ? [finding({ id: 'housing-not-in-writing', ...ask })] : []),
    ...(answers.rentNamed === false ? [finding({ id: 'rent-not-named', ...ask })] : []),
    ...findDeposit(answers, { params, today }),
  ];
}

/** A deposit above the limit of the rent that was told. A rent with extra costs in it has a lower limit still. */
function findDeposit({ monthlyRent, deposit }: JobOfferAnswers, { params, today }: Given): Finding[] {
  if (monthlyRent === null || monthlyRent === 0 || deposit === null) return [];
  const answer = depositLimit({ contractDate: today, basicRentCents: monthlyRent, askedCents: deposit }, params);
  if (answer.kind === 'not-known') return [notKnown(answer, 'deposit', { actions: ['call-legal-desk'], page: PAGE })];
  if (answer.value.aboveCents === 0) return [];
  return [
    finding({
      id: 'deposit-too-high',
      verdict: 'wrong',
      weight: 2,
      values: { deposit: { money: deposit }, most: { money: answer.value.maxCents } },
      ground: answer.ground,
      actions: ['do-not-pay', ...ASK],
      page: PAGE,
    }),
  ];
}
