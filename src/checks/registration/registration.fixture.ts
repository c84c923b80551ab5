import { examinerOf } from '../check.fixture.ts';
import type { Typed } from '../read-answers.ts';
import type { Examples } from '../said.fixture.ts';
import { REGISTRATION_CHECK } from './registration-check.ts';

export const { run, examined, find, ids, paragraphs } = examinerOf(REGISTRATION_CHECK);

/** Who came from the EU on 16 November 2026 to stay. */
export const here = (more: Typed = {}): Typed => ({
  passport: 'eu',
  arrival: '2026-11-16',
  stay: 'open',
  sleeps: 'own',
  registered: 'no',
  ...more,
});

/** Who is in the RNI since then. */
export const inRni = (more: Typed): Typed => here({ registered: 'rni', ...more });

export const moved = (moveDay: string, more: Typed = {}): Typed => ({ registered: 'brp', moved: 'yes', moveDay, ...more });

export const leave = (leaveDay: string, returnDay = ''): Typed => ({ registered: 'brp', leaving: 'yes', leaveDay, returnDay });

export const works = (more: Typed = {}): Typed => ({ work: 'employed', workFrom: '2026-07-22', a1: 'no', insured: 'no', ...more });

/** A resident since 1 July 2026 who works from the 22nd. */
export const resident = (more: Typed = {}): Typed => works({ arrival: '2026-07-01', registered: 'brp', workFrom: '2026-07-22', ...more });

export const policy = (insuredFrom: string): Typed => works({ insured: 'dutch', insuredFrom });

/** Who has worked since 5 January 2026 without insurance and got a letter of the CAK. */
export const cakLetter = (kind: string, day: string, more: Typed = {}): Typed => ({
  work: 'employed',
  a1: 'no',
  workFrom: '2026-01-05',
  insured: 'no',
  cakLetter: kind,
  cakLetterDay: day,
  ...more,
});

export const EXAMPLES: Examples = {
  registered: [here({ registered: 'brp', registeredDay: '2026-11-21' })],
  'registered-late': [here({ registered: 'brp', arrival: '2026-11-10', registeredDay: '2026-11-16' })],
  'register-now': [here()],
  'register-late': [here(), '2026-11-22'],
  'register-check': [here({ registered: '' }), '2026-11-22'],
  'register-fine': [here(), '2026-11-22'],
  'register-near': [here({ stay: 'until', stayUntil: '2027-03-02' })],
  'register-if-long': [here({ stay: 'unknown' })],
  'register-rni': [here({ stay: 'months', stayMonths: '3', passport: '' })],
  'register-rni-eu': [here({ stay: 'months', stayMonths: '3' })],
  'register-rni-others': [here({ stay: 'months', stayMonths: '3', passport: 'non-eu' })],
  'rni-done': [inRni({ stay: 'months', stayMonths: '2' })],
  'rni-near': [inRni({ stay: 'months', stayMonths: '4' })],
  'rni-if-long': [inRni({ stay: 'unknown' })],
  'rni-but-resident': [here({ arrival: '2026-05-01', registered: 'rni' })],
  'register-not-known': [here({ arrival: '2014-01-05' })],
  refused: [here({ mayRegister: 'refused' })],
  'no-address': [{ sleeps: 'none' }],
  'address-not-known': [here({ mayRegister: 'refused', arrival: '2013-12-01' })],
  'no-bsn': [{ registered: 'no', bsn: 'no', work: 'employed' }],
  'no-bsn-not-known': [{ registered: 'no', bsn: 'no', work: 'employed' }, '2023-12-31'],
  'move-reported': [moved('2026-11-15', { moveReported: 'yes' })],
  'move-soon': [moved('2026-12-20')],
  'move-now': [moved('2026-12-19')],
  'move-late': [moved('2026-11-15')],
  'move-not-known': [moved('2014-01-05')],
  'deregister-now': [leave('2026-11-26')],
  'deregister-soon': [leave('2026-11-27')],
  'deregister-late': [leave('2026-11-21')],
  'deregister-ask': [leave('2026-11-26', '2027-07-26')],
  'deregister-not': [leave('2026-11-26', '2027-02-26')],
  'deregister-not-known': [leave('2014-01-05')],
  'insure-now': [works()],
  'insure-late': [works({ workFrom: '2026-07-21' })],
  'insure-perhaps-late': [resident()],
  'insure-check': [works({ insured: '' })],
  'insure-not-known': [works({ workFrom: '2023-12-31' })],
  'delay-cost': [works()],
  'delay-cost-late': [works({ workFrom: '2026-07-21' })],
  'delay-cost-not-known': [works(), '2027-01-01'],
  'policy-in-time': [policy('2026-11-21')],
  'policy-late': [policy('2026-11-23')],
  'policy-perhaps-late': [policy('2026-11-22')],
  'policy-since': [policy('')],
  ehic: [works({ insured: 'ehic' })],
  'duty-ask': [works({ a1: '', insured: 'abroad', workFrom: '2026-07-21' })],
  'duty-ask-by': [works({ a1: '', insured: 'abroad' })],
  'no-duty-a1': [works({ a1: 'yes', insured: 'ehic' })],
  'no-duty': [{ work: 'none', sleeps: 'abroad', insured: 'no' }],
  'care-allowance': [works({ birthDate: '2008-10-31', insured: 'dutch' })],
  'care-allowance-age': [works({ birthDate: '2008-11-01', insured: 'dutch' })],
  'care-allowance-not-known': [works({ birthDate: '1990-01-01', insured: 'dutch' }), '2027-01-01'],
  'cak-warning': [cakLetter('warning', '2026-08-22')],
  'cak-first-fine': [cakLetter('first-fine', '2026-10-01')],
  'cak-second-fine': [cakLetter('second-fine', '2026-11-01')],
  'cak-next-any-day': [cakLetter('warning', '2026-08-21')],
  'cak-show-proof': [cakLetter('warning', '2026-10-10', { insured: 'dutch', insuredFrom: '2026-03-01' })],
  'cak-fine': [cakLetter('first-fine', '2026-10-01')],
  'cak-fine-not-known': [cakLetter('warning', '2026-10-01')],
  'cak-object': [cakLetter('first-fine', '2026-10-10')],
  'cak-object-late': [cakLetter('first-fine', '2026-10-09')],
  'cak-object-not-known': [cakLetter('first-fine', '2023-12-31'), '2024-01-05'],
  'cak-not-known': [cakLetter('warning', '2011-03-14')],
  'cak-insured': [cakLetter('insured', '2026-11-08')],
  'cak-insured-bound': [cakLetter('insured', '2026-11-08', { cakInsuredFrom: '2026-11-08' }), '2026-11-22'],
  'cak-insured-not-known': [cakLetter('insured', '2025-11-08')],
};
