import { describe, expect, it } from 'vitest';
import {
  findIn,
  helpIndexOf,
  locationOf,
  nameOf,
  namesOf,
  NOW,
  offerOf,
  phoneOf,
  placeOf,
  PLACES,
  pointOf,
  queryOf,
  readingAt,
  serviceOf,
  told,
} from './directory.fixture.ts';
import type { DirectoryRecords } from './directory.ts';
import { findHelp, type HelpMatch, type HelpQuery, type Reason } from './find-help.ts';

const fitting = (records: Partial<DirectoryRecords>, query: Partial<HelpQuery> = {}): string[] => namesOf(findIn(records, query).fitting);
const reasonsOf = (matches: readonly HelpMatch[], name: string): Reason[] => matches.find((each) => nameOf(each) === name)!.reasons;

const WESTLAND = placeOf('westland');

describe('locations of one service', () => {
  const towns = ['westland', 'delft', 'den-haag', 'maassluis', 'rotterdam'];
  const records = {
    services: [serviceOf('advice'), serviceOf('other')],
    locations: towns.map((town) => locationOf(`desk-${town}`, town)),
    offers: [...towns.map((town) => offerOf('advice', `desk-${town}`)), offerOf('other', 'desk-rotterdam')],
  };

  it('are three at most, the nearest', () => {
    const found = fitting(records, { place: WESTLAND });
    expect(found.filter((name) => name.startsWith('advice'))).toEqual([
      'advice at desk-westland',
      'advice at desk-maassluis',
      'advice at desk-den-haag',
    ]);
    expect(found).toContain('other at desk-rotterdam');
  });

  it('are no help beyond sixty kilometres', () => {
    const near = { lat: 52, lon: 4.3 };
    const kmNorth = (km: number) => ({ position: { lat: near.lat + km / 111.19, lon: near.lon } });
    const records = {
      services: [serviceOf('advice')],
      locations: [locationOf('within', 'den-haag', kmNorth(59.5)), locationOf('beyond', 'den-haag', kmNorth(60.5))],
      offers: [offerOf('advice', 'within'), offerOf('advice', 'beyond')],
    };
    expect(fitting(records, { near })).toEqual(['advice at within']);
    expect(fitting(records, { place: placeOf('groningen') })).toEqual([]);
  });

  it('stand in the middle of their town or region as long as nobody knows where they are', () => {
    const { fitting: found } = findIn(
      {
        services: [serviceOf('advice')],
        locations: [
          locationOf('in-town', 'delft'),
          locationOf('in-region', 'delft', { municipality: null }),
          locationOf('known', 'delft', { position: { lat: 51.9979, lon: 4.2168 } }),
        ],
        offers: ['in-town', 'in-region', 'known'].map((id) => offerOf('advice', id)),
      },
      { place: WESTLAND },
    );
    const km = Object.fromEntries(found.map((match) => [match.door.location!.id, match.distanceKm]));
    expect(km['known']).toBeCloseTo(0, 5);
    expect(km['in-town']).toBeCloseTo(10.04, 1);
    expect(km['in-region']).toBeGreaterThan(3);
    expect(km['in-region']).toBeLessThan(km['in-town']!);
  });

  it('say that they are in the municipality, or how far they are', () => {
    const { fitting: found } = findIn(records, { place: WESTLAND });
    expect(reasonsOf(found, 'advice at desk-westland')).toContainEqual({ kind: 'here' });
    expect(reasonsOf(found, 'advice at desk-maassluis')).toContainEqual({ kind: 'distance', km: expect.closeTo(8.4, 0) });
  });
});

