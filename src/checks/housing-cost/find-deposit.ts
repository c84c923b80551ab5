import { depositLimit, depositReturn, joinGrounds, type Ground } from '#law/index.ts';
import type { Given } from '../check.ts';
import { finding, notKnown, type Finding } from '../finding.ts';
import { perPeriod } from './periods.ts';
import type { HousingAnswers } from './questions.ts';

/** What is let for a stay that is short by nature has no such limit: recalled, because each case has to be looked at. */
const SHORT_STAY: Ground = { articles: ['BW 7:232 lid 2'], parameters: [], confidence: 'recalled' };

/** The deposit: how much may be asked, and when it comes back. */
export function findDeposit(answers: HousingAnswers, given: Given): Finding[] {
  return answers.deposit === null || answers.deposit === 0
    ? []
    : [...findLimit(answers, answers.deposit, given), ...findReturn(answers, answers.deposit, given)];
}

function findLimit({ home, startDay, rent, rentPer, rentKind }: HousingAnswers, deposit: number, { params }: Given): Finding[] {
  if (startDay === null || rent === null || rentPer === null) return [];
  const month = perPeriod(rent, rentPer, 'month');
  const limitOf = (basicRentCents: number) => depositLimit({ contractDate: startDay, basicRentCents, askedCents: deposit }, params);
  const highest = limitOf(month.most);
  const lowest = limitOf(month.least);
  const page = 'housing/rental-contract';
  if (highest.kind === 'not-known') return [notKnown(highest, 'deposit', { page, actions: ['call-legal-desk'] })];
  if (lowest.kind === 'not-known') return [];
  const { ground } = highest;
  const values = { deposit: { money: deposit }, most: { money: highest.value.maxCents } };
  const above = highest.value.aboveCents;
  // In a hotel or a holiday park the stay may be short by nature: it depends on the case.
  const mayBeShort = home === 'hotel' || home === 'chalet';
  if (above > 0 && !mayBeShort)
    return [
      finding({
        id: 'deposit-too-high',
        verdict: 'wrong',
        weight: 2,
        values: { ...values, amount: { money: above } },
        ground,
        amountCents: above,
        actions: ['send-letter', 'tell-reporting-point', 'call-legal-desk'],
        page,
      }),
    ];
  // Rent with extra costs in it is more than the basic rent, which alone counts.
  const isBasic = rentKind === 'basic';
  const isWithin = isBasic && lowest.value.aboveCents === 0;
  return [
    isWithin
      ? finding({ id: 'deposit-within', verdict: 'right', weight: 1, values, ground, page })
      : finding({
          id: 'deposit-perhaps-too-high',
          verdict: 'unclear',
          weight: 1,
          values,
          ground: mayBeShort ? joinGrounds(ground, SHORT_STAY) : ground,
          actions: ['ask-split', 'send-letter', ...(mayBeShort ? ['call-legal-desk'] : [])],
          page,
        }),
  ];
}

function findReturn(
  { leaving, startDay, lastDay, depositBack, costsList }: HousingAnswers,
  deposit: number,
  { params, today }: Given,
): Finding[] {
  if (leaving !== 'left' || startDay === null || lastDay === null) return [];
  const answer = depositReturn({ contractDate: startDay, tenancyEnd: lastDay }, params);
  const page = 'housing/rental-contract';
  if (answer.kind === 'not-known') return [notKnown(answer, 'deposit-return', { page, actions: ['call-legal-desk'] })];
  const { ground } = answer;
  const { lastDay: dueBy, lastDayIfSetOff } = answer.value;
  if (depositBack === null) return [];
  const missing = deposit - depositBack;
  if (missing <= 0) return [finding({ id: 'deposit-back', verdict: 'right', weight: 1, ground, page })];
  const values = { amount: { money: missing }, day: { day: dueBy }, laterDay: { day: lastDayIfSetOff } };
  const actions = ['send-letter', 'keep-evidence', 'call-legal-desk'];
  if (today <= dueBy)
    return [
      finding({ id: 'deposit-wait', verdict: 'unclear', weight: 1, values, ground, actions: ['keep-evidence', 'ask-again-later'], page }),
    ];
  if (costsList === true)
    return [finding({ id: 'deposit-costs', verdict: 'unclear', weight: 2, values, ground, amountCents: missing, actions, page })];
  // Without a list nothing can be set off, so the longer term is over for sure only after its last day.
  const isLate = costsList === false && today > lastDayIfSetOff;
  return [
    finding({
      id: isLate ? 'deposit-not-back' : 'deposit-not-back-perhaps',
      verdict: isLate ? 'wrong' : 'unclear',
      weight: 2,
      values,
      ground,
      amountCents: missing,
      actions,
      page,
    }),
  ];
}
