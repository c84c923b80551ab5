import { describe, expect, it } from 'vitest';
import { findPlaceInText } from './index.ts';
import { index } from './real-places.fixture.ts';

const ORDINARY = new Set(['best', 'buren', 'huizen', 'echt', 'goes', 'made']);
const found = (text: string, locale = 'nl') => {
  const hit = findPlaceInText(index, text, locale, (word) => ORDINARY.has(word));
  return hit && [hit.place.id, hit.rest];
};

describe('a place that a question names', () => {
  it.each([
    ['huisarts Tilburg', 'nl', 'tilburg', 'huisarts'],
    ['den haag opvang', 'nl', 'den-haag', 'opvang'],
    ['kamer in Capelle aan den IJssel gezocht', 'nl', 'capelle-aan-den-ijssel', 'kamer in gezocht'],
    ['bsn 5038 AB', 'nl', 'tilburg', 'bsn'],
    ['Poeldijk werk', 'nl', 'westland', 'werk'],
    ['lekarz w Tilburgu', 'pl', 'tilburg', 'lekarz w'],
    ['orvos Tilburgban', 'hu', 'tilburg', 'orvos'],
    ["Tilburg'da doktor", 'tr', 'tilburg', 'doktor'],
    ['лікар в Тілбурзі Роттердам', 'uk', 'rotterdam', 'лікар в Тілбурзі'],
    ['mieszkanie w Bredzie', 'pl', 'breda', 'mieszkanie w'],
    ['lekarz w hadze', 'pl', 'den-haag', 'lekarz w'],
    ['orvos hágában', 'hu', 'den-haag', 'orvos'],
    ['eindhofen werk', 'nl', 'eindhoven', 'werk'],
    ['клуб хага', 'bg', 'den-haag', 'клуб'],
    ['werk in ede', 'nl', 'ede', 'werk in'],
    ['лекар Ротердам', 'bg', 'rotterdam', 'лекар'],
    ['طبيب في روتردام', 'ar', 'rotterdam', 'طبيب في'],
  ])('%s', (text, locale, id, rest) => {
    expect(found(text, locale)).toEqual([id, rest]);
  });

  it('is no ordinary word, unless it is all that was typed and has its capital', () => {
    for (const text of ['ruzie met buren', 'wat is het best', 'huizen te huur', 'is dat echt zo', 'best', 'buren'])
      expect(found(text), text).toBeNull();
    expect(found('Best')?.[0]).toBe('best');
  });

  it('is not guessed', () => {
    for (const text of [
      'dordech huisarts',
      'loon 1500 euro',
      'minimumloon',
      '',
      '   ',
      '!!',
      'a '.repeat(500),
      'e de graça',
      'werken in nederland',
      'плаща ли се',
    ])
      expect(found(text), text).toBeNull();
  });
});
