import { addDays, addMonths } from './calendar.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import { requireIsoDay, type IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';

const DAYS_A_WEEK = 7;
const MONTHS_A_YEAR = 12;

/** A deposit that is asked, held against the most that is allowed. */
export interface DepositLimit {
  maxCents: number;
  /** How much too much is asked; 0 when it is within the limit. */
  aboveCents: number;
}

/**
 * The highest deposit of a tenancy: so many months of basic rent, without service costs (BW 7:261b lid 2; Wgv art. 2
 * lid 2 c). Not-known for contracts older than the rule.
 *
 * @param facts `contractDate`: day on which the contract was made; amounts in cents
 */
export function depositLimit(
  facts: { contractDate: IsoDay; basicRentCents: number; askedCents: number },
  params: ParameterSet,
): RuleAnswer<DepositLimit> {
  const use = new Grounds(params, ['BW 7:261b lid 2', 'Wgv art. 2 lid 2 c']);
  const months = use.number('rent.deposit-max-months', facts.contractDate);
  if (months === null) return use.answer<DepositLimit>(null);
  const maxCents = months * facts.basicRentCents;
  return use.answer({ maxCents, aboveCents: Math.max(0, facts.askedCents - maxCents) });
}

/** Last days to give a deposit back. */
export interface DepositReturn {
  /** When nothing is held back. */
  lastDay: IsoDay;
  /** When damage, rent, service costs or energy are set off; a full written list of the costs comes with it. */
  lastDayIfSetOff: IsoDay;
}

/**
 * Until when the landlord pays the deposit back after the end of the tenancy (BW 7:261b lid 3, 4). Not-known for
 * contracts older than the rule.
 */
export function depositReturn(facts: { contractDate: IsoDay; tenancyEnd: IsoDay }, params: ParameterSet): RuleAnswer<DepositReturn> {
  const use = new Grounds(params, ['BW 7:261b lid 3-4']);
  const days = use.number('rent.deposit-return-days', facts.contractDate);
  const daysIfSetOff = use.number('rent.deposit-return-days-set-off', facts.contractDate);
  if (days === null || daysIfSetOff === null) return use.answer<DepositReturn>(null);
  return use.answer({ lastDay: addDays(facts.tenancyEnd, days), lastDayIfSetOff: addDays(facts.tenancyEnd, daysIfSetOff) });
}

/** A rent rise held against the cap of its day. */
export interface RentRise {
  maxPercent: number;
  /** The highest new rent, in whole cents. */
  maxRentCents: number;
  /** Whether the new rent passes it; null when no new rent was given. */
  isTooHigh: boolean | null;
}

/**
 * The cap on a rise of the basic rent (BW 7:248; Wgv art. 2a lid 4, 2b). `recalled`, because a higher rise can be right
 * for reasons that these facts do not name.
 * Left out: rises for improvements; larger ones of social rent by income or when it is very low; once in twelve months
 * only; rents above the points.
 *
 * @param facts amounts in cents a month; `newRentCents` null to ask for the cap alone
 */
export function rentRise(
  facts: { riseDay: IsoDay; sector: 'social' | 'middle' | 'free'; oldRentCents: number; newRentCents: number | null },
  params: ParameterSet,
): RuleAnswer<RentRise> {
  const use = new Grounds(params, ['BW 7:248', 'Wgv art. 2a lid 4, 2b'], 'recalled');
  const maxPercent = use.number(`rent.increase-cap.${facts.sector}`, facts.riseDay);
  if (maxPercent === null) return use.answer<RentRise>(null);
  // Percentages have one decimal: in tenths the sum is exact.
  const maxRentCents = Math.floor((facts.oldRentCents * (1000 + Math.round(maxPercent * 10))) / 1000);
  return use.answer({ maxPercent, maxRentCents, isTooHigh: facts.newRentCents === null ? null : facts.newRentCents > maxRentCents });
}

/**
 * Whether the tenancy has to be a paper of its own, apart from the job contract, with information in the tenant's
 * language (Wgv art. 2 lid 3). Certain only for a citizen of another EU state who is here for temporary work and has
 * his main home elsewhere (art. 1). For everybody else `not-certain`: the extra rule is not promised, so `recalled`.
 */
export function separateTenancy(
  facts: { contractDate: IsoDay; isOtherEuCitizen: boolean; worksHereTemporarily: boolean | null; hasMainHomeHere: boolean | null },
  params: ParameterSet,
): RuleAnswer<'required' | 'not-certain'> {
  const isLabourMigrant = facts.isOtherEuCitizen && facts.worksHereTemporarily === true && facts.hasMainHomeHere === false;
  const use = new Grounds(params, ['Wgv art. 1', 'Wgv art. 2 lid 3'], isLabourMigrant ? 'verified' : 'recalled');
  const since = use.text('wgv.in-force.separate-contract-from', facts.contractDate);
  if (since === null) return use.answer<'required' | 'not-certain'>(null);
  return use.answer(isLabourMigrant ? 'required' : 'not-certain');
}

