import { describe, expect, test } from 'vitest';
import { latinKey } from './latin-key.ts';

describe('Cyrillic and its Latin spellings have the same key', () => {
  test.each([
    ['заплата', ['zaplata']],
    ['жилище', ['jiliste', 'zhilishte', 'jili6te']],
    ['човек', ['chovek', '4ovek']],
    ['община', ['obshtina', 'ob6tina']],
    ['зарплата', ['zarplata']],
    ['школа', ['shkola', '6kola']],
  ])('%s', (word, spellings) => {
    for (const spelling of spellings) expect(latinKey(spelling, 'cyrillic'), spelling).toBe(latinKey(word, 'cyrillic'));
  });
});

describe('Arabic and its Latin spellings have the same key', () => {
  test.each([
    ['راتب', ['rateb', 'ratib']],
    ['عقد', ['3aqd', 'aqd']],
    ['مدرسة', ['madrasa', 'madrase']],
    ['تامين', ['tamin', 'tameen', 'ta2min']],
  ])('%s', (word, spellings) => {
    for (const spelling of spellings) expect(latinKey(spelling, 'arabic'), spelling).toBe(latinKey(word.replace('ة', ''), 'arabic'));
  });
});
