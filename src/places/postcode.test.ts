import { describe, expect, it } from 'vitest';
import { normaliseName } from './name.ts';
import { expandRanges, findPostcodes } from './postcode.ts';

const postcodesIn = (text: string) => findPostcodes(normaliseName(text).words);

describe('postcodes', () => {
  it.each(['2671', '2671 AB', '2671AB', '2671ab', 'NL-2671 AB', 'nl2671ab', ' 2671  ab '])('are read from %o alone', (text) => {
    expect(postcodesIn(text)).toEqual([{ pc4: '2671', alone: true }]);
  });

  it('are found inside an address', () => {
    expect(postcodesIn('Markt 3, 5461 JJ Veghel')).toEqual([{ pc4: '5461', alone: false }]);
  });

  it.each(['0123', '267', '26711', '2671A', '2671ABC', 'Naaldwijk', ''])('are not read from %o', (text) => {
    expect(postcodesIn(text)).toEqual([]);
  });

  it('are written as ranges', () => {
    expect(expandRanges('2671 2681-2683')).toEqual(['2671', '2681', '2682', '2683']);
    expect(expandRanges('2683-2681')).toEqual([]);
  });
});
