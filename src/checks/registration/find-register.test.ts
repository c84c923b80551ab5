import { describe, expect, it } from 'vitest';
import { examined, find, here, inRni } from './registration.fixture.ts';

describe('registering', () => {
  it('who stays registers as resident on the fifth day at the latest', () => {
    // Wet BRP art. 2.38 lid 1: 16 November + 5 days = 21 November
    expect(find(here(), 'register-now')).toMatchObject({
      verdict: 'unclear',
      weight: 3,
      deadline: { day: '2026-11-21', callToday: true },
      ground: { articles: ['Wet BRP art. 2.38 lid 1', 'Wet BRP art. 4.17'], confidence: 'recalled' },
    });
    expect(find(here(), 'register-late', '2026-11-22')).toMatchObject({ weight: 2, values: { day: { day: '2026-11-21' } } });
    // Wet BRP art. 4.17
    expect(find(here(), 'register-fine', '2026-11-22')?.values).toEqual({ amount: { money: 32_500 } });
    expect(find(here({ arrival: '2014-01-05' }), 'register-not-known')).toBeDefined();
    // Who did not say it may be registered already
    for (const registered of ['', 'unknown']) {
      expect(find(here({ registered }), 'register-check', '2026-11-22')?.deadline).toBeUndefined();
      expect(find(here({ registered }), 'register-fine', '2026-11-22')).toBeUndefined();
    }
  });

  it('a season is for the desk of non-residents, near four months the municipality decides', () => {
    // Lines from 16 November: four months are 120 days, two thirds of 181 days are 121; fourteen days of caution
    expect(find(here({ stay: 'months', stayMonths: '3' }), 'register-rni-eu')?.values).toMatchObject({ desks: { number: 19 } });
    expect(find(here({ stay: 'months', stayMonths: '3', passport: 'non-eu' }), 'register-rni-others')?.values).toMatchObject({
      desks: { number: 2 },
    });
    expect(find(here({ stay: 'months', stayMonths: '3', passport: '' }), 'register-rni')).toBeDefined();
    expect(find(here({ stay: 'until', stayUntil: '2027-03-01' }), 'register-rni-eu')).toBeDefined();
    expect(find(here({ stay: 'until', stayUntil: '2027-03-02' }), 'register-near')).toBeDefined();
    expect(find(here({ stay: 'until', stayUntil: '2027-03-30' }), 'register-near')).toBeDefined();
    expect(find(here({ stay: 'until', stayUntil: '2027-03-31' }), 'register-now')).toBeDefined();
    expect(find(here({ stay: 'unknown' }), 'register-if-long')?.deadline?.day).toBe('2026-11-21');
  });

  it('who is here for half a year is a resident, whatever was planned', () => {
    expect(find(here({ arrival: '2026-05-01', stay: 'months', stayMonths: '2' }), 'register-late')).toBeDefined();
    expect(find(here({ arrival: '2026-05-01', stay: '' }), 'register-late')).toBeDefined();
    expect(find(here({ arrival: '2026-05-01', registered: 'rni' }), 'rni-but-resident')?.weight).toBe(2);
    expect(find(here({ arrival: '2026-08-01', stay: '', leaving: 'yes', leaveDay: '2026-09-01' }), 'register-rni-eu')).toBeDefined();
  });

  it('who is in the RNI hears when it is no longer enough', () => {
    expect(find(inRni({ stay: 'months', stayMonths: '2' }), 'rni-done')?.values).toMatchObject({ line: { day: '2027-03-16' } });
    expect(find(inRni({ stay: 'months', stayMonths: '4' }), 'rni-near')).toBeDefined();
    expect(find(inRni({ stay: 'unknown' }), 'rni-if-long')?.weight).toBe(1);
  });

  it('who is registered as resident is in order, later than the fifth day as far as we know', () => {
    expect(find(here({ registered: 'brp', registeredDay: '2026-11-21' }), 'registered')?.verdict).toBe('right');
    expect(find(here({ registered: 'brp', arrival: '2026-11-10', registeredDay: '2026-11-16' }), 'registered-late')?.verdict).toBe(
      'unclear',
    );
    expect(find(here({ registered: 'brp', arrival: '2026-11-10', registeredDay: '2026-11-15' }), 'registered')).toBeDefined();
  });

  it('who lives in another country has no address to register here', () => {
    expect(find({ passport: 'eu', sleeps: 'abroad', registered: 'no' }, 'register-rni-eu')).toMatchObject({
      ground: { confidence: 'verified' },
    });
    expect(examined({ passport: 'eu', sleeps: 'abroad', registered: 'rni' }).findings).toEqual([]);
    expect(find(here({ sleeps: 'abroad', mayRegister: 'refused' }), 'refused')).toBeUndefined();
  });

  it('a landlord who says no does not matter, unless the stay is short', () => {
    expect(find(here({ mayRegister: 'refused' }), 'refused')).toMatchObject({
      verdict: 'wrong',
      weight: 2,
      ground: { confidence: 'verified' },
    });
    expect(find(here({ mayRegister: 'refused', stay: 'months', stayMonths: '2' }), 'refused')).toBeUndefined();
    expect(find(here({ mayRegister: 'refused', registered: 'brp' }), 'refused')).toBeUndefined();
    expect(find(here({ mayRegister: 'refused', registered: 'brp', moved: 'yes' }), 'refused')).toBeDefined();
    expect(find(here({ mayRegister: 'refused', arrival: '2013-12-01' }), 'address-not-known')).toBeDefined();
  });

  it('without an address there are five days for a correspondence address', () => {
    const none = here({ sleeps: 'none', arrival: '2026-11-16' });
    expect(find(none, 'no-address')?.deadline?.day).toBe('2026-11-21');
    expect(find(none, 'no-address', '2026-11-22')?.deadline).toBeUndefined();
    expect(find({ sleeps: 'none' }, 'no-address')?.deadline?.day).toBe('2026-11-26');
  });

  it('work without a BSN costs more tax', () => {
    expect(find({ registered: 'no', bsn: 'no', work: 'employed' }, 'no-bsn')?.values).toEqual({ percent: { percent: 52 } });
    expect(find({ registered: 'no', bsn: 'no', work: 'employed' }, 'no-bsn-not-known', '2023-12-31')).toBeDefined();
    expect(find({ registered: 'no', bsn: 'yes', work: 'employed' }, 'no-bsn')).toBeUndefined();
    expect(find({ registered: 'no', bsn: 'no', work: 'none' }, 'no-bsn')).toBeUndefined();
  });
});
