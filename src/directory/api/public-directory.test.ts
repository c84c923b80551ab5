import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locationOf, offerOf, organisationOf, PLACES, pointOf, recordsOf, serviceOf, told } from '../directory.fixture.ts';
import { Directory, type DirectoryRecords } from '../directory.ts';
import { PublicDirectory, publicDirectoryOf } from './public-directory.ts';

const ALL = { needs: null, organisation: null, region: null, municipality: null, language: null };
const openOf = (records: Partial<DirectoryRecords>) => new PublicDirectory(new Directory(recordsOf(records)));
const listed = (records: Partial<DirectoryRecords>, filter: Partial<Parameters<PublicDirectory['listServices']>[0]>) =>
  openOf(records)
    .listServices({ ...ALL, ...filter }, PLACES)
    .map(({ id }) => id);

describe('what never leaves', () => {
  const open = openOf({
    organisations: [organisationOf('helpers'), organisationOf('demo-helpers')],
    services: [
      serviceOf('real'),
      serviceOf('planned', { status: 'planned' }),
      serviceOf('ended', { status: 'inactive' }),
      serviceOf('demo-line'),
      serviceOf('of-demo', { organisation: 'demo-helpers' }),
    ],
    locations: [pointOf('desk', 'westland'), pointOf('demo-westland', 'westland')],
    offers: [
      offerOf('real', 'desk'),
      offerOf('real', 'demo-westland', { languages: told(['bg']) }),
      offerOf('ended', 'desk'),
      offerOf('demo-line', 'desk'),
    ],
  });

  it('records of the demonstration and services that have ended are in no list', () => {
    expect(open.organisations.map(({ id }) => id)).toEqual(['helpers']);
    expect(open.services.map(({ id }) => id)).toEqual(['planned', 'real']);
    expect(open.locations.map(({ id }) => id)).toEqual(['desk']);
  });

  it('nor are they found by their ids', () => {
    for (const id of ['ended', 'demo-line', 'of-demo', 'no-such']) expect(open.findService(id), id).toBeNull();
    expect(open.findLocation('demo-westland')).toBeNull();
    expect(open.findOrganisation('demo-helpers')).toBeNull();
  });

  it('nor do others name them', () => {
    expect(open.offersOf('real').map(({ location }) => location)).toEqual(['desk']);
    expect(open.offersAt('desk').map(({ service }) => service.id)).toEqual(['real']);
  });

  it('nor does what they say count', () => {
    expect(open.listServices({ ...ALL, language: 'bg' }, PLACES)).toEqual([]);
  });
});

describe('services are listed', () => {
  const records = {
    services: [
      serviceOf('national', { needs: ['tax', 'housing'], languages: told(['nl', 'pl']) }),
      serviceOf('regional', { area: ['haaglanden'], organisation: 'other' }),
      serviceOf('municipal', { area: ['westland'] }),
      serviceOf('elsewhere', { area: ['rotterdam'], needs: ['housing'] }),
    ],
    locations: [locationOf('desk', 'westland')],
    offers: [offerOf('municipal', 'desk', { languages: told(['ro']), languagesByDay: { we: ['hu'] } })],
  };

  it.each([
    [{}, ['elsewhere', 'municipal', 'national', 'regional']],
    [{ needs: ['housing' as const] }, ['elsewhere', 'national']],
    [{ needs: ['housing' as const, 'tax' as const], organisation: 'other' }, []],
    [{ organisation: 'other' }, ['regional']],
    [{ region: 'haaglanden' }, ['municipal', 'national', 'regional']],
    [{ municipality: 'westland' }, ['municipal', 'national', 'regional']],
    [{ municipality: 'den-haag' }, ['national', 'regional']],
    [{ region: 'rijnmond', municipality: 'westland' }, ['national']],
    [{ language: 'pl' }, ['national']],
    [{ language: 'ro' }, ['municipal']],
    [{ language: 'hu' }, ['municipal']],
    [{ language: 'xyz' }, []],
  ])('those that fit %j', (filter, expected) => {
    expect(listed(records, filter)).toEqual(expected);
  });
});

it('locations are listed by place and by whether they are information points', () => {
  const open = openOf({ locations: [pointOf('point', 'westland'), locationOf('desk', 'den-haag'), locationOf('counter', 'rotterdam')] });
  const ids = (filter: Partial<Parameters<PublicDirectory['listLocations']>[0]>) =>
    open.listLocations({ region: null, municipality: null, point: null, ...filter }).map(({ id }) => id);
  expect(ids({})).toEqual(['counter', 'desk', 'point']);
  expect(ids({ region: 'haaglanden' })).toEqual(['desk', 'point']);
  expect(ids({ municipality: 'westland' })).toEqual(['point']);
  expect(ids({ point: true })).toEqual(['point']);
  expect(ids({ point: false, region: 'haaglanden' })).toEqual(['desk']);
});

it('the order is that of the ids, however the records came', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^(demo-)?[a-z0-9-]{1,6}$/), { maxLength: 30 });
  fc.assert(
    fc.property(ids, (given) => {
      const open = openOf({ services: given.map((id) => serviceOf(id)), locations: given.map((id) => locationOf(id, 'westland')) });
      const expected = given.filter((id) => !id.startsWith('demo-')).sort();
      expect(open.services.map(({ id }) => id)).toEqual(expected);
      expect(open.locations.map(({ id }) => id)).toEqual(expected);
    }),
  );
});

it('it is made once for a directory', () => {
  const directory = new Directory(recordsOf({}));
  expect(publicDirectoryOf(directory)).toBe(publicDirectoryOf(directory));
  expect(publicDirectoryOf(new Directory(recordsOf({})))).not.toBe(publicDirectoryOf(directory));
});
