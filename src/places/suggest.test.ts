import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestPlaces } from './index.ts';
import { data, index } from './real-places.fixture.ts';

const labels = (text: string, limit = 8) => suggestPlaces(index, text, limit).map(({ label }) => label);

describe('while somebody types', () => {
  it('large places come first', () => {
    expect(labels('rot')[0]).toBe('Rotterdam');
    expect(labels('a')[0]).toBe('Amsterdam');
    expect(labels('ut')[0]).toBe('Utrecht');
    expect(labels('ei')[0]).toBe('Eindhoven');
  });

  it('an exact name comes before longer ones', () => {
    expect(labels('ede')[0]).toBe('Ede');
    expect(labels('urk')[0]).toBe('Urk');
  });

  it('towns and districts say where they lie', () => {
    expect(labels('poeld')).toEqual(['Poeldijk, Westland']);
    expect(labels('schilders')).toEqual(['Schilderswijk, Den Haag']);
  });

  it('a later word counts too, and other languages and scripts', () => {
    expect(labels('haag')).toContain('Den Haag');
    expect(labels('gravenz')).toContain("'s-Gravenzande, Westland");
    expect(labels('the hag')).toEqual(['Den Haag']);
    expect(labels('Амст')[0]).toBe('Amsterdam');
    expect(labels('روتر')[0]).toBe('Rotterdam');
  });

  it('"regio" and "gemeente" narrow the choice', () => {
    expect(labels('regio gron')).toEqual(['Groningen']);
    expect(labels('regi', 40)).toContain('Regio Zwolle');
    expect(suggestPlaces(index, 'gemeente gron', 1)).toMatchObject([{ place: { id: 'groningen' } }]);
    expect(suggestPlaces(index, 'provincie lim', 9).every(({ place }) => place.kind === 'region')).toBe(true);
  });

  it('digits are the start of a postcode', () => {
    expect(labels('2671')).toEqual(['Naaldwijk, Westland']);
    expect(labels('26', 20)).toContain('Delft');
  });

  it('every municipality and region is offered for its whole name', () => {
    for (const place of [...data.municipalities, ...data.regions]) {
      expect(suggestPlaces(index, place.name, 10).map((choice) => choice.place.id)).toContain(place.id);
    }
  });

  it('nothing gives nothing, and the limit holds, whatever is sent', () => {
    expect(labels('')).toEqual([]);
    expect(labels('rot', 0)).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: -3, max: 12 }), (text, limit) => {
        const choices = suggestPlaces(index, text, limit);
        expect(choices.length).toBeLessThanOrEqual(Math.max(0, limit));
        expect(new Set(choices.map(({ place, label }) => place.id + label)).size).toBe(choices.length);
      }),
      { numRuns: 500 },
    );
  });
});
