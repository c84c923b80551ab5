import { describe, expect, it } from 'vitest';
import { EU, find } from './housing-cost.fixture.ts';

describe('papers and registering', () => {
  it('two papers and a language are certain for EU citizens with temporary work', () => {
    expect(find({ ...EU, paper: 'in-job' }, 'one-paper')?.verdict).toBe('wrong');
    expect(find({ ...EU, understands: 'no' }, 'language')?.verdict).toBe('wrong');
    for (const other of [{ mainHomeAbroad: 'no' }, { temporary: '' }, { passport: 'non-eu' }]) {
      expect(find({ ...EU, ...other, paper: 'in-job' }, 'one-paper-perhaps')?.verdict).toBe('unclear');
      expect(find({ ...EU, ...other, understands: 'no' }, 'language-perhaps')?.verdict).toBe('unclear');
    }
  });

  it('a spoken agreement is wrong, but a housing association has rules of its own', () => {
    expect(find({ ...EU, paper: 'spoken' }, 'no-paper')?.verdict).toBe('wrong');
    expect(find({ ...EU, landlord: 'corporation', paper: 'spoken' }, 'no-paper')?.verdict).toBe('unclear');
    expect(find({ ...EU, startDay: '2023-06-30', paper: 'spoken' }, 'paper-not-known')).toBeDefined();
    expect(find({ ...EU, startDay: '2023-07-01', paper: 'spoken' }, 'no-paper')).toBeDefined();
    expect(find({ ...EU, paper: 'separate' }, 'own-paper')?.verdict).toBe('right');
  });

  it('a landlord cannot forbid registering', () => {
    expect(find({ mayRegister: 'refused' }, 'registration-refused')).toMatchObject({ verdict: 'wrong', weight: 2 });
    expect(find({ mayRegister: 'allowed' }, 'registration-refused')).toBeUndefined();
    expect(find({ mayRegister: 'refused', startDay: '2013-12-31' }, 'registration-not-known')).toBeDefined();
  });
});
