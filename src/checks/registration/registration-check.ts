import { defineCheck, type Given } from '../check.ts';
import type { Examined } from '../finding.ts';
import { withLetter } from '../letter-parts.ts';
import type { Problem } from '../read-answers.ts';
import { dutyOf, type Duty } from './duty.ts';
import { findInsurance } from './find-insurance.ts';
import { findLetters } from './find-letters.ts';
import { findMoves } from './find-moves.ts';
import { findRegister } from './find-register.ts';
import { letterOf } from './letter.ts';
import { SECTIONS, type RegistrationAnswers } from './questions.ts';
import { stayOf } from './stay.ts';

/** Where to register, until when to insure, and what to do about letters. */
export const REGISTRATION_CHECK = defineCheck({
  id: 'registration',
  sections: SECTIONS,
  parameters: [
    'brp.duty-months',
    'brp.duty-share',
    'brp.duty-window-months',
    'brp.deadline-days',
    'brp.fine-max',
    'brp.correspondence-address-days',
    'brp.move-days',
    'brp.move-earliest-weeks',
    'rni.desks',
    'emigration.',
    'tax.anonymous-rate-pct',
    'health.insure-within-months',
    'health.proof-max-age-months',
    'health.own-risk',
    'health.cak.',
    'zorgtoeslag.min-age',
    'zorgtoeslag.income-limit.single',
    'objection.weeks',
  ],
  organisations: [
    'win-punt',
    'gemeente',
    'juridisch-loket',
    'cak',
    'zorgverzekeraar',
    'toeslagen',
    'meldpunt-goed-verhuurderschap',
    'rvig',
    'refugeehelp',
  ],
  pages: [
    'registration/register-as-resident',
    'registration/register-as-non-resident',
    'registration/report-moving',
    'registration/bsn',
    'start/leaving-the-netherlands',
    'health/health-insurance',
    'health/not-insured',
    'health/costs-and-own-risk',
    'health/care-in-your-own-country',
    'tax/care-allowance',
    'help/complaint-about-authority',
  ],
  examine(answers, given) {
    const problems = problemsOf(answers);
    return problems.length > 0 ? { problems } : examined(answers, given);
  },
});

function problemsOf({ arrival, stayUntil, leaveDay, returnDay }: RegistrationAnswers): Problem[] {
  const isBefore = (end: string | null, begin: string | null) => end !== null && begin !== null && end < begin;
  const fields = [
    ...(isBefore(stayUntil, arrival) ? ['stayUntil'] : []),
    ...(isBefore(leaveDay, arrival) ? ['leaveDay'] : []),
    ...(isBefore(returnDay, leaveDay) ? ['returnDay'] : []),
  ];
  return fields.map((field) => ({ field, problem: 'ends-before-it-begins' }));
}

function examined(answers: RegistrationAnswers, given: Given): Examined {
  const stay = stayOf(answers, given);
  const duty = dutyOf(answers, stay, given);
  const findings = [
    ...findRegister(answers, stay, given),
    ...findMoves(answers, given),
    ...findInsurance(answers, duty, given),
    ...findLetters(answers, duty, given),
  ];
  const letter = letterOf(answers, duty, findings);
  return {
    findings: withLetter(findings, letter),
    cannotKnow: unknownsOf(answers, duty),
    figures: duty?.since ? [{ id: 'duty-from', value: { day: duty.since.earliest } }] : [],
    letter,
    ask: askOf(answers, duty),
  };
}

function unknownsOf(
  { arrival, sleeps, passport, cakLetter, cakLetterDay, mayRegister, insured }: RegistrationAnswers,
  duty: Duty | null,
): string[] {
  const hasLetter = cakLetter !== null && cakLetter !== 'none' && cakLetter !== 'unknown';
  return [
    ...(arrival === null && sleeps !== 'abroad' ? ['arrival'] : []),
    ...(duty !== null && duty.must !== 'no' && duty.since === null ? ['duty-day'] : []),
    ...(hasLetter && cakLetterDay === null ? ['letter-day'] : []),
    ...(passport === 'non-eu' ? ['permit'] : []),
    ...(passport === 'ukraine' ? ['ukraine-care'] : []),
    ...(mayRegister === 'refused' ? ['municipality-decides'] : []),
    ...(duty !== null && duty.must !== 'no' && insured !== 'dutch' ? ['premium'] : []),
    'weekend',
  ];
}

function askOf({ passport, mayRegister, cakLetter, insured }: RegistrationAnswers, duty: Duty | null): Examined['ask'] {
  const hasLetter = cakLetter !== null && cakLetter !== 'none' && cakLetter !== 'unknown';
  return {
    needs: hasLetter ? ['health-insurance', 'letters', 'registration'] : ['registration', 'health-insurance'],
    organisations: [
      'win-punt',
      'gemeente',
      'rvig',
      ...(passport === 'ukraine' ? ['refugeehelp'] : []),
      ...(hasLetter || mayRegister === 'refused' ? ['juridisch-loket'] : []),
      ...(hasLetter ? ['cak'] : []),
      ...(mayRegister === 'refused' ? ['meldpunt-goed-verhuurderschap'] : []),
      ...(duty !== null && duty.must !== 'no' && insured !== 'dutch' ? ['zorgverzekeraar'] : []),
      ...(insured === 'dutch' ? ['toeslagen'] : []),
    ],
  };
}
