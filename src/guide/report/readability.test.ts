import { describe, expect, test } from 'vitest';
import { parseBody } from '../markdown.ts';
import { dutchSyllables, readability, runningTexts } from './readability.ts';

describe('readability', () => {
  test('counts sentences, words and letters', () => {
    const found = readability('en', ['Go to the doctor. Take your card.'])!;
    expect(found).toMatchObject({ sentences: 2, words: 7, sentenceLength: 3.5, longestSentence: 4, fleschDouma: null });
    expect(found.wordLength).toBeCloseTo((2 + 2 + 3 + 6 + 4 + 4 + 4) / 7);
  });

  test('LIX is sentence length plus the share of words of more than six letters', () => {
    // Ten words in two sentences, one of them ("municipality") long: 5 + 10.
    expect(readability('en', ['Go to the municipality today now. Ask for it now.'])!.lix).toBeCloseTo(5 + 10);
  });

  test('Flesch-Douma is computed for Dutch, and is higher for easier words', () => {
    const easy = readability('nl', ['Ga naar de dokter. Neem je pas mee.'])!.fleschDouma!;
    const hard = readability('nl', ['Arbeidsovereenkomsten eindigen van rechtswege overeenkomstig wettelijke bepalingen.'])!.fleschDouma!;
    // 8 words, 9 syllables, 2 sentences: 206.84 - 0.93 * 4 - 77 * 9 / 8.
    expect(easy).toBeCloseTo(206.84 - 0.93 * 4 - (77 * 9) / 8);
    expect(hard).toBeLessThan(easy - 50);
  });

  test.each([
    ['huis', 1],
    ['loonstrook', 2],
    ['gemeente', 3],
    ['zorgverzekering', 5],
    ['Oekraïne', 4],
    ['BSN', 1],
    ['ijs', 1],
  ])('"%s" has %i syllables', (word, expected) => {
    expect(dutchSyllables(word)).toBe(expected);
  });

  test('vowel signs of Arabic are no letters', () => {
    expect(readability('ar', ['مُؤَجِّر'])!.wordLength).toBe(4);
  });

  test('a text without a word has no readability', () => {
    expect(readability('nl', ['—', ''])).toBeNull();
  });
});

test('running text holds terms and amounts, and neither headings nor what stays Dutch', () => {
  const tree = parseBody(
    '## Head\n\nGa binnen {% amount "a.b" /%} naar de {% term "gemeente" /%}.\n\n{% steps %}\n1. **Doe dit.** Nu.\n{% /steps %}\n\n{% say %}Ik wil dit.{% /say %}',
  );
  expect(runningTexts(tree, () => 'gemeente')).toEqual(['Ga binnen 1 naar de gemeente.', 'Doe dit. Nu.']);
});
