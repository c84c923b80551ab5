import { describe, expect, it } from 'vitest';
import { say } from '#platform/i18n/say.ts';
import { textsOf } from '../check.fixture.ts';
import { examined, find, ids, letter } from './dismissal.fixture.ts';
import { PAY, YEAR, before } from './examples.fixture.ts';

describe('money at the end', () => {
  it('the transition payment is a third of a month with holiday allowance for a year', () => {
    // BW 7:673 lid 2: 2,600 × 1.08 / 3 = 936, to be asked of the judge by 31 January 2027, a Sunday.
    expect(find({ ...YEAR, ...PAY }, 'transition')).toMatchObject({
      verdict: 'unclear',
      amountCents: 93_600,
      deadline: { day: '2027-01-31', text: 'dismissal.deadline.transition', callToday: true },
    });
  });

  it('counts contracts without a day between, and leaves out what lies before a gap', () => {
    expect(find({ ...YEAR, ...PAY, ...before(['2024-11-01', '2025-10-31']) }, 'transition')?.amountCents).toBe(187_200);
    const gap = { ...YEAR, ...PAY, ...before(['2024-11-01', '2025-10-30']) };
    expect(find(gap, 'transition')?.amountCents).toBe(93_600);
    expect(examined(gap).cannotKnow).toContain('gap');
  });

  it('is counted from the hours when paid by the hour, never too high', () => {
    // 15 × 40 × 52 / 12 = 2,600.
    expect(find({ ...YEAR, payKind: 'hour', hourPay: '15', hoursWeek: '40' }, 'transition')?.amountCents).toBe(93_600);
    expect(ids({ ...YEAR, payKind: 'hour', hourPay: '15' })).toContain('transition-no-amount');
  });

  it('is known without the maximum of a year that is not known', () => {
    expect(find({ ...YEAR, ...PAY, firstDay: '2026-02-01', contractEnds: '2027-01-31' }, 'transition-before-maximum')?.amountCents).toBe(
      93_600,
    );
  });

  it('pays out leave and holiday allowance', () => {
    // BW 7:641: 40 × 14.91. WML art. 15, 17: June to October, 8 % of 5 × 2,600.
    const typed = { ...YEAR, ...PAY, leaveHours: '40', allowance: 'yearly' };
    expect(find(typed, 'leave')).toMatchObject({ verdict: 'wrong', amountCents: 59_640 });
    expect(find(typed, 'allowance')).toMatchObject({ verdict: 'wrong', amountCents: 104_000, values: { from: { day: '2026-06-01' } } });
    expect(find({ ...typed, contractEnds: '2026-11-21' }, 'leave')?.verdict).toBe('unclear');
    expect(find({ ...typed, contractEnds: '2026-11-20' }, 'leave')?.verdict).toBe('wrong');
    expect(ids({ ...typed, leaveHours: '0', allowance: 'each-pay' })).not.toEqual(expect.arrayContaining(['leave-ask']));
  });

  it('claims all of it in one letter, with amounts and a day', () => {
    const typed = { ...YEAR, ...PAY, announced: 'no', leaveHours: '40', allowance: 'yearly' };
    expect(letter(typed)).toEqual([
      'claim.subject',
      'claim.ended',
      'claim.transition',
      'claim.announcement',
      'claim.leave',
      'claim.allowance',
      'claim.pay-by',
    ]);
    const text = examined(typed)
      .letter!.paragraphs.map((each) => say(textsOf('dismissal', 'nl'), 'nl', each))
      .join('\n');
    expect(text).toMatch(/936 bruto.*BW 7:673/);
    expect(text).toContain('5 december 2026');
  });
});
