import { addDays, addMonths } from './calendar.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import { requireIsoDay, type IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';

const DAYS_A_WEEK = 7;

/** Facts that decide whether somebody has to take out Dutch health insurance. `null`: not known. */
export interface InsuranceFacts {
  livesInNetherlands: boolean | null;
  /** Works here in employment, or as self-employed, and pays Dutch taxes on it; where he lives does not matter. */
  worksInNetherlands: boolean;
  /** Is insured in another country that has given an A1 statement, as posted workers are. */
  hasA1FromElsewhere: boolean | null;
  /** Came to study, and does not work. */
  onlyStudies: boolean;
}

/**
 * Whether somebody has to take out Dutch basic insurance (Zvw art. 2: who is insured for long-term care, so who lives
 * or works here). The duty also holds for who works here and lives elsewhere or is not registered at an address.
 *
 * The exceptions of the A1 statement and of students are from memory, so the rule is `recalled`; where one of them may
 * hold the answer is `ask`. Left out: pensioners and family of workers abroad, conscience, soldiers, asylum seekers.
 */
export function mustInsure(facts: InsuranceFacts, params: ParameterSet): RuleAnswer<'yes' | 'no' | 'ask'> {
  const use = new Grounds(params, ['Zvw art. 2', 'Reg. (EC) 883/2004 art. 11-12'], 'recalled');
  if (facts.hasA1FromElsewhere) return use.answer('no');
  if (facts.worksInNetherlands) return use.answer(facts.hasA1FromElsewhere === false ? 'yes' : 'ask');
  if (facts.onlyStudies || facts.livesInNetherlands === null) return use.answer('ask');
  return use.answer(facts.livesInNetherlands ? 'yes' : 'no');
}

/** Until when to insure, and what it does. */
export interface InsuranceTerm {
  /** A policy that begins on this day at the latest works back to the first day of the duty. */
  lastDay: IsoDay;
  /** Whether the policy that was asked about works back; null when none was, or it begins exactly on the line. */
  worksBack: boolean | null;
  /** An insurer accepts who is not in the BRP on an employer's statement or payslip no older than so many months. */
  proofMaxAgeMonths: number;
}

/**
 * Until when basic insurance is taken out without a gap (Zvw art. 5 lid 5 a; 4a lid 2, 3 for the proof). "Within four
 * months after the duty arose" can end on the day before the same date or on that date: we give the earlier day, and
 * say nothing about a policy that begins on the later one.
 *
 * @param facts `dutyFrom`: first day of living or working here; `policyFrom`: when a policy begins, if there is one
 * @throws RangeError when a day is no calendar day
 */
export function insuranceTerm(facts: { dutyFrom: IsoDay; policyFrom: IsoDay | null }, params: ParameterSet): RuleAnswer<InsuranceTerm> {
  const { dutyFrom, policyFrom } = facts;
  const use = new Grounds(params, ['Zvw art. 5 lid 5 a', 'Zvw art. 4a lid 2-3']);
  const months = use.number('health.insure-within-months', dutyFrom);
  const proofMaxAgeMonths = use.number('health.proof-max-age-months', dutyFrom);
  if (months === null || proofMaxAgeMonths === null) return use.answer<InsuranceTerm>(null);
  const line = addMonths(dutyFrom, months);
  return use.answer<InsuranceTerm>({
    lastDay: addDays(line, -1),
    worksBack: policyFrom === null || requireIsoDay(policyFrom) === line ? null : policyFrom < line,
    proofMaxAgeMonths,
  });
}

/** Letters of the CAK to somebody without insurance; null: not sent (yet). */
export interface CakLetters {
  /** The warning, "aanmaning". */
  warningSent: IsoDay;
  firstFineSent: IsoDay | null;
  secondFineSent: IsoDay | null;
}

/** What comes next when there is still no insurance. */
export interface CakStep {
  next: 'first-fine' | 'second-fine' | 'insurance-by-cak';
  /** Who is insured before this day has nothing more to fear from this step. */
  insureBefore: IsoDay;
}

