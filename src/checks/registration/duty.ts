import { insuranceTerm, joinGrounds, mustInsure, type Ground, type InsuranceTerm, type IsoDay, type RuleAnswer } from '#law/index.ts';
import type { Given } from '../check.ts';
import type { RegistrationAnswers } from './questions.ts';
import type { Stay } from './stay.ts';

/** Whether somebody has to insure here, and since when that can be. */
export interface Duty {
  must: 'yes' | 'no' | 'ask';
  /** Of whether; it is recalled. */
  ground: Ground;
  /** Null: no day is known to count from. */
  since: {
    /** The earliest and the latest first day that it can be: arrival or first day of work. */
    earliest: IsoDay;
    latest: IsoDay;
    strict: RuleAnswer<InsuranceTerm>;
    lenient: RuleAnswer<InsuranceTerm>;
  } | null;
}

/**
 * The duty to insure of somebody who works or lives here. Residents who also work have it from the day of arrival or from
 * that of work: it depends on whether they settled at once, so both days are kept. Null when nothing was said about
 * work, insurance or letters.
 */
export function dutyOf(answers: RegistrationAnswers, stay: Stay | null, { params }: Given): Duty | null {
  const { work, insured, cakLetter, a1, arrival, workFrom, sleeps, registered, passport } = answers;
  const isAsked = work !== null || insured !== null || (cakLetter !== null && cakLetter !== 'none' && cakLetter !== 'unknown');
  if (!isAsked) return null;
  const works = work === 'employed' || work === 'self-employed';
  const lives = sleeps === 'abroad' ? false : registered === 'brp' || stay?.kind === 'brp' ? true : null;
  // Nobody with an A1 statement is without any insurance at home.
  const hasA1FromElsewhere = a1 ?? (insured === 'no' ? false : null);
  const rule = mustInsure(
    { livesInNetherlands: lives, worksInNetherlands: works, hasA1FromElsewhere, onlyStudies: work === 'study' },
    params,
  );
  // Care for people under temporary protection has a scheme of its own.
  const must = rule.kind === 'not-known' || passport === 'ukraine' ? 'ask' : rule.value;
  const days = [
    ...(works && workFrom !== null ? [workFrom] : []),
    ...(arrival !== null && (lives || !works || workFrom === null) && sleeps !== 'abroad' ? [arrival] : []),
  ].toSorted();
  const [earliest] = days;
  const latest = days.at(-1);
  if (earliest === undefined || latest === undefined) return { must, ground: rule.ground, since: null };
  const term = (dutyFrom: IsoDay) => insuranceTerm({ dutyFrom, policyFrom: answers.insuredFrom }, params);
  return { must, ground: rule.ground, since: { earliest, latest, strict: term(earliest), lenient: term(latest) } };
}

/** Whether the Dutch policy that somebody has works back to the first day of the duty; null: not sure. */
export function isInsuredInTime({ insured, insuredFrom }: RegistrationAnswers, duty: Duty | null): boolean | null {
  if (insured !== 'dutch' || insuredFrom === null || !duty?.since) return null;
  const { strict, lenient } = duty.since;
  if (strict.kind === 'not-known' || lenient.kind === 'not-known') return null;
  return strict.value.worksBack === lenient.value.worksBack ? strict.value.worksBack : null;
}

/** The ground of a statement about the duty and its term. */
export function groundOf({ ground, since }: Duty): Ground {
  return since ? joinGrounds(ground, since.strict.ground) : ground;
}
