import { describe, expect, it } from 'vitest';
import { say } from '#platform/i18n/say.ts';
import { textsOf } from '../check.fixture.ts';
import type { Typed } from '../read-answers.ts';
import { examined, find, ids, letter } from './dismissal.fixture.ts';
import { NOTICE, YEAR } from './examples.fixture.ts';

describe('illness and pregnancy', () => {
  it('forbid notice on a day of illness, for two years', () => {
    // BW 7:670 lid 1: told on 2 November 2026.
    const ill = (illSince: string): Typed => ({ ...NOTICE, ill: 'yes', illSince });
    expect(find(ill('2026-11-02'), 'ill-ban')).toMatchObject({ verdict: 'wrong', weight: 3, values: { day: { day: '2028-11-01' } } });
    expect(ids(ill('2026-11-03'))).toContain('ill-later');
    expect(ids(ill('2024-11-03'))).toContain('ill-ban');
    expect(ids(ill('2024-11-02'))).toContain('ill-long');
  });

  it('are only perhaps a ban with a permit', () => {
    expect(find({ ...NOTICE, permit: 'yes', ill: 'yes', illSince: '2026-10-01' }, 'ill-ban-perhaps')?.verdict).toBe('unclear');
    expect(find({ ...NOTICE, permit: 'yes', pregnancy: 'pregnant' }, 'pregnancy-perhaps')?.verdict).toBe('unclear');
  });

  it('forbid notice during pregnancy and at least sixteen weeks after the birth, by the shortest leave', () => {
    // BW 7:670 lid 2: ten weeks of leave and six weeks: born on 13 July, until 2 November.
    const born = (birthDay: string): Typed => ({ ...NOTICE, pregnancy: 'gave-birth', birthDay });
    expect(find({ ...NOTICE, pregnancy: 'pregnant' }, 'pregnancy-ban')).toMatchObject({ verdict: 'wrong' });
    expect(find(born('2026-07-13'), 'pregnancy-ban-until')).toMatchObject({ verdict: 'unclear', values: { day: { day: '2026-11-02' } } });
    expect(ids(born('2026-07-12'))).toContain('pregnancy-over');
    expect(ids(born('2026-11-03'))).toContain('pregnancy-perhaps');
  });

  it('are not told to the employer in the letter', () => {
    const typed = { ...NOTICE, pregnancy: 'pregnant' };
    expect(letter(typed)).toContain('protest.ban');
    const text = examined(typed)
      .letter!.paragraphs.map((each) => say(textsOf('dismissal', 'nl'), 'nl', each))
      .join('\n');
    expect(text).not.toMatch(/zwanger|lid 2/);
  });

  it('at the end of the job lead to UWV', () => {
    expect(find({ ...YEAR, ill: 'yes', illSince: '2026-10-31' }, 'sick-at-end')).toMatchObject({
      weight: 3,
      values: { pct: { percent: 70 } },
    });
    expect(ids({ ...YEAR, ill: 'yes', illSince: '2026-11-01' })).not.toContain('sick-at-end');
  });
});
