import { addDays, addMonths } from './calendar.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import { requireIsoDay, type IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';

// The judge is asked within this term. It came with the Act that made these rules, so its first day is theirs.
const TERM = 'dismissal.court-deadline-months.annul-dismissal';

export type EmployerEndingFacts =
  /** Notice in writing or by words, without an urgent reason. */
  | {
      way: 'notice';
      day: IsoDay;
      /** UWV or a committee of the CAO gave a permit; null: not known. */
      hasPermit: boolean | null;
      /** In writing, and not withdrawn in time; null: not known. */
      consented: boolean | null;
      /** It may be that a trial period ran on that day. */
      perhapsInTrial: boolean;
    }
  /** Dismissal on the spot: at once, for an urgent reason. */
  | { way: 'urgent-reason'; day: IsoDay; reasonToldAtOnce: boolean | null }
  /** During a trial period that counts, see `probation`. */
  | { way: 'trial-period'; day: IsoDay; firstDay: IsoDay; agreedMonths: number }
  /** The employer has asked UWV or the judge, who have not decided. */
  | { way: 'request'; day: IsoDay };

export interface EmployerEnding {
  /** `depends`: on what is not known here, or on what a judge says. */
  outcome: 'allowed' | 'not-allowed' | 'depends';
  because:
    | 'consent'
    | 'consent-not-known'
    | 'permit'
    | 'no-permit'
    | 'permit-not-known'
    | 'perhaps-trial-period'
    | 'reason-not-told'
    | 'reason-for-judge'
    | 'in-trial-period'
    | 'trial-period-over'
    | 'not-decided';
}

/**
 * Whether the employer could end the contract in this way. Notice needs the worker's consent in writing or a permit (BW
 * 7:671 lid 1, 7:671a); an urgent reason has to be told at once (7:677 lid 1); the trial period must still run (7:676 lid
 * 1). While UWV or the judge have not decided, the contract goes on (7:671a, 7:671b). A dismissal that was not allowed
 * still ends the contract unless the judge is asked in time (7:681, 7:686a).
 *
 * Left out: workers for whom no permit is needed (7:671 lid 1 d to h: in a household on fewer than four days a week,
 * directors, clergy, pension age, schools); the reason for dismissal and other work (7:669); whether an urgent reason is
 * one (7:678); bans, see `illnessBan` and `pregnancyBan`; bankruptcy.
 * @throws RangeError when a day is no calendar day
 */
export function employerEnding(params: ParameterSet, facts: EmployerEndingFacts): RuleAnswer<EmployerEnding> {
  const use = new Grounds(params, ARTICLES[facts.way]);
  return use.answer(use.number(TERM, requireIsoDay(facts.day)) === null ? null : endingOf(facts));
}

const ARTICLES = {
  notice: ['BW 7:671 lid 1', 'BW 7:671a', 'BW 7:681'],
  'urgent-reason': ['BW 7:677 lid 1', 'BW 7:678', 'BW 7:681'],
  'trial-period': ['BW 7:676 lid 1', 'BW 7:652'],
  request: ['BW 7:671a', 'BW 7:671b'],
} as const;

function endingOf(facts: EmployerEndingFacts): EmployerEnding {
  switch (facts.way) {
    case 'notice':
      if (facts.consented) return { outcome: 'allowed', because: 'consent' };
      if (facts.hasPermit) return { outcome: 'depends', because: 'permit' };
      if (facts.perhapsInTrial) return { outcome: 'depends', because: 'perhaps-trial-period' };
      if (facts.consented === null) return { outcome: 'depends', because: 'consent-not-known' };
      return facts.hasPermit === null
        ? { outcome: 'depends', because: 'permit-not-known' }
        : { outcome: 'not-allowed', because: 'no-permit' };
    case 'urgent-reason':
      return facts.reasonToldAtOnce === false
        ? { outcome: 'not-allowed', because: 'reason-not-told' }
        : { outcome: 'depends', because: 'reason-for-judge' };
    case 'trial-period': {
      const lastDay = addDays(addMonths(facts.firstDay, facts.agreedMonths), -1);
      return facts.day <= lastDay
        ? { outcome: 'allowed', because: 'in-trial-period' }
        : { outcome: 'not-allowed', because: 'trial-period-over' };
    }
    case 'request':
      return { outcome: 'depends', because: 'not-decided' };
  }
}

/**
 * Whether a fixed contract goes on: it ends by itself on its last day (BW 7:667 lid 1), unless it was simply worked on after
 * that. Then it goes on for the same time, at most a year, on the same terms (7:668 lid 4), when the employer had to
 * announce the end and did not, or nobody objected.
 *
 * Left out: an announcement in time that it would end, after which working on may be a new contract.
 * @throws RangeError when a day is no calendar day
 */
export function workedOn(params: ParameterSet, contractLastDay: IsoDay, workedUntil: IsoDay): RuleAnswer<{ goesOn: boolean }> {
  const use = new Grounds(params, ['BW 7:668 lid 4', 'BW 7:667 lid 1']);
  const since = use.number('notice.aanzegging', contractLastDay);
  return use.answer(since === null ? null : { goesOn: requireIsoDay(workedUntil) > contractLastDay });
}

/**
 * Pregnancy, birth or motherhood may not be the reason to end a contract, in whatever way it ends (BW 7:646 lid 1, 5).
 * Who shows facts that point to it leaves it to the employer to prove that it was not so (lid 12). Not dated.
 */
export function endingBecauseOfPregnancy(params: ParameterSet): RuleAnswer<'never-allowed'> {
  return new Grounds(params, ['BW 7:646 lid 1, 5, 12']).answer<'never-allowed'>('never-allowed');
}