/**
 * The next step of the CAK: three months after the warning a fine, three months after that a second one, three months
 * later it takes out insurance in your name (Zvw art. 9a lid 2, 9b lid 1, 9c, 9d lid 1). Counted from the day on which
 * the letter was sent.
 * @throws RangeError when a day is no calendar day, or a later letter lies before an earlier one
 */
export function nextCakStep(letters: CakLetters, params: ParameterSet): RuleAnswer<CakStep> {
  const { warningSent, firstFineSent, secondFineSent } = letters;
  const sent = [warningSent, firstFineSent, secondFineSent].filter((day) => day !== null).map(requireIsoDay);
  if (sent.some((day, i) => day < (sent[i - 1] ?? day)) || (secondFineSent && !firstFineSent)) {
    throw new RangeError('Letters of the CAK come in the order warning, first fine, second fine');
  }
  const use = new Grounds(params, ['Zvw art. 9a-9d']);
  const last = secondFineSent ?? firstFineSent ?? warningSent;
  const months = use.number('health.cak.grace-months', last);
  const next = secondFineSent ? 'insurance-by-cak' : firstFineSent ? 'second-fine' : 'first-fine';
  return use.answer<CakStep>(months === null ? null : { next, insureBefore: addMonths(last, months) });
}

/** Fines for having no insurance, in cents. */
export interface CakFines {
  eachCents: number;
  /** How many there are at most. */
  most: number;
}

/**
 * What being uninsured costs in fines in the year of `day` (Zvw art. 9b lid 2: three times the monthly standard
 * premium, which is rounded first). Not in it: care that one pays oneself, and the premium that runs from the first day
 * of the duty.
 */
export function cakFines(facts: { day: IsoDay }, params: ParameterSet): RuleAnswer<CakFines> {
  const use = new Grounds(params, ['Zvw art. 9b lid 2', 'Zvw art. 9c lid 2']);
  const eachCents = use.number('health.cak.fine', facts.day);
  const most = use.number('health.cak.fines-max', facts.day);
  return use.answer<CakFines>(eachCents === null || most === null ? null : { eachCents, most });
}

/** Insurance that the CAK took out. */
export interface CakInsurance {
  premiumCentsPerMonth: number;
  /** Not to be cancelled before this day. */
  bindsUntil: IsoDay;
  /** Last day to have it annulled by showing that one was insured in time. */
  annulBy: IsoDay;
}

/**
 * Insurance by the CAK: premium, how long it binds, until when it is annulled (Zvw art. 9d lid 5, 7; 18e). Of two ways
 * to count the two weeks we take the shorter.
 *
 * @param facts `from`: first day of the insurance; `toldOn`: date of the CAK's letter about it
 */
export function insuranceByCak(facts: { from: IsoDay; toldOn: IsoDay }, params: ParameterSet): RuleAnswer<CakInsurance> {
  const { from, toldOn } = facts;
  const use = new Grounds(params, ['Zvw art. 9d lid 5, 7', 'Zvw art. 18e']);
  const premiumCentsPerMonth = use.number('health.cak.premium', from);
  const months = use.number('health.cak.no-cancel-months', from);
  const weeks = use.number('health.cak.annul-weeks', toldOn);
  if (premiumCentsPerMonth === null || months === null || weeks === null) return use.answer<CakInsurance>(null);
  return use.answer({
    premiumCentsPerMonth,
    bindsUntil: addMonths(from, months),
    annulBy: addDays(toldOn, weeks * DAYS_A_WEEK - 1),
  });
}

/** The own risk (eigen risico) of an adult in the calendar year of `day`, in cents (Zvw art. 19). */
export function ownRisk(facts: { day: IsoDay }, params: ParameterSet): RuleAnswer<number> {
  const use = new Grounds(params, ['Zvw art. 19']);
  return use.answer(use.number('health.own-risk', facts.day));
}
