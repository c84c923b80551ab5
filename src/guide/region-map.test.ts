import { describe, expect, it } from 'vitest';
import { contentOf, locationOf, pointOf } from '#directory/directory.fixture.ts';
import type { Location } from '#directory/index.ts';
import { regionTiles } from './region-map.ts';
import type { Snapshot } from './snapshot.ts';

const tilesOf = (locations: Location[], chosen: string | null = null) =>
  regionTiles(contentOf({ locations }) as unknown as Snapshot, chosen, (id) => `/pl/find?place=${id}`);
const stateOf = (locations: Location[], region = 'haaglanden') => tilesOf(locations).find(({ id }) => id === region)!.state;

describe('the map of regions', () => {
  it('has a tile for each of the 35 regions, no two at one spot, each leading somewhere', () => {
    const tiles = tilesOf([]);
    expect(tiles).toHaveLength(35);
    expect(new Set(tiles.map(({ col, row }) => `${col} ${row}`)).size).toBe(35);
    expect(tiles.find(({ id }) => id === 'zeeland')).toMatchObject({
      name: 'Zeeland',
      href: '/pl/find?place=zeeland',
      state: 'unknown',
      isChosen: false,
    });
  });

  it('shows the best that is known of a region, whatever comes first', () => {
    const active = pointOf('a', 'westland', 'active');
    const preparing = pointOf('b', 'den-haag', 'in-preparation');
    const unknown = pointOf('c', 'delft', 'unknown');
    expect(stateOf([preparing, unknown, active])).toBe('active');
    expect(stateOf([unknown, preparing])).toBe('preparing');
    expect(stateOf([unknown])).toBe('unknown');
    expect(stateOf([])).toBe('unknown');
  });

  it('counts information points alone, in their own region alone', () => {
    expect(stateOf([locationOf('desk', 'westland')])).toBe('unknown');
    expect(stateOf([pointOf('a', 'westland')], 'rijnmond')).toBe('unknown');
  });

  it('marks the reader’s own region', () => {
    expect(
      tilesOf([], 'rijnmond')
        .filter(({ isChosen }) => isChosen)
        .map(({ id }) => id),
    ).toEqual(['rijnmond']);
    expect(tilesOf([], 'westland').some(({ isChosen }) => isChosen)).toBe(false);
  });
});
