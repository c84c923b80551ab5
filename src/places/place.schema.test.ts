import { describe, expect, it } from 'vitest';
import { parsePlaceData, PlaceDataError } from './index.ts';
import { data, files } from './real-places.fixture.ts';

/** The real files, with one of them changed. */
function changed(file: keyof typeof files, change: (content: never) => void): () => unknown {
  const copy = structuredClone({ ...files }) as Record<string, unknown>;
  change(copy[file] as never);
  return () => parsePlaceData(copy as never);
}

function problemsOf(parse: () => unknown): readonly string[] {
  try {
    parse();
  } catch (error) {
    if (error instanceof PlaceDataError) return error.problems;
    throw error;
  }
  return [];
}

describe('the place data of the content pack', () => {
  it('has the 35 regions and 342 municipalities of 2026', () => {
    expect(data.regions).toHaveLength(35);
    expect(data.municipalities).toHaveLength(342);
    expect(new Set(data.municipalities.map(({ region }) => region)).size).toBe(35);
    expect(new Set(data.municipalities.map(({ province }) => province)).size).toBe(12);
  });

  it('has the number of municipalities that CBS counts in each region', () => {
    const counts = Object.fromEntries(
      data.regions.map(({ id, code }) => [code, data.municipalities.filter(({ region }) => region === id).length]),
    );
    expect(counts).toEqual({
      AM01: 14,
      AM02: 18,
      AM03: 6,
      AM05: 14,
      AM06: 12,
      AM07: 9,
      AM08: 7,
      AM09: 8,
      AM10: 8,
      AM11: 5,
      AM12: 7,
      AM13: 14,
      AM14: 7,
      AM15: 17,
      AM17: 7,
      AM18: 8,
      AM19: 12,
      AM20: 4,
      AM21: 5,
      AM22: 14,
      AM23: 7,
      AM24: 13,
      AM25: 14,
      AM26: 11,
      AM27: 10,
      AM28: 13,
      AM29: 7,
      AM30: 16,
      AM32: 7,
      AM33: 8,
      AM34: 6,
      AM35: 3,
      AM36: 16,
      AM37: 7,
      AM38: 8,
    });
  });

  it.each([
    ['zeewolde', 'veluwe-stedendriehoek'],
    ['cranendonck', 'midden-limburg'],
    ['de-ronde-venen', 'groot-amsterdam'],
    ['assen', 'regio-groningen'],
    ['aa-en-hunze', 'regio-groningen'],
    ['mook-en-middelaar', 'rijk-van-nijmegen'],
    ['elburg', 'regio-zwolle'],
    ['westland', 'haaglanden'],
  ])('puts %s where one would not look: %s', (id, region) => {
    expect(data.municipalities.find((municipality) => municipality.id === id)?.region).toBe(region);
  });

  it('has a postcode for every municipality and says which are uncertain', () => {
    expect(data.postcodes.length).toBeGreaterThan(4000);
    expect(data.postcodes.filter(({ approximate }) => approximate)).toHaveLength(79);
    expect(data.postcodes.find(({ pc4 }) => pc4 === '2671')).toEqual({
      pc4: '2671',
      town: 'Naaldwijk',
      municipality: 'westland',
      others: [],
      approximate: false,
    });
  });

  it('names its source', () => {
    expect(JSON.stringify(files.municipalities)).toContain('86247NED');
    expect(JSON.stringify(files.postcodes)).toContain('GeoNames');
  });
});

describe('place data that contradicts itself is refused', () => {
  it.each<[string, () => unknown, string]>([
    [
      'an id used twice',
      changed('regions', (file: { regions: { id: string }[] }) => {
        file.regions[0]!.id = 'westland';
      }),
      'id westland is used twice',
    ],
    [
      'a tile used twice',
      changed('regions', (file: { regions: { tile: object }[] }) => {
        file.regions[0]!.tile = file.regions[1]!.tile;
      }),
      'is used twice',
    ],
    [
      'a neighbour on one side only',
      changed('regions', (file: { regions: { neighbours: string[] }[] }) => {
        file.regions[0]!.neighbours.push('zeeland');
      }),
      "regio-groningen and zeeland are not each other's neighbours",
    ],
    [
      'a region that is not there',
      changed('municipalities', (file: { municipalities: { region: string }[] }) => {
        file.municipalities[0]!.region = 'atlantis';
      }),
      'unknown region atlantis',
    ],
    [
      'a code that is no code',
      changed('municipalities', (file: { municipalities: { code: string }[] }) => {
        file.municipalities[0]!.code = '518';
      }),
      'must be a CBS municipality code',
    ],
    [
      'a position outside the country',
      changed('municipalities', (file: { municipalities: { lat: number }[] }) => {
        file.municipalities[0]!.lat = 40;
      }),
      'municipalities.0.lat',
    ],
    [
      'a field that nobody knows',
      changed('municipalities', (file: { extra?: string }) => {
        file.extra = 'x';
      }),
      'municipalities.json',
    ],
    [
      'a postcode listed twice',
      changed('postcodes', (file: { towns: Record<string, Record<string, string>> }) => {
        file.towns['GM0518']!['Delft'] = '2671';
      }),
      '2671 is listed twice',
    ],
    [
      'a postcode in no municipality',
      changed('postcodes', (file: { towns: Record<string, Record<string, string>> }) => {
        file.towns['GM9999'] = { Nergens: '1000' };
      }),
      '1000 is in unknown municipality GM9999',
    ],
    [
      'a range that is no range',
      changed('postcodes', (file: { approximate: string }) => {
        file.approximate = '1000-';
      }),
      'must be postcodes',
    ],
    [
      'a straddling postcode that claims certainty',
      changed('postcodes', (file: { straddling: Record<string, string[]> }) => {
        file.straddling['2671'] = ['GM0503'];
      }),
      '2671 straddles',
    ],
    [
      'a name for a place that is not there',
      changed('names', (file: { areas: Record<string, string[]> }) => {
        file.areas['Utopia'] = ['nergens'];
      }),
      'unknown place nergens',
    ],
    [
      'a district of nowhere',
      changed('names', (file: { districts: Record<string, string[]> }) => {
        file.districts['nergens'] = ['Zuid'];
      }),
      'unknown municipality nergens',
    ],
    [
      'a twin of a town that is not there',
      changed('names', (file: { twins: Record<string, object> }) => {
        file.twins['urk'] = { Nergens: ['Nearne'] };
      }),
      'unknown town urk/Nergens',
    ],
    [
      'a province left out',
      changed('names', (file: { provinces: unknown[] }) => {
        file.provinces.pop();
      }),
      'province Limburg is missing',
    ],
  ])('%s', (_what, parse, problem) => {
    expect(problemsOf(parse).join('\n')).toContain(problem);
  });

  it('with every problem at once, each naming its file', () => {
    const problems = problemsOf(
      changed('regions', (file: { regions: { neighbours: string[] }[] }) =>
        file.regions.forEach((region) => region.neighbours.push('zeeland')),
      ),
    );
    expect(problems.length).toBeGreaterThan(30);
    expect(problems.every((problem) => problem.startsWith('regions.json: '))).toBe(true);
  });
});
