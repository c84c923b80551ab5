import { describe, expect, it } from 'vitest';
import { judgePassword } from './judge-password.ts';

const owner = { name: 'Anna Visser', email: 'anna.visser@infopunt.example' };

describe('a chosen password', () => {
  it('is refused when lists of known ones hold it, also with figures and marks for letters', async () => {
    for (const easy of [
      'passwordpassword',
      'P@ssw0rd2026!',
      'Welkom123456',
      'qwertyuiopasdf',
      'Zomer2026!!!!',
      'Amsterdam2026!',
      'aaaaaaaaaaaaaaaa',
    ]) {
      expect(await judgePassword(easy, owner), easy).toBe('easy');
    }
  });

  it('is taken when it is hard to guess, of words or of marks', async () => {
    for (const good of ['trein koffie blauwe emmer', 'xk29-fjeL-02kd', 'Потребителят пие кафе в неделя']) {
      expect(await judgePassword(good, owner), good).toBeNull();
    }
  });

  it('is not judged by lists when it is too short or holds its owner’s name', async () => {
    expect(await judgePassword('kort', owner)).toBe('too-short');
    expect(await judgePassword('visser op de blauwe emmer', owner)).toBe('own-words');
  });

  it('of 256 marks is judged by its beginning', async () => {
    expect(await judgePassword('a1'.repeat(128), owner)).toBe('easy');
    expect(await judgePassword('trein koffie blauwe emmer '.repeat(9), owner)).toBeNull();
  });
});