describe('the order', () => {
  it('has what is open before what is closed', () => {
    const services = [
      serviceOf('a-closed', { hours: told('Sa 10:00-12:00') }),
      serviceOf('b-unknown'),
      serviceOf('z-open', { hours: told('24/7') }),
    ];
    expect(fitting({ services })[0]).toBe('z-open');
    expect(fitting({ services })).toHaveLength(3);
  });

  it('has what speaks the reader’s language before what does not, without being asked', () => {
    const services = [
      serviceOf('a-dutch', { languages: told(['nl']) }),
      serviceOf('m-unknown'),
      serviceOf('z-polish', { languages: told(['pl']) }),
    ];
    expect(fitting({ services }, { readerLanguage: 'pl' })).toEqual(['z-polish', 'm-unknown', 'a-dutch']);
    expect(reasonsOf(findIn({ services }, { readerLanguage: 'pl' }).fitting, 'z-polish')).toContainEqual({
      kind: 'speaks',
      language: 'pl',
    });
  });

  it('has what is nearer before what is farther', () => {
    const locations = ['leiden', 'westland', 'delft', 'den-haag'].map((town) => locationOf(`desk-${town}`, town));
    const services = locations.map(({ id }) => serviceOf(`in-${id}`));
    const offers = locations.map(({ id }) => offerOf(`in-${id}`, id));
    expect(fitting({ services, locations, offers }, { place: WESTLAND })).toEqual(
      ['westland', 'den-haag', 'delft', 'leiden'].map((town) => `in-desk-${town} at desk-${town}`),
    );
  });

  it('has what is nearer before what is farther, however far both are', () => {
    const kmNorth = (km: number) => ({ position: { lat: 51.9979 + km / 111.19, lon: 4.2168 } });
    const records = {
      services: [serviceOf('a'), serviceOf('b')],
      locations: [locationOf('farther', 'leiden', kmNorth(55)), locationOf('nearer', 'leiden', kmNorth(50))],
      offers: [offerOf('a', 'farther'), offerOf('b', 'nearer')],
    };
    expect(fitting(records, { place: WESTLAND }).filter((name) => name.includes(' at '))).toEqual(['b at nearer', 'a at farther']);
  });

  it('has what is in one’s own municipality before a neighbour that is a little nearer', () => {
    const kmNorth = (km: number) => ({ position: { lat: 51.9979 + km / 111.19, lon: 4.2168 } });
    const records = {
      services: [serviceOf('advice')],
      locations: [locationOf('neighbour', 'den-haag', kmNorth(3)), locationOf('own', 'westland', kmNorth(8))],
      offers: [offerOf('advice', 'neighbour'), offerOf('advice', 'own')],
    };
    expect(fitting(records, { place: WESTLAND })).toEqual(['advice at own', 'advice at neighbour']);
    expect(fitting(records, { near: { lat: 51.9979, lon: 4.2168 } })).toEqual(['advice at neighbour', 'advice at own']);
  });

  it('has a place to go to nearby before a number for the whole country', () => {
    const records = {
      services: [serviceOf('a-line', { phones: [phoneOf('+31201234567')] }), serviceOf('z-advice')],
      locations: [locationOf('desk', 'delft')],
      offers: [offerOf('z-advice', 'desk')],
    };
    expect(fitting(records, { place: placeOf('den-haag') })).toEqual(['z-advice at desk', 'a-line']);
  });

  it('has an information point before another place at the same distance', () => {
    const records = {
      services: [serviceOf('a'), serviceOf('z')],
      locations: [locationOf('desk', 'westland'), pointOf('point', 'westland')],
      offers: [offerOf('a', 'desk'), offerOf('z', 'point')],
    };
    expect(fitting(records, { place: WESTLAND })).toEqual(['z at point', 'a at desk']);
  });

  it('has what is most of all for a need before what also helps with it', () => {
    const services = [serviceOf('a-also', { needs: ['tax', 'debts'] }), serviceOf('z-first', { needs: ['debts', 'tax'] })];
    expect(fitting({ services }, { needs: ['debts'] })).toEqual(['z-first', 'a-also']);
    expect(fitting({ services }, { needs: ['tax'] })).toEqual(['a-also', 'z-first']);
  });

  it('has what informs first when nothing is asked for', () => {
    expect(fitting({ services: [serviceOf('a-pay'), serviceOf('z-information', { needs: ['information'] })] })[0]).toBe('z-information');
  });

  it('is by where the reader is, and not by how far things are from the place that was chosen', () => {
    const locations = [locationOf('here', 'westland'), locationOf('there', 'gouda')];
    const records = {
      services: [serviceOf('advice'), serviceOf('regional', { area: ['haaglanden'] })],
      locations,
      offers: locations.map(({ id }) => offerOf('advice', id)),
    };
    const desks = (query: Partial<HelpQuery>) => findIn(records, query).fitting.filter(({ door }) => door.location);
    const inGouda = desks({ place: WESTLAND, near: { lat: 52.02, lon: 4.71 } });
    expect(namesOf(inGouda)).toEqual(['advice at there', 'advice at here']);
    expect(inGouda[0]!.distanceKm).toBeLessThan(1);
    expect(namesOf(desks({ place: WESTLAND }))).toEqual(['advice at here', 'advice at there']);
    // The place still decides what is for whom.
    expect(fitting(records, { place: WESTLAND, near: { lat: 52.02, lon: 4.71 } })).toContain('regional');
  });

  it('is the same each time', () => {
    const records = { services: ['b', 'c', 'a'].map((id) => serviceOf(id)), locations: [], offers: [] };
    const index = helpIndexOf(records);
    const { openings } = readingAt();
    const once = findHelp(index, PLACES, openings, queryOf());
    expect(findHelp(index, PLACES, openings, queryOf())).toEqual(once);
    expect(namesOf(once.fitting)).toEqual(['a', 'b', 'c']);
  });

  it('does not change what the index holds', () => {
    const index = helpIndexOf({ services: [serviceOf('a', { hours: told('24/7') })] });
    const before = structuredClone(index.doors);
    findHelp(index, PLACES, readingAt().openings, queryOf({ now: NOW, span: { from: NOW, to: NOW + 60_000 } }));
    expect(index.doors).toEqual(before);
  });
});