/**
 * The earliest end of a tenancy for an indefinite time that the tenant gives up on a day (BW 7:271). The tenancy ends
 * on a day on which rent is paid, so it may be some weeks later than the notice asks; the term is `recalled`.
 * Left out: tenancies for a fixed time, by the landlord, and rooms in the landlord's own home.
 *
 * @param facts `rentDay`: day of the month on which rent is paid, 1 to 28; null when nothing is agreed
 * @throws RangeError when a day is none
 */
export function tenantNotice(
  facts: { noticeDay: IsoDay; rentDay: number | null },
  params: ParameterSet,
): RuleAnswer<{ earliestEnd: IsoDay }> {
  const { noticeDay, rentDay } = facts;
  if (rentDay !== null && !(Number.isInteger(rentDay) && rentDay >= 1 && rentDay <= 28))
    throw new RangeError(`No day of every month: ${rentDay}`);
  const use = new Grounds(params, ['BW 7:271']);
  const months = use.number('rent.notice-months-tenant', noticeDay);
  if (months === null) return use.answer<{ earliestEnd: IsoDay }>(null);
  const end = addMonths(noticeDay, months);
  if (rentDay === null) return use.answer({ earliestEnd: end });
  const sameMonth = `${end.slice(0, 8)}${String(rentDay).padStart(2, '0')}`;
  return use.answer({ earliestEnd: sameMonth >= end ? sameMonth : addMonths(sameMonth, 1) });
}

/**
 * How long a worker may stay in housing of the agency after the job has ended, at least (CAO voor Uitzendkrachten,
 * chapter migrant workers). `recalled`: read in the CAO of 2022, not in that of 2026. A tenancy may give more: nobody
 * is put out without a judge (BW 7:231).
 */
export function agencyHousingStay(facts: { contractEnd: IsoDay }, params: ParameterSet): RuleAnswer<{ atLeastUntil: IsoDay }> {
  const use = new Grounds(params, ['CAO voor Uitzendkrachten', 'BW 7:231'], 'recalled');
  const weeks = use.number('agency.housing-leave-weeks', facts.contractEnd);
  return use.answer(weeks === null ? null : { atLeastUntil: addDays(facts.contractEnd, weeks * DAYS_A_WEEK) });
}

/** A fee that a tenant paid to an agent. */
export interface MediationFee {
  /** `no`: the agent worked for the landlord too. `unclear`: nobody knows for whom. */
  allowed: 'no' | 'unclear';
  /** Last day to claim it back, the earlier reading; null when it was not paid. */
  claimBy: IsoDay | null;
}

/**
 * Whether an agent may ask a tenant for a fee, under whatever name (BW 7:417 lid 4; Wgv art. 2 lid 4): not when he
 * works for the landlord. An agent who certainly works for the tenant alone is left out: `unclear`, let somebody look.
 *
 * @param facts `on`: day of the question; `paidOn`: null when it is asked but not paid
 */
export function mediationFee(
  facts: { on: IsoDay; worksForLandlord: boolean | null; paidOn: IsoDay | null },
  params: ParameterSet,
): RuleAnswer<MediationFee> {
  const { on, worksForLandlord, paidOn } = facts;
  const use = new Grounds(params, ['BW 7:417 lid 4', 'Wgv art. 2 lid 4']);
  const years = use.number('rent.mediation-fee-claim-years', requireIsoDay(on));
  if (years === null) return use.answer<MediationFee>(null);
  return use.answer<MediationFee>({
    allowed: worksForLandlord ? 'no' : 'unclear',
    claimBy: paidOn === null ? null : addDays(addMonths(paidOn, years * MONTHS_A_YEAR), -1),
  });
}

/** The check of a starting rent by the Huurcommissie. */
export interface StartingRentCheck {
  /** Last day to ask for it, the earlier reading. */
  askBy: IsoDay;
  /** Paid by the tenant, and back when he wins. */
  feeCents: number;
}

/**
 * Until when a tenant can have the starting rent checked (BW 7:249), and the fee. `recalled`: the article was not read.
 */
export function startingRentCheck(facts: { tenancyStart: IsoDay }, params: ParameterSet): RuleAnswer<StartingRentCheck> {
  const use = new Grounds(params, ['BW 7:249', 'Uitvoeringswet huurprijzen woonruimte'], 'recalled');
  const months = use.number('rent.initial-check-months', facts.tenancyStart);
  const feeCents = use.number('huurcommissie.fee.tenant', facts.tenancyStart);
  if (months === null || feeCents === null) return use.answer<StartingRentCheck>(null);
  return use.answer({ askBy: addDays(addMonths(facts.tenancyStart, months), -1), feeCents });
}
