import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { UNKNOWN, type Location } from '#directory/index.ts';
import { createPlaceIndex, findPlace, parsePlaceData } from '#places/index.ts';
import { localNotesFor } from './local-notes.ts';
import { placeHelp } from './place-help.ts';
import type { Snapshot } from './snapshot.ts';

const json = (file: string): unknown => JSON.parse(readFileSync(new URL(`../../content/places/${file}.json`, import.meta.url), 'utf8'));
const places = createPlaceIndex(
  parsePlaceData({ regions: json('regions'), municipalities: json('municipalities'), postcodes: json('postcodes'), names: json('names') }),
);

const point = (id: string, region: string, municipality: string, status: 'active' | 'in-preparation' = 'active'): Location => ({
  id,
  name: id,
  kind: 'desk',
  organisation: null,
  region,
  municipality,
  address: null,
  position: null,
  access: UNKNOWN,
  phones: [],
  email: null,
  website: null,
  point: { status, base: UNKNOWN },
  stops: [],
  owner: 'los',
  source: 'x',
  checked: '2026-11-21',
  review: null,
});

const note = (id: string, place: { region?: string; municipality?: string }, pages: string[]) => ({
  id,
  region: place.region ?? null,
  municipality: place.municipality ?? null,
  pages,
  texts: { en: { title: id, body: 'b' } },
  source: 's',
  url: null,
  confidence: 'verified' as const,
  checked: '2026-11-21',
});

const snapshot = {
  places,
  siteLanguages: new Map(),
  phrases: new Map(),
  bridges: { words: {}, cards: [], texts: new Map() },
  directory: {
    points: [
      point('breda', 'west-brabant', 'breda'),
      point('tilburg-planned', 'midden-brabant', 'tilburg', 'in-preparation'),
      point('tilburg', 'midden-brabant', 'tilburg'),
      point('groningen', 'regio-groningen', 'groningen'),
    ],
  },
  notes: [
    note('region-note', { region: 'midden-brabant' }, ['help/information-points']),
    note('town-note', { municipality: 'tilburg' }, ['help']),
    note('other', { municipality: 'breda' }, ['help']),
  ],
} as unknown as Snapshot;

test('help in the own region comes first, what is open before what is being prepared', () => {
  const help = placeHelp(snapshot, findPlace(places, 'waalwijk')!);
  expect(help.here.map((near) => near.point.id)).toEqual(['tilburg', 'tilburg-planned']);
});

test('points elsewhere are ordered by distance, with the distance', () => {
  const help = placeHelp(snapshot, findPlace(places, 'zundert')!);
  expect(help.here.map((near) => near.point.id)).toEqual(['breda']);
  expect(help.elsewhere.map((near) => near.point.id)).toEqual(['tilburg', 'groningen']);
  expect(help.elsewhere[0]!.distanceKm).toBeGreaterThan(20);
  expect(help.elsewhere[0]!.distanceKm).toBeLessThan(60);
});

test('a local note shows on its page for its place only, the town before its region', () => {
  const ids = (pageId: string, place: string) =>
    localNotesFor(snapshot, 'pl', pageId, findPlace(places, place)!, '2026-11-25').map((each) => each.id);
  expect(ids('help/information-points', 'tilburg')).toEqual(['town-note', 'region-note']);
  expect(ids('help/information-points', 'waalwijk')).toEqual(['region-note']);
  expect(ids('pay/payslip', 'tilburg')).toEqual([]);
});
