import { describe, expect, it } from 'vitest';
import { resolvePlace } from './index.ts';
import { data, idOf, index, placeOf } from './real-places.fixture.ts';

const places = [...data.municipalities, ...data.regions];

/** The ids of all places that are offered, the first choice first. */
function offered(query: string): string[] {
  const result = resolvePlace(index, query);
  if (result.kind === 'unknown') return [];
  const choices = result.kind === 'found' ? [result, ...result.also] : result.places;
  return choices.map(({ place }) => place.id);
}

describe('every municipality and every region', () => {
  it('is found by its id and by its CBS code, in any case', () => {
    for (const { id, code } of places) {
      expect([placeOf(id), placeOf(id.toUpperCase()), placeOf(code), placeOf(code.toLowerCase())]).toEqual([id, id, id, id]);
    }
  });

  it('is found by its name; a region that shares it with a city comes second', () => {
    for (const { id, name, kind } of places) {
      const shared = kind === 'region' && ['Groningen', 'Amersfoort', 'Gorinchem'].includes(name);
      expect(offered(name)[shared ? 1 : 0], name).toBe(id);
    }
  });

  it('is found by its name with "gemeente" or "regio" in front', () => {
    for (const { id, name, kind } of places) {
      const plain = name.replace(/^Regio /, '');
      expect(placeOf(`${kind === 'region' ? 'Regio' : 'gemeente'} ${plain}`), name).toBe(id);
    }
  });

  it('is found without accents, in capitals, and with hyphens as spaces', () => {
    for (const { id, name, kind } of places) {
      const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().replaceAll('-', ' ');
      if (kind === 'municipality') expect(placeOf(plain), name).toBe(id);
    }
  });

  it('is found by its name in the CBS register', () => {
    for (const { id, official } of data.municipalities) if (official !== undefined) expect(placeOf(official)).toBe(id);
  });

  it('is offered for each of its towns', () => {
    for (const { town, municipality } of data.postcodes) expect(offered(town), town).toContain(municipality);
  });
});

describe('postcodes', () => {
  it('all lead to their municipality, with letters or without', () => {
    for (const { pc4, municipality } of data.postcodes) {
      expect([placeOf(pc4), placeOf(`${pc4} AB`), placeOf(`${pc4}ab`)]).toEqual([municipality, municipality, municipality]);
    }
  });

  it('say when the border runs through them, and offer the other side', () => {
    expect(resolvePlace(index, '1118')).toMatchObject({
      kind: 'found',
      approximate: true,
      place: { id: 'haarlemmermeer' },
      also: [{ place: { id: 'aalsmeer' } }],
    });
    expect(resolvePlace(index, '2671 AB')).toMatchObject({
      kind: 'found',
      approximate: false,
      label: '2671 Naaldwijk, Westland',
      why: 'postcode',
    });
    const approximate = data.postcodes.filter((postcode) => postcode.approximate);
    for (const { pc4 } of approximate) expect(resolvePlace(index, pc4)).toMatchObject({ kind: 'found', approximate: true });
  });

  it('that are not in the list bring the places of their neighbours', () => {
    expect(resolvePlace(index, '1000')).toMatchObject({ kind: 'unknown', suggestions: [{ place: { id: 'amsterdam' } }] });
    expect(resolvePlace(index, '5111 AA')).toMatchObject({
      kind: 'unknown',
      suggestions: expect.arrayContaining([expect.objectContaining({ label: 'Baarle-Nassau' })]),
    });
    expect(placeOf('0123')).toBe('unknown');
  });

  it('are found in an address', () => {
    expect(placeOf('Markt 3, 5461 JJ Veghel')).toBe('meierijstad');
  });
});

