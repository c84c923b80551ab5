import { describe, expect, it } from 'vitest';
import { normalPassword, plainProblem } from './password-rules.ts';

const anna = { name: 'Anna de Bruïne', email: 'a.debruine@stichting-welkom.nl' };

describe('a password', () => {
  it('has twelve marks at least and 256 at most, whatever marks', () => {
    expect(plainProblem('kort maar ja', anna)).toBeNull();
    expect(plainProblem('kort maar j', anna)).toBe('too-short');
    expect(plainProblem('😀'.repeat(11), anna)).toBe('too-short');
    expect(plainProblem('😀'.repeat(12), anna)).toBeNull();
    expect(plainProblem('é'.repeat(256), anna)).toBeNull();
    expect(plainProblem('x'.repeat(257), anna)).toBe('too-long');
  });

  it('has nothing of its owner’s name or mail address', () => {
    for (const own of ['mijn BRUINE paard loopt', 'xx-debruine-xx', 'stichting-welkom 12', 'Anna en de rest van het land']) {
      expect(plainProblem(own, anna), own).toBe('own-words');
    }
    // Three letters stand in any text.
    expect(plainProblem('de trein is te laat', anna)).toBeNull();
  });

  it('is the same text whatever keyboard composed its letters', () => {
    expect(normalPassword('cafe\u0301')).toBe(normalPassword('caf\u00e9'));
  });
});
