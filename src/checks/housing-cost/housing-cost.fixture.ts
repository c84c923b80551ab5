import { examinerOf } from '../check.fixture.ts';
import type { Typed } from '../read-answers.ts';
import type { Examples } from '../said.fixture.ts';
import { HOUSING_COST_CHECK } from './housing-cost-check.ts';

export const { run, examined, find, ids } = examinerOf(HOUSING_COST_CHECK);

/** A room of 600.00 a month, with a deposit. */
export const deposit = (amount: string, more: Typed = {}): Typed => ({
  startDay: '2026-03-01',
  rent: '600',
  rentPer: 'month',
  rentKind: 'basic',
  deposit: amount,
  ...more,
});

/** Who left on 1 October 2026 and got 200.00 of 1,200.00 back. */
export const left = (more: Typed = {}): Typed => deposit('1200', { leaving: 'left', lastDay: '2026-10-01', depositBack: '200', ...more });

/** One fee: 500.00 to the agent of the landlord. */
export const fee = (more: Record<string, string> = {}): Typed =>
  Object.fromEntries(
    Object.entries({ kind: 'mediation', amount: '500', askedBy: 'agent-of-landlord', ...more }).map(([column, value]) => [
      `fees.0.${column}`,
      value,
    ]),
  );

/** Four weeks of 40 h that end on 15 November 2026: 160 x 14.99 = 2,398.40, a quarter is 599.60 (Besluit minimumloon art. 2a). */
export const wage = (more: Typed = {}): Typed => ({
  landlord: 'agency',
  certificate: 'snf',
  paper: 'separate',
  rent: '650',
  rentPer: 'four-weeks',
  rentKind: 'all-in',
  fromWage: 'yes',
  permission: 'yes',
  posted: 'no',
  period: 'four-weeks',
  periodEnd: '2026-11-15',
  deducted: '599,60',
  grossWage: '2398,40',
  hours: '160',
  birthDate: '1990-05-05',
  ...more,
});

export const rise = (sector: string, newRent: string, riseDay = '2026-07-01'): Typed => ({
  rise: 'yes',
  riseDay,
  oldRent: '600',
  newRent,
  sector,
});

/** A citizen of the EU with temporary work. */
export const EU: Typed = { startDay: '2026-01-01', landlord: 'agency', passport: 'other-eu', temporary: 'yes', mainHomeAbroad: 'yes' };

export const told = (more: Typed = {}): Typed => ({ leaving: 'told-to-leave', home: 'room', ...more });

/** The home of an agency, of which the job ended on 20 November 2026. */
export const toldByAgency = (mustLeaveBy: string, jobEnd = '2026-11-20'): Typed => told({ landlord: 'agency', jobEnd, mustLeaveBy });

export const EXAMPLES: Examples = {
  'put-out': [told({ pressure: ['locks'] })],
  'put-out-short': [told({ home: 'hotel', pressure: ['locks'] })],
  'told-to-leave': [told()],
  'told-to-leave-by': [told({ mustLeaveBy: '2026-11-28' })],
  'told-to-leave-short': [told({ home: 'chalet' })],
  'agency-stay': [toldByAgency('2026-12-18')],
  'agency-stay-too-short': [toldByAgency('2026-12-17')],
  'agency-stay-not-known': [toldByAgency('2022-01-10', '2022-01-02')],
  'my-notice': [{ leaving: 'i-leave', noticeDay: '2026-11-21' }],
  'my-notice-not-known': [{ leaving: 'i-leave', noticeDay: '2023-12-31' }],
  'deposit-too-high': [deposit('1800')],
  'deposit-perhaps-too-high': [deposit('1000', { rentKind: 'all-in' })],
  'deposit-within': [deposit('1200')],
  'deposit-not-known': [deposit('1800', { startDay: '2023-06-30' })],
  'deposit-not-back': [left({ costsList: 'no' })],
  'deposit-not-back-perhaps': [left()],
  'deposit-costs': [left({ costsList: 'yes' })],
  'deposit-wait': [left(), '2026-10-15'],
  'deposit-back': [left({ depositBack: '1200' })],
  'deposit-return-not-known': [left({ startDay: '2022-01-01' })],
  'agent-fee': [fee()],
  'agent-fee-perhaps': [fee({ askedBy: 'own-agent' })],
  'agent-fee-old': [fee({ paidOn: '2021-11-21' })],
  'agent-fee-not-known': [fee(), '2023-12-31'],
  'landlord-fee': [fee({ kind: 'key-money', askedBy: 'landlord' })],
  'registration-fee': [fee({ kind: 'registration' })],
  'deduction-too-high': [wage({ deducted: '599,61' })],
  'deduction-perhaps': [wage({ grossWage: '2500', deducted: '640' })],
  'deduction-within': [wage()],
  'deduction-conditions': [wage({ permission: 'no' })],
  'deduction-open': [wage({ permission: '' })],
  'deduction-not-known': [wage({ periodEnd: '2027-01-15' })],
  'starting-rent': [{ startDay: '2026-05-22' }],
  'starting-rent-late': [{ startDay: '2026-05-21' }],
  'starting-rent-not-known': [{ startDay: '2023-12-31' }],
  'all-in': [{ rentKind: 'all-in' }],
  'service-not-told': [{ serviceFor: ['not-told'] }],
  'no-statement': [{ startDay: '2025-12-31', serviceFor: ['energy'], statement: 'no' }],
  'statement-not-known': [{ startDay: '2022-05-01', serviceFor: ['energy'], statement: 'no' }, '2023-11-01'],
  'rise-too-high': [rise('social', '624,61')],
  'rise-within': [rise('social', '624,60')],
  'rise-which-sector': [rise('unknown', '636,60')],
  'rise-not-known': [rise('free', '700', '2027-01-01')],
  'no-paper': [{ ...EU, paper: 'spoken' }],
  'one-paper': [{ ...EU, paper: 'in-job' }],
  'one-paper-perhaps': [{ ...EU, temporary: '', paper: 'in-job' }],
  'own-paper': [{ ...EU, paper: 'separate' }],
  language: [{ ...EU, understands: 'no' }],
  'language-perhaps': [{ ...EU, temporary: '', understands: 'no' }],
  'paper-not-known': [{ ...EU, startDay: '2023-06-30', paper: 'spoken' }],
  'registration-refused': [{ mayRegister: 'refused' }],
  'registration-not-known': [{ mayRegister: 'refused', startDay: '2013-12-31' }],
};
