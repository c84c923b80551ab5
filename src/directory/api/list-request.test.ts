import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACES } from '../directory.fixture.ts';
import { readLocationsRequest, readOrganisationsRequest, readRecordRequest, readServicesRequest } from './list-request.ts';

const services = (query: string) => readServicesRequest(new URLSearchParams(query), PLACES, (id) => id === 'fnv');
const locations = (query: string) => readLocationsRequest(new URLSearchParams(query), PLACES);

it('without parameters a list begins at its start, in Dutch', () => {
  expect(readOrganisationsRequest(new URLSearchParams())).toEqual({ request: { locale: 'nl', page: 1, pageSize: 20 } });
});

it('filters of services are read', () => {
  expect(services('need=housing,tax&organisation=fnv&region=haaglanden&municipality=westland&language=pl&page=3&pageSize=100')).toEqual({
    request: {
      locale: 'nl',
      page: 3,
      pageSize: 100,
      needs: ['housing', 'tax'],
      organisation: 'fnv',
      region: 'haaglanden',
      municipality: 'westland',
      language: 'pl',
    },
  });
});

it('needs count whether they stand in one parameter or in several', () => {
  expect(services('need=housing&need=tax,housing')).toMatchObject({ request: { needs: ['housing', 'tax'] } });
});

it('a theme stands for its needs, unless a need is named', () => {
  expect(services('theme=housing')).toMatchObject({ request: { needs: ['homeless', 'housing'] } });
  expect(services('theme=housing&need=tax')).toMatchObject({ request: { needs: ['tax'] } });
});

it('filters of locations are read', () => {
  expect(locations('point=true')).toMatchObject({ request: { point: true, region: null, municipality: null } });
  expect(locations('point=false')).toMatchObject({ request: { point: false } });
});

describe('what is wrong is refused, with what it should be', () => {
  it.each([
    ['page=0', 'page'],
    ['page=-1', 'page'],
    ['page=1.5', 'page'],
    ['page=', 'page'],
    ['page=1e9', 'page'],
    ['pageSize=0', 'pageSize'],
    ['pageSize=101', 'pageSize'],
    ['pageSize=1e9', 'pageSize'],
    ['locale=xx', 'locale'],
    ['locale=', 'locale'],
    ['need=', 'need'],
    ['need=housing,', 'need'],
    ["need=housing'; DROP TABLE service; --", 'need'],
    ['theme=constructor', 'theme'],
    ['organisation=no-such', 'organisation'],
    ['region=westland', 'region'],
    ['municipality=haaglanden', 'municipality'],
    ['municipality=__proto__', 'municipality'],
    ['language=Polish', 'language'],
  ])('%s', (query, name) => {
    const read = services(query);
    if (!('wrong' in read)) throw new Error('it was answered');
    expect(read.wrong.invalid).toEqual([name]);
    expect(read.wrong.detail).toMatch(new RegExp(`^${name} is `));
    // What came is not sent back.
    expect(read.wrong.detail).not.toContain('DROP');
  });

  it('several at once are all named', () => {
    expect(services('page=0&region=x&locale=pl')).toMatchObject({ wrong: { invalid: ['page', 'region'] } });
  });

  it('a parameter that a list does not have is not left out silently: the answer would be another than asked for', () => {
    const read = locations('need=housing');
    expect(read).toEqual({ wrong: { invalid: ['need'], detail: 'need is no parameter of locations.' } });
    expect(readRecordRequest(new URLSearchParams('page=1'), 'a service')).toMatchObject({ wrong: { invalid: ['page'] } });
  });

  it('whatever comes, it is answered or refused in words', () => {
    const names = fc.oneof(fc.constantFrom('need', 'page', 'pageSize', 'region', 'language', '__proto__', 'constructor'), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string({ unit: 'binary' }))), (pairs) => {
        const read = readServicesRequest(new URLSearchParams(pairs), PLACES, () => false);
        if ('wrong' in read) {
          expect(read.wrong.invalid.length).toBeGreaterThan(0);
          expect(read.wrong.detail).toMatch(/ is .*\.$/s);
        } else expect(read.request.pageSize).toBeLessThanOrEqual(100);
      }),
    );
  });
});
