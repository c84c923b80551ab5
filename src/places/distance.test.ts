import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  distanceKm,
  findPlace,
  municipalitiesOf,
  nearestMunicipalities,
  neighbouringRegions,
  regionOf,
  type Municipality,
  type Region,
} from './index.ts';
import { data, index } from './real-places.fixture.ts';

const municipality = (id: string) => findPlace(index, id) as Municipality;
const region = (id: string) => findPlace(index, id) as Region;
const ids = (places: readonly { id: string }[]) => places.map(({ id }) => id);

describe('near', () => {
  it('is measured in kilometres as the crow flies', () => {
    expect(distanceKm({ lat: 52.37, lon: 4.9 }, { lat: 51.92, lon: 4.48 })).toBeCloseTo(57.7, 0);
    expect(distanceKm({ lat: 0, lon: 0 }, { lat: 0, lon: 180 })).toBeCloseTo(20_015, 0);
  });

  it('is the same there and back, and never negative', () => {
    const position = fc.record({
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(position, position, (a, b) => {
        expect(distanceKm(a, b)).toBeGreaterThanOrEqual(0);
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
        expect(distanceKm(a, a)).toBe(0);
      }),
    );
  });

  it('gives the nearest municipalities first, without the one we start from', () => {
    const near = nearestMunicipalities(index, municipality('westland'), 4);
    expect(near.map((each) => each.municipality.id)).toEqual(expect.arrayContaining(['midden-delfland', 'maassluis', 'den-haag']));
    expect(near.map((each) => each.distanceKm)).toEqual(near.map((each) => each.distanceKm).toSorted((a, b) => a - b));
    expect(nearestMunicipalities(index, municipality('urk'), 1000)).toHaveLength(341);
    expect(nearestMunicipalities(index, municipality('urk'), -1)).toEqual([]);
  });
});

describe('regions', () => {
  it('know their neighbours', () => {
    expect(ids(neighbouringRegions(index, region('haaglanden'))).toSorted()).toEqual(['rijnmond', 'zuid-holland-centraal']);
    expect(ids(neighbouringRegions(index, region('zuid-limburg')))).toEqual(['midden-limburg']);
  });

  it('can all be reached from one another over neighbours', () => {
    const reached = new Set(['zeeland']);
    for (const id of reached) for (const { id: next } of neighbouringRegions(index, region(id))) reached.add(next);
    expect(reached.size).toBe(35);
  });

  it('adjoin regions that are near: the nearest pair of municipalities is at most 45 km apart', () => {
    for (const each of data.regions) {
      for (const other of neighbouringRegions(index, each)) {
        const gaps = municipalitiesOf(index, each).flatMap((a) => municipalitiesOf(index, other).map((b) => distanceKm(a, b)));
        expect(Math.min(...gaps), `${each.id} and ${other.id}`).toBeLessThan(45);
      }
    }
  });

  it('lie on the tile map about as on a real one: what is far north or west of another stays so', () => {
    const centre = (each: Region) => {
      const all = municipalitiesOf(index, each);
      const mean = (of: (one: Municipality) => number) => all.reduce((sum, one) => sum + of(one), 0) / all.length;
      return { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
    };
    for (const a of data.regions) {
      for (const b of data.regions) {
        if (centre(a).lat - centre(b).lat > 0.45) expect(a.tile.row, `${a.id} is north of ${b.id}`).toBeLessThan(b.tile.row);
        if (centre(b).lon - centre(a).lon > 1.2) expect(a.tile.col, `${a.id} is west of ${b.id}`).toBeLessThan(b.tile.col);
      }
    }
  });

  it('belong to every municipality, and a region to itself', () => {
    expect(regionOf(index, municipality('westland')).id).toBe('haaglanden');
    expect(regionOf(index, region('zeeland')).id).toBe('zeeland');
    expect(municipalitiesOf(index, region('haaglanden'))).toHaveLength(5);
    expect(() => regionOf(index, { ...municipality('westland'), region: 'atlantis' })).toThrow('another index');
  });
});
