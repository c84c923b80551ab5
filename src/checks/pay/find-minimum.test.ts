import { describe, expect, it } from 'vitest';
import { examined, find } from './pay.fixture.ts';

const TURNS_21 = '2005-10-16'; // 21 on 16 October 2026

describe('the minimum wage', () => {
  it('is reached exactly, and missed by one cent', () => {
    expect(find({}, 'minimum-ok')).toMatchObject({ verdict: 'right', values: { due: { money: 239_840 } } });
    expect(find({ grossPay: '2398,39' }, 'below-minimum')).toMatchObject({
      verdict: 'wrong',
      amountCents: 1,
      ground: { confidence: 'verified' },
    });
    expect(find({ hoursWorked: '160,1' }, 'below-minimum')).toMatchObject({ amountCents: 150 }); // 0.1 h × 14.99 = 1.499
  });

  it('counts paid leave, and neither holiday allowance nor expenses', () => {
    expect(find({ hoursLeave: '8' }, 'below-minimum')).toMatchObject({ amountCents: 11_992 }); // 8 h × 14.99
    const parts = {
      payAs: 'parts',
      'parts.0.kind': 'base',
      'parts.0.amount': '2398,40',
      'parts.1.kind': 'holiday-allowance',
      'parts.1.amount': '191,87',
      'parts.2.kind': 'expenses',
      'parts.2.amount': '50',
    };
    expect(find(parts, 'minimum-ok')?.values['paid']).toEqual({ money: 239_840 });
    expect(find(parts, 'does-not-count')).toMatchObject({ verdict: 'right', values: { amount: { money: 24_187 } } });
  });

  it('changes on 1 July: two readings for a period over it, one when the hours before it are known', () => {
    // WML art. 14. Four weeks from 15 June: 160 h × 14.71 = 2353.60 at least, × 14.99 = 2398.40 at most.
    const crossing = { from: '2026-06-15', until: '2026-07-12' };
    expect(find({ ...crossing, grossPay: '2353,59' }, 'below-minimum')).toMatchObject({ amountCents: 1 });
    expect(find({ ...crossing, grossPay: '2353,60' }, 'minimum-unclear')?.values['day']).toEqual({ day: '2026-07-01' });
    expect(find({ ...crossing, grossPay: '2398,39' }, 'minimum-unclear')).toBeDefined();
    expect(find({ ...crossing, grossPay: '2398,40' }, 'minimum-ok')).toBeDefined();
    // 90 h × 14.71 + 70 h × 14.99 = 1323.90 + 1049.30 = 2373.20.
    const split = { ...crossing, amountChanged: 'yes', hoursBefore: '90' };
    expect(find({ ...split, grossPay: '2373,20' }, 'minimum-ok')).toBeDefined();
    expect(find({ ...split, grossPay: '2373,19' }, 'below-minimum')).toMatchObject({ amountCents: 1, verdict: 'wrong' });
  });

  it('changes on a birthday inside the period, which is recalled and so never more than unclear', () => {
    // 20 years until 15 October: 80 h × 11.99 = 959.20; from the 16th 80 h × 14.99 = 1199.20; together 2158.40.
    const birthday = { age: 'younger', birthDay: TURNS_21, amountChanged: 'yes', hoursBefore: '80' };
    expect(find({ ...birthday, grossPay: '2158,39' }, 'below-minimum')).toMatchObject({ amountCents: 1, verdict: 'unclear' });
    expect(find({ ...birthday, grossPay: '2158,40' }, 'minimum-ok')).toMatchObject({ verdict: 'unclear' });
    expect(examined(birthday).figures).toContainEqual({ id: 'change', value: { day: '2026-10-16' } });
  });

  it('is not known before 2024, in 2027, under 15 and for bbl at 18', () => {
    expect(find({ from: '2023-12-01', until: '2023-12-31' }, 'minimum-not-known')?.verdict).toBe('unclear');
    expect(find({ from: '2024-01-01', until: '2024-01-31' }, 'minimum-ok')).toBeDefined();
    expect(find({ from: '2027-01-01', until: '2027-01-31' }, 'minimum-not-known', '2027-02-05')).toBeDefined();
    expect(find({ age: 'younger', birthDay: '2012-01-01' }, 'minimum-not-known')).toBeDefined();
    expect(find({ age: 'younger', birthDay: '2008-01-01', bbl: 'yes' }, 'minimum-not-known')).toBeDefined();
    expect(find({ age: 'younger', birthDay: '2008-01-01' }, 'minimum-ok')).toBeDefined();
  });

  it('is less certain when the kind of wage is not known', () => {
    expect(find({ wageKind: 'unknown', grossPay: '2000' }, 'below-minimum')).toMatchObject({ verdict: 'unclear', amountCents: 39_840 });
  });

  it('leaves overtime for the next payslip, and waiting and travelling to doubt', () => {
    // WML art. 13a: 5 h × 14.99 = 74.95 may come later; not when it did not.
    const overtime = { extra: ['overtime'], hoursOvertime: '5' };
    expect(find({ ...overtime, overtimeLater: 'not-yet' }, 'overtime-open')).toMatchObject({ verdict: 'unclear', amountCents: 7495 });
    expect(find(overtime, 'overtime-open')).toMatchObject({ amountCents: 7495 });
    expect(find({ ...overtime, overtimeLater: 'not-paid' }, 'below-minimum')).toMatchObject({ verdict: 'wrong', amountCents: 7495 });
    expect(find({ ...overtime, overtimeLater: 'paid-later' }, 'minimum-ok')).toBeDefined();
    expect(examined({ ...overtime, overtimeLater: 'time-off' }).cannotKnow).toContain('time-off');
    // WML art. 5a: 2 h + 1 h at 14.99 = 44.97, recalled.
    const likely = { extra: ['waiting', 'travel'], hoursWaiting: '2', hoursTravel: '1' };
    expect(find(likely, 'waiting-travel')).toMatchObject({ verdict: 'unclear', amountCents: 4497 });
    expect(find({ ...likely, grossPay: '2443,37' }, 'minimum-ok')).toBeDefined(); // 163 h × 14.99 = 2443.37
  });
});

