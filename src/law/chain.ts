import { addDays, addMonths } from './calendar.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import { dayAfter, type IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';

const MONTHS_A_YEAR = 12;

/** A fixed contract; days included. */
export interface ChainContract {
  firstDay: IsoDay;
  /** Last day as agreed, also when it is still to come. */
  lastDay: IsoDay;
}

export interface ChainReading {
  /** The day from which the last contract counts as permanent; null when none does. */
  permanentFrom: IsoDay | null;
  because: 'number' | 'duration' | null;
  /**
   * The longer contract was directly followed by this one: if this one is for a very short time, it does not become
   * permanent by duration (BW 7:668a lid 3).
   */
  unlessShortExtension: boolean;
  /** How many fixed contracts may still follow; 0 once one is permanent. */
  contractsLeft: number;
  /** Last day until which fixed contracts can go on before their length, gaps included, makes them permanent. */
  fixedUntil: IsoDay;
}

export interface Chain {
  /** First day of the first contract that counts: since then no gap was too long. */
  chainFrom: IsoDay;
  contractsInChain: number;
  byLaw: ChainReading;
  /** The most that a CAO can allow: what is permanent here is so under any CAO. */
  widestByCao: ChainReading;
}

interface Limits {
  contracts: number;
  months: number;
}

/**
 * Which of some fixed contracts became permanent (BW 7:668a lid 1, 5): the one after the most that are allowed in a chain,
 * or the one that runs when the chain, gaps included, gets longer than allowed. A longer gap starts a new chain; one of
 * exactly that length does not. Only the last chain is judged. Both readings are given, because a CAO can allow more.
 *
 * Given are contracts with the same employer, or with employers that follow each other in the same work (lid 2).
 * Left out: contracts that the article does not govern (vocational training lid 10, under 18 with few hours lid 11,
 * pension age lid 12, schools lid 15, functions named by CAO lid 8); shorter gaps for seasonal work by CAO (lid 13); agency
 * contracts, which count later (7:691, see `agencyPhase`). From 2028 gaps are not judged: the new term is adopted, and
 * what it does with existing contracts has not been read. Not known when the chain began before the limits that we have.
 * @param contracts oldest first, without overlap
 * @throws RangeError without a contract, when contracts overlap, or when a day is no calendar day
 */
export function contractChain(params: ParameterSet, contracts: readonly ChainContract[]): RuleAnswer<Chain> {
  const use = new Grounds(params, ['BW 7:668a lid 1, 5']);
  const chain = lastChain(use, contracts);
  const first = chain?.[0];
  if (!chain || !first) return use.answer<Chain>(null);
  const years = use.number('chain.max-years', first.firstDay);
  const byLaw = limits(use.number('chain.max-contracts', first.firstDay), years === null ? null : years * MONTHS_A_YEAR);
  const byCao = limits(use.number('chain.max-contracts-by-cao', first.firstDay), use.number('chain.max-months-by-cao', first.firstDay));
  if (!byLaw || !byCao) return use.answer<Chain>(null);
  return use.answer<Chain>({
    chainFrom: first.firstDay,
    contractsInChain: chain.length,
    byLaw: readingOf(chain, first, byLaw),
    widestByCao: readingOf(chain, first, byCao),
  });
}

function limits(contracts: number | null, months: number | null): Limits | null {
  return contracts === null || months === null ? null : { contracts, months };
}

/** The contracts since the last gap that was too long; null when a gap cannot be judged. */
function lastChain(use: Grounds, contracts: readonly ChainContract[]): readonly ChainContract[] | null {
  if (contracts.length === 0) throw new RangeError('No contract to judge');
  for (let index = contracts.length - 1; index > 0; index--) {
    const [before, next] = [contracts[index - 1], contracts[index]];
    if (!before || !next) break;
    if (next.firstDay <= before.lastDay) throw new RangeError(`Contracts overlap: ${before.lastDay}, ${next.firstDay}`);
    if (next.firstDay === dayAfter(before.lastDay)) continue;
    const gapMonths = use.number('chain.gap-months', next.firstDay);
    if (gapMonths === null) return null;
    if (next.firstDay > addMonths(dayAfter(before.lastDay), gapMonths)) return contracts.slice(index);
  }
  return contracts;
}

function readingOf(chain: readonly ChainContract[], first: ChainContract, most: Limits): ChainReading {
  const tooLongFrom = addMonths(first.firstDay, most.months);
  const fixedUntil = addDays(tooLongFrom, -1);
  for (const [index, contract] of chain.entries()) {
    const isTooMany = index + 1 > most.contracts;
    // One contract may be as long as one likes: the length counts from the second on.
    const isTooLong = index > 0 && contract.lastDay >= tooLongFrom;
    if (!isTooMany && !isTooLong) continue;
    const permanentFrom = isTooMany || contract.firstDay > tooLongFrom ? contract.firstDay : tooLongFrom;
    const isShortExtension = index === 1 && first.lastDay >= fixedUntil && contract.firstDay === dayAfter(first.lastDay);
    return {
      permanentFrom,
      because: isTooMany ? 'number' : 'duration',
      unlessShortExtension: !isTooMany && isShortExtension,
      contractsLeft: 0,
      fixedUntil,
    };
  }
  return {
    permanentFrom: null,
    because: null,
    unlessShortExtension: false,
    contractsLeft: most.contracts - chain.length,
    fixedUntil,
  };
}

/** Work for one agency, or for agencies that follow each other in the same work. */
export interface AgencyWork {
  day: IsoDay;
  /** Weeks in which there was work, since the last gap that was too long. */
  weeksWorked: number;
  /** First day of the first contract of phase B and how many there have been; null before it. */
  phaseB: { firstDay: IsoDay; contracts: number } | null;
}

export type AgencyPhase = 'A' | 'B' | 'C';

/**
 * The phase of agency work under the agency CAO: A while the worked weeks of phase A last, then B with a limited time and
 * number of contracts, then C, permanent. Recalled: the text of the CAO 2026-2028 has not been read.
 *
 * Left out: which weeks count; the 26 to 78 weeks of BW 7:691 for agencies outside the CAO; payroll contracts. Not known
 * from 2028, when phase B becomes shorter for new contracts.
 * @throws RangeError when a day is no calendar day
 */
export function agencyPhase(params: ParameterSet, { day, weeksWorked, phaseB }: AgencyWork): RuleAnswer<AgencyPhase> {
  const use = new Grounds(params, ['Cao voor Uitzendkrachten 2026-2028 art. 14', 'BW 7:691'], 'recalled');
  const weeksA = use.number('agency.phase-a-weeks', day);
  if (weeksA === null) return use.answer<AgencyPhase>(null);
  if (phaseB === null) return use.answer<AgencyPhase>(weeksWorked > weeksA ? 'B' : 'A');
  const years = use.number('agency.phase-b.years', day);
  const contracts = use.number('agency.phase-b.max-contracts', day);
  if (years === null || contracts === null) return use.answer<AgencyPhase>(null);
  const isOver = phaseB.contracts > contracts || day >= addMonths(phaseB.firstDay, years * MONTHS_A_YEAR);
  return use.answer<AgencyPhase>(isOver ? 'C' : 'B');
}