describe('names that several places bear', () => {
  it.each([
    ['Bergen', ['bergen-nh', 'bergen-l']],
    ['Hengelo', ['hengelo-o', 'bronckhorst']],
    ['Laren', ['laren-nh', 'lochem']],
    ['Beek', ['beek-l', 'berg-en-dal', 'montferland']],
    ['Rijswijk', ['rijswijk-zh', 'altena', 'buren']],
    ['Den Hoorn', ['midden-delfland', 'texel']],
    ['Valkenburg', ['katwijk', 'valkenburg-aan-de-geul']],
    ['Rivierenbuurt', ['amsterdam', 'den-haag']],
    ['Noord-Brabant', ['helmond-de-peel', 'midden-brabant', 'midden-limburg', 'noordoost-brabant', 'west-brabant', 'zuidoost-brabant']],
    ['Limburg', ['midden-limburg', 'noord-limburg', 'rijk-van-nijmegen', 'zuid-limburg']],
    ['Bollenstreek', ['hillegom', 'katwijk', 'lisse', 'noordwijk', 'teylingen']],
  ])('%s is a choice', (name, ids) => {
    const result = resolvePlace(index, name);
    expect(result.kind).toBe('ambiguous');
    expect(offered(name).toSorted()).toEqual(ids.toSorted());
    if (result.kind === 'ambiguous') expect(new Set(result.places.map(({ label }) => label)).size).toBe(ids.length);
  });

  it('starts with the larger place', () => {
    expect(offered('Hengelo')[0]).toBe('hengelo-o');
    expect(offered('Rijswijk')[0]).toBe('rijswijk-zh');
  });

  it.each([
    ['Bergen NH', 'bergen-nh'],
    ['Bergen (NH)', 'bergen-nh'],
    ['Bergen L', 'bergen-l'],
    ['Bergen Noord-Holland', 'bergen-nh'],
    ['Bergen, Limburg', 'bergen-l'],
    ['Hengelo Gld', 'bronckhorst'],
    ['Hengelo Overijssel', 'hengelo-o'],
    ['Hengelo (O.)', 'hengelo-o'],
    ['Rijswijk ZH', 'rijswijk-zh'],
    ['Den Hoorn Texel', 'texel'],
  ])('%s says which one', (name, id) => {
    expect(placeOf(name)).toBe(id);
  });

  it('a municipality that owns the name wins, and the village is offered beside it', () => {
    expect(offered('Hoorn')).toEqual(['hoorn', 'terschelling']);
    expect(offered('Zeeland')).toEqual(['zeeland', 'maashorst']);
    expect(offered('Groningen')).toEqual(['groningen', 'regio-groningen']);
    expect(offered('Utrecht')).toEqual(['utrecht']);
    expect(offered('provincie Utrecht')).toContain('midden-utrecht');
  });
});

describe('typos', () => {
  it.each([
    ['Rottredam', 'rotterdam'],
    ['Amsterdm', 'amsterdam'],
    ['Eindhofen', 'eindhoven'],
    ['Tilbrug', 'tilburg'],
    ['Gronigen', 'groningen'],
    ['Wagenignen', 'wageningen'],
    ['Bergen op Zoon', 'bergen-op-zoom'],
    ['Hoek van Holand', 'rotterdam'],
    ['Naaldwik', 'westland'],
    ['Roosendal', 'roosendaal'],
    ['Capelle aan de Ijsel', 'capelle-aan-den-ijssel'],
    ['Haarlemermeer', 'haarlemmermeer'],
  ])('%s is understood as %s, and marked as a guess', (typed, id) => {
    expect(resolvePlace(index, typed)).toMatchObject({ kind: 'found', approximate: true, place: { id } });
  });

  it.each([
    'Paris',
    'Berlin',
    'Warszawa',
    'Sofia',
    'Madrid',
    'Roma',
    'Polska',
    'Київ',
    'İstanbul',
    'help',
    'dom',
    'praca',
    'werk',
    'xyzzy',
  ])('%s is not taken for a Dutch town', (typed) => {
    expect(placeOf(typed)).toBe('unknown');
  });

  it('a name that is not finished is not guessed, but suggested', () => {
    const result = resolvePlace(index, 'Haarlemm');
    expect(result.kind === 'unknown' && result.suggestions.map(({ place }) => place.id)).toEqual(
      expect.arrayContaining(['haarlem', 'haarlemmermeer']),
    );
  });

  it('brings at most five suggestions, each place once', () => {
    for (const typed of ['Haarle', 'Ooster', 'nieuw', 'zuid', 'Sint', 'bbb', 'den']) {
      const result = resolvePlace(index, typed);
      if (result.kind !== 'unknown') continue;
      expect(result.suggestions.length).toBeLessThanOrEqual(5);
      expect(new Set(result.suggestions.map(({ place }) => place.id)).size).toBe(result.suggestions.length);
    }
  });
});

describe('more words than a name', () => {
  it.each([
    ['Tilburg Noord station', 'tilburg'],
    ['ul. Piastowska Venlo', 'venlo'],
    ['Rotterdam, Nederland', 'rotterdam'],
    ['Naaldwijk (Westland)', 'westland'],
  ])('%s', (typed, id) => {
    expect(placeOf(typed)).toBe(id);
  });

  it('with two places in them are a choice', () => {
    expect(idOf(resolvePlace(index, 'Rotterdam Amsterdam'))).toBe('ambiguous: rotterdam amsterdam');
  });
});
