import { describe, expect, it } from 'vitest';
import { cakLetter, examined, find, paragraphs } from './registration.fixture.ts';

describe('letters of the CAK', () => {
  it('give three months to the next step', () => {
    // Zvw art. 9a lid 2: 22 August + 3 months = 22 November, so the day before is the last
    expect(find(cakLetter('warning', '2026-08-22'), 'cak-warning')).toMatchObject({
      weight: 3,
      deadline: { day: '2026-11-21', callToday: true },
    });
    expect(find(cakLetter('warning', '2026-08-21'), 'cak-next-any-day')?.deadline).toBeUndefined();
    expect(find(cakLetter('first-fine', '2026-10-01'), 'cak-first-fine')?.deadline?.day).toBe('2026-12-31');
    expect(find(cakLetter('second-fine', '2026-11-01'), 'cak-second-fine')?.deadline?.day).toBe('2027-01-31');
  });

  it('fine three monthly premiums, twice at most, of the year of the fine', () => {
    // Zvw art. 9b lid 2: 2,119 / 12 x 3 = 529.75
    expect(find(cakLetter('first-fine', '2026-10-01'), 'cak-fine')?.values).toEqual({ amount: { money: 52_974 }, times: { number: 2 } });
    expect(find(cakLetter('warning', '2026-09-30'), 'cak-fine')).toBeDefined();
    expect(find(cakLetter('warning', '2026-10-01'), 'cak-fine-not-known')).toBeDefined();
  });

  it('can be objected to for six weeks', () => {
    // Awb art. 6:7, 6:8: 10 October + 42 days = 21 November
    expect(find(cakLetter('first-fine', '2026-10-10'), 'cak-object')?.deadline?.day).toBe('2026-11-21');
    expect(find(cakLetter('first-fine', '2026-10-09'), 'cak-object-late')?.values).toMatchObject({ day: { day: '2026-11-20' } });
    expect(find(cakLetter('first-fine', '2023-12-31'), 'cak-object-not-known', '2024-01-05')).toBeDefined();
    expect(find(cakLetter('warning', '2026-10-10'), 'cak-object')).toBeUndefined();
    expect(find(cakLetter('warning', '2011-03-14'), 'cak-not-known')).toBeDefined();
  });

  it('that insure bind for a year, and are undone within two weeks', () => {
    const insured = cakLetter('insured', '2026-11-08', { cakInsuredFrom: '2026-11-08' });
    // Zvw art. 9d lid 5: the fourteenth day, 8 November included, is 21 November
    expect(find(insured, 'cak-insured')).toMatchObject({
      weight: 3,
      deadline: { day: '2026-11-21' },
      values: { amount: { money: 17_270 }, until: { day: '2027-11-08' } },
    });
    expect(find(insured, 'cak-insured-bound', '2026-11-22')?.deadline).toBeUndefined();
    expect(find(cakLetter('insured', '2025-11-08'), 'cak-insured-not-known')).toBeDefined();
  });

  it('are answered with a policy in time or an A1 statement', () => {
    const inTime = { insured: 'dutch', insuredFrom: '2026-03-01' };
    expect(find(cakLetter('warning', '2026-10-10', inTime), 'cak-show-proof')).toMatchObject({ weight: 3 });
    expect(paragraphs(cakLetter('warning', '2026-10-10', inTime))).toEqual(['proof.open', 'proof.policy', 'proof.close']);
    expect(paragraphs(cakLetter('first-fine', '2026-10-10', inTime))).toEqual([
      'objection.open',
      'objection.policy',
      'objection.suspend',
      'objection.close',
    ]);
    expect(paragraphs(cakLetter('first-fine', '2026-10-10', { a1: 'yes', insured: 'abroad' }))?.[1]).toBe('objection.a1');
    expect(paragraphs(cakLetter('first-fine', '2026-10-10', { work: 'none', sleeps: 'abroad' }))?.[1]).toBe('objection.later');
    expect(paragraphs(cakLetter('insured', '2026-11-10', inTime))?.[0]).toBe('annul.open');
    // A policy that came too late stops the next step, but takes no fine away
    const late = { insured: 'dutch', insuredFrom: '2026-09-01' };
    expect(paragraphs(cakLetter('warning', '2026-10-10', late))?.[1]).toBe('proof.policy');
    expect(paragraphs(cakLetter('first-fine', '2026-10-10', late))).toBeUndefined();
    expect(paragraphs(cakLetter('first-fine', '2026-10-10'))).toBeUndefined();
    expect(paragraphs({ sleeps: 'employer', mayRegister: 'refused' })?.[1]).toBe('permission.duty');
    expect(examined({ sleeps: 'employer', mayRegister: 'refused' }).letter?.to).toBe('employer');
    expect(examined({ sleeps: 'own', mayRegister: 'refused' }).letter?.to).toBe('landlord');
  });
});