describe('a fixed monthly wage', () => {
  // WML art. 11 lid 1. 40 h × 52 / 12 × 14.99 = 2598.27 at least. Thursdays (1 January 2026) come 53 times: at most
  // 40 h × 53 / 12 × 14.99 = 2648.23.
  const month = { wageKind: 'month', weeklyHours: '40', wholeYear: 'yes', hoursWorked: '' };

  it('is too low below both readings, unclear between them, enough from the higher on', () => {
    expect(find({ ...month, grossPay: '2598,26' }, 'month-below')).toMatchObject({ verdict: 'wrong', amountCents: 1 });
    expect(find({ ...month, grossPay: '2598,27' }, 'month-unclear')).toMatchObject({ verdict: 'unclear' });
    expect(find({ ...month, grossPay: '2648,22' }, 'month-unclear')).toBeDefined();
    expect(find({ ...month, grossPay: '2648,23' }, 'month-ok')).toMatchObject({ verdict: 'right' });
  });

  it('is never certain in a year that was not worked whole, nor for a part of a month', () => {
    expect(find({ ...month, wholeYear: 'unknown', grossPay: '2000' }, 'month-below')).toMatchObject({ verdict: 'unclear' });
    const part = { ...month, until: '2026-10-15', hoursWorked: '80', grossPay: '1000' };
    expect(find(part, 'below-minimum')).toMatchObject({ verdict: 'unclear', amountCents: 19_920 }); // 1199.20 − 1000
    expect(examined(part).cannotKnow).toContain('part-of-month');
  });

  it('has overtime on top', () => {
    // 2598.27 + 10 h × 14.99 = 2748.17.
    const overtime = { ...month, extra: ['overtime'], hoursOvertime: '10', overtimeLater: 'not-paid' };
    expect(find({ ...overtime, grossPay: '2748,16' }, 'month-below')).toMatchObject({ amountCents: 1 });
    expect(find({ ...overtime, grossPay: '2748,17' }, 'month-below')).toBeUndefined();
  });
});
