import { addMonths, ageOn } from './calendar.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import { requireIsoDay, type IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';

/** One condition of an allowance. `rarely`: does not fit, but for rare cases. `ask`: a fact or a number is missing. */
export interface AllowanceCheck {
  id: 'age' | 'insured' | 'income' | 'assets' | 'residence' | 'housing' | 'registered-there';
  result: 'met' | 'not-met' | 'rarely' | 'ask';
}

/** Whether an allowance may fit. Never an amount: that is for Dienst Toeslagen. */
export interface AllowanceAnswer {
  outcome: 'ruled-out' | 'unlikely' | 'may-fit';
  checks: readonly AllowanceCheck[];
}

function answerOf(checks: readonly AllowanceCheck[]): AllowanceAnswer {
  const has = (result: AllowanceCheck['result']) => checks.some((check) => check.result === result);
  return { outcome: has('not-met') ? 'ruled-out' : has('rarely') ? 'unlikely' : 'may-fit', checks };
}

const yes = (fact: boolean | null): AllowanceCheck['result'] => (fact === null ? 'ask' : fact ? 'met' : 'not-met');

/**
 * Whether care allowance (zorgtoeslag) may fit in the month of `day` (Wet op de zorgtoeslag art. 1, 2, 3; Awir art. 9):
 * from the month after the 18th birthday, with Dutch basic insurance, lawful stay, and income and assets under limits.
 * The limit of assets is no parameter: without any assets it is met, else `ask`.
 *
 * Left out: half an allowance when the partner is not insured here, changes during the year, the amount.
 *
 * @param facts `incomeCents`: of the whole year, with the partner's when there is one; null: not known
 */
export function careAllowance(
  facts: {
    day: IsoDay;
    birthDate: IsoDay;
    hasDutchInsurance: boolean | null;
    staysLawfully: boolean | null;
    hasPartner: boolean;
    incomeCents: number | null;
    assetsCents: number | null;
  },
  params: ParameterSet,
): RuleAnswer<AllowanceAnswer> {
  const use = new Grounds(params, ['Wet op de zorgtoeslag art. 1, 2, 3', 'Awir art. 9']);
  const minAge = use.number('zorgtoeslag.min-age', facts.day);
  const limit = use.number(`zorgtoeslag.income-limit.${facts.hasPartner ? 'partners' : 'single'}`, facts.day);
  if (minAge === null || limit === null) return use.answer<AllowanceAnswer>(null);
  const monthBefore = addMonths(`${facts.day.slice(0, 8)}01`, -1);
  const lastOfMonthBefore = `${monthBefore.slice(0, 8)}31`;
  // A birthday on any day of a month opens the right with the next month.
  const birthDate = requireIsoDay(facts.birthDate);
  const reached = `${Number(birthDate.slice(0, 4)) + minAge}${birthDate.slice(4)}` <= lastOfMonthBefore;
  return use.answer(
    answerOf([
      { id: 'age', result: yes(reached) },
      { id: 'insured', result: yes(facts.hasDutchInsurance) },
      { id: 'residence', result: yes(facts.staysLawfully) },
      { id: 'income', result: facts.incomeCents === null ? 'ask' : yes(facts.incomeCents <= limit) },
      { id: 'assets', result: facts.assetsCents === 0 ? 'met' : 'ask' },
    ]),
  );
}

/** How somebody is housed, for the rent allowance. */
export type RentedHousing = 'independent' | 'room' | 'hotel-or-camp' | 'short-by-nature';

/** Whether rent allowance may fit, with the part of the rent that counts at most. */
export interface RentAllowanceAnswer extends AllowanceAnswer {
  /** Rent above it does not count, and does not exclude; null when the rent is not known. */
  rentThatCountsCents: number | null;
}

/**
 * Whether rent allowance (huurtoeslag) may fit (Wet op de huurtoeslag art. 1, 5, 7-9, 11, 13; Awir art. 9): an adult
 * who rents a home of his own where all who live there are registered. A room fits only in designated buildings, so
 * `rarely`. Not met: housing in a hotel, guest house, camp or holiday park, and use that is short by nature. The limit
 * of income, and that of assets with a partner, are no parameters: `ask`.
 *
 * Left out: subtenants, disability and others who may count the higher rent when young, the amount.
 *
 * @param facts `rentCents`: basic rent a month; `isAdult`: 18 or older; `countsAsAdultRent`: has a child, or lives with
 *   somebody old enough; `allRegisteredThere`: tenant and housemates as residents (BRP) at the address
 */
export function rentAllowance(
  facts: {
    day: IsoDay;
    birthDate: IsoDay;
    isAdult: boolean;
    countsAsAdultRent: boolean;
    housing: RentedHousing | null;
    allRegisteredThere: boolean | null;
    staysLawfully: boolean | null;
    hasPartner: boolean;
    assetsCents: number | null;
    rentCents: number | null;
  },
  params: ParameterSet,
): RuleAnswer<RentAllowanceAnswer> {
  const { day, housing, assetsCents, rentCents } = facts;
  const use = new Grounds(params, ['Wet op de huurtoeslag art. 1 c, 5, 7-9, 11, 13', 'Awir art. 9']);
  const rentAge = use.number('huurtoeslag.adult-age', day);
  const maxAssets = use.number('huurtoeslag.assets-single', day);
  if (rentAge === null || maxAssets === null) return use.answer<RentAllowanceAnswer>(null);
  const isOlder = facts.countsAsAdultRent || ageOn(facts.birthDate, day) >= rentAge;
  const cap = use.number(`huurtoeslag.rent-cap-calc.${isOlder ? 'age21plus' : 'age18-20'}`, day);
  if (cap === null) return use.answer<RentAllowanceAnswer>(null);
  const assets = assetsCents === null ? 'ask' : assetsCents <= maxAssets ? 'met' : facts.hasPartner ? 'ask' : 'not-met';
  const answer = answerOf([
    { id: 'age', result: yes(facts.isAdult) },
    { id: 'housing', result: housing === null ? 'ask' : housing === 'room' ? 'rarely' : yes(housing === 'independent') },
    { id: 'registered-there', result: yes(facts.allRegisteredThere) },
    { id: 'residence', result: yes(facts.staysLawfully) },
    { id: 'assets', result: assets },
    { id: 'income', result: 'ask' },
  ]);
  return use.answer({ ...answer, rentThatCountsCents: rentCents === null ? null : Math.min(rentCents, cap) });
}
