import { joinGrounds, rentRise, serviceCosts, startingRentCheck, type IsoDay } from '#law/index.ts';
import type { Given } from '../check.ts';
import { finding, notKnown, type Finding } from '../finding.ts';
import type { HousingAnswers } from './questions.ts';

const PAGE = 'housing/rent-too-high';
const SECTORS = ['social', 'middle', 'free'] as const;

/** The rent itself: the check of a starting rent, service costs, and a rise. */
export function findRent(answers: HousingAnswers, given: Given): Finding[] {
  return [...findStartingRent(answers, given), ...findServiceCosts(answers, given), ...findRise(answers, given)];
}

function findStartingRent({ startDay, leaving, home }: HousingAnswers, { params, today }: Given): Finding[] {
  // A hotel bed is no rented home; who has left is late in any case.
  if (startDay === null || startDay > today || leaving === 'left' || home === 'hotel') return [];
  const answer = startingRentCheck({ tenancyStart: startDay }, params);
  if (answer.kind === 'not-known') return [notKnown(answer, 'starting-rent', { page: PAGE, actions: ['ask-rent-tribunal'] })];
  const { askBy, feeCents } = answer.value;
  const isInTime = today <= askBy;
  const actions = ['count-points', 'ask-rent-tribunal'];
  const values = { day: { day: askBy }, fee: { money: feeCents } };
  return [
    isInTime
      ? finding({
          id: 'starting-rent',
          verdict: 'unclear',
          weight: 2,
          values,
          ground: answer.ground,
          deadline: { day: askBy, text: 'housing-cost.deadline.starting-rent', callToday: false },
          actions,
          page: PAGE,
        })
      : finding({ id: 'starting-rent-late', verdict: 'unclear', weight: 1, values, ground: answer.ground, actions, page: PAGE }),
  ];
}

function findServiceCosts(
  { rentKind, serviceCosts: costs, serviceFor, statement, startDay }: HousingAnswers,
  { params, today }: Given,
): Finding[] {
  const found: Finding[] = [];
  const lastYear = Number(today.slice(0, 4)) - 1;
  const ofLastYear = serviceCosts({ on: today, year: lastYear }, params);
  const more = { page: PAGE, actions: ['ask-bills', 'send-letter', 'ask-rent-tribunal'] };
  const hasCosts = rentKind === 'all-in' || (costs ?? 0) > 0 || serviceFor.length > 0;
  if (rentKind === 'all-in')
    found.push(
      finding({
        id: 'all-in',
        verdict: 'unclear',
        weight: 1,
        ground: ofLastYear.ground,
        ...more,
        actions: ['ask-split', 'ask-rent-tribunal'],
      }),
    );
  if (serviceFor.includes('not-told'))
    found.push(finding({ id: 'service-not-told', verdict: 'unclear', weight: 1, ground: ofLastYear.ground, ...more }));
  if (statement !== false || startDay === null || !hasCosts) return found;
  if (ofLastYear.kind === 'not-known') return [...found, notKnown(ofLastYear, 'statement', more)];
  const missing = missingStatement(startDay, today, lastYear, ofLastYear.value.statementBy, params);
  if (missing !== null)
    found.push(
      finding({ id: 'no-statement', verdict: 'wrong', weight: 1, values: { day: { day: missing } }, ground: ofLastYear.ground, ...more }),
    );
  return found;
}

/** The day on which the latest statement that is due should have been there; null when none is due yet. */
function missingStatement(
  startDay: IsoDay,
  today: IsoDay,
  lastYear: number,
  dueForLastYear: IsoDay,
  params: Given['params'],
): IsoDay | null {
  const startYear = Number(startDay.slice(0, 4));
  if (startYear <= lastYear && today > dueForLastYear) return dueForLastYear;
  const before = serviceCosts({ on: today, year: lastYear - 1 }, params);
  return startYear <= lastYear - 1 && before.kind === 'known' ? before.value.statementBy : null;
}

function findRise({ rise, riseDay, oldRent, newRent, sector }: HousingAnswers, { params }: Given): Finding[] {
  if (rise !== true || riseDay === null || oldRent === null || newRent === null || newRent <= oldRent) return [];
  const sectors = sector === null || sector === 'unknown' ? SECTORS : [sector];
  const answers = sectors.map((each) => rentRise({ riseDay, sector: each, oldRentCents: oldRent, newRentCents: newRent }, params));
  const unknown = answers.find((each) => each.kind === 'not-known');
  const more = { page: PAGE, actions: ['do-not-agree', 'send-letter', 'ask-rent-tribunal'] };
  if (unknown?.kind === 'not-known') return [notKnown(unknown, 'rise', more)];
  const caps = answers.flatMap((each) => (each.kind === 'known' ? each.value : [])).toSorted((a, b) => a.maxPercent - b.maxPercent);
  const highest = caps.at(-1);
  if (!highest) return [];
  const ground = joinGrounds(...answers.map((each) => each.ground));
  const isAboveAll = caps.every(({ isTooHigh }) => isTooHigh);
  const isWithinAll = caps.every(({ isTooHigh }) => !isTooHigh);
  const values = {
    percent: { percent: highest.maxPercent },
    most: { money: highest.maxRentCents },
    amount: { money: Math.max(0, newRent - highest.maxRentCents) },
    newRent: { money: newRent },
  };
  if (isAboveAll) return [finding({ id: 'rise-too-high', verdict: 'wrong', weight: 2, values, ground, ...more })];
  if (isWithinAll) return [finding({ id: 'rise-within', verdict: 'right', weight: 1, values, ground, page: PAGE })];
  return [
    finding({
      id: 'rise-which-sector',
      verdict: 'unclear',
      weight: 2,
      values,
      ground,
      page: PAGE,
      actions: ['ask-sector', 'ask-rent-tribunal'],
    }),
  ];
}
