import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUDIENCES, NEED_IDS, needsOf } from '#topics/index.ts';
import { NOW, PLACES } from './directory.fixture.ts';
import { readHelpQuery, WHENS, type AskedHelp } from './help-query.ts';
import { WAYS } from './service.schema.ts';

const HOUR = 3_600_000;
const moment = (time: string): number => Date.parse(time);
const read = (params: Record<string, string> | string = {}, now = NOW): AskedHelp =>
  readHelpQuery(new URLSearchParams(params), PLACES, 'pl', now);
/** The span of a query as two moments in UTC. */
const spanOf = ({ query: { span } }: AskedHelp): string[] | null =>
  span && [span.from, span.to].map((each) => new Date(each).toISOString().slice(0, 16));

describe('a query for help', () => {
  it('without anything asks for nothing', () => {
    expect(read()).toMatchObject({
      query: {
        place: null,
        near: null,
        needs: [],
        span: null,
        language: null,
        readerLanguage: 'pl',
        way: null,
        anonymous: false,
        audience: null,
        now: NOW,
      },
      when: 'any',
      at: '',
      need: null,
      theme: null,
      page: 1,
      problems: [],
    });
  });

  it('is read from an address', () => {
    const asked = read('place=westland&near=51.99,4.21&need=housing&when=now&language=ro&way=phone&anonymous=1&audience=agency&page=3');
    expect(asked.query).toMatchObject({
      place: { id: 'westland', kind: 'municipality' },
      near: { lat: 51.99, lon: 4.21 },
      needs: ['housing'],
      language: 'ro',
      way: 'phone',
      anonymous: true,
      audience: 'agency',
    });
    expect(asked).toMatchObject({ when: 'now', need: 'housing', page: 3, problems: [] });
    expect(spanOf(asked)).toEqual(['2026-11-25T10:00', '2026-11-25T10:01']);
  });

  it('for a theme is for all its needs, and a need goes before a theme', () => {
    expect(read({ theme: 'tax' })).toMatchObject({ query: { needs: needsOf('tax') }, theme: 'tax', need: null });
    expect(read({ theme: 'tax' }).query.needs).toContain('debts');
    expect(read({ theme: 'tax', need: 'doctor' }).query.needs).toEqual(['doctor']);
  });

  it.each([
    ['place', 'atlantis'],
    ['place', '__proto__'],
    ['need', 'everything'],
    ['need', 'Housing'],
    ['theme', 'constructor'],
    ['when', 'later'],
    ['language', 'polish'],
    ['language', 'PL'],
    ['language', 'p'],
    ['way', 'fax'],
    ['anonymous', 'yes'],
    ['audience', 'everybody'],
  ])('leaves out what it does not understand: %s=%s', (key, value) => {
    expect({ ...read({ [key]: value }), at: '' }).toEqual(read());
  });
});

describe('a moment that is asked for', () => {
  const at = (time: string, now = NOW) => read({ when: 'at', at: time }, now);

  it('is by Dutch clocks, and a minute long', () => {
    expect(spanOf(at('2026-11-27T20:30'))).toEqual(['2026-11-27T19:30', '2026-11-27T19:31']);
    expect(spanOf(at('2026-07-03T20:30', moment('2026-07-01T10:00Z')))).toEqual(['2026-07-03T18:30', '2026-07-03T18:31']);
    expect(spanOf(at('2026-11-27T20:30:00'))).toEqual(['2026-11-27T19:30', '2026-11-27T19:31']);
  });

  it.each([
    '',
    'tomorrow',
    '2026-11-27',
    '20:30',
    '2026-11-27 20:30',
    '2026-11-27T20:30Z',
    '2026-11-27T20:30+01:00',
    '2026-11-27T20:30:00.000',
    '27-11-2026T20:30',
    '2026-13-01T20:30',
    '2026-02-30T20:30',
    '2027-02-29T20:30',
    '2026-11-31T20:30',
    '2026-11-27T24:00',
    '2026-11-27T25:00',
    '2026-11-27T20:60',
    '+02026-11-27T20:30',
    '٢٠٢٦-١١-٢٧T٢٠:٣٠',
    '2026-11-27T20:30\n',
  ])('that is none is named, kept as typed, and the rest is answered: %j', (time) => {
    const asked = read({ when: 'at', at: time, language: 'ro' });
    expect(asked).toMatchObject({ problems: ['at-wrong'], at: time, when: 'at', query: { span: null, language: 'ro' } });
  });

  it('is 29 February in a leap year', () => {
    expect(at('2028-02-29T12:00', moment('2028-02-20T12:00Z'))).toMatchObject({
      problems: [],
      query: { span: { from: moment('2028-02-29T11:00Z') } },
    });
  });

  it('is past after a quarter of an hour, in which a form is filled in', () => {
    expect(at('2026-11-25T10:44')).toMatchObject({ problems: ['at-past'], query: { span: null } });
    expect(at('2026-11-25T10:45')).toMatchObject({ problems: [] });
    expect(at('1995-01-01T12:00').problems).toEqual(['at-past']);
  });

  it.each(['0001-01-01T00:00', '0099-12-31T23:59', '0999-06-01T12:00', '1000-01-01T00:00'])(
    'is past or none, however long ago: %s',
    (time) => {
      expect(at(time)).toMatchObject({ problems: [expect.stringMatching(/^at-(past|wrong)$/)], query: { span: null } });
    },
  );

  it('is too far ahead after two weeks', () => {
    expect(at('2026-12-09T11:00').problems).toEqual([]);
    expect(at('2026-12-10T00:00')).toMatchObject({ problems: ['at-far'], query: { span: null } });
    expect(at('9999-12-31T23:59').problems).toEqual(['at-far']);
  });

  it('can be each that the form offers: to the last minute of its last day', () => {
    const { bounds } = read();
    expect(bounds).toMatchObject({ latest: '2026-12-09T23:59' });
    expect(at(bounds.latest).problems).toEqual([]);
  });

  it('that the clock skips is the moment of the change', () => {
    expect(spanOf(at('2027-03-28T02:30', moment('2027-03-27T12:00Z')))).toEqual(['2027-03-28T01:00', '2027-03-28T01:01']);
    expect(spanOf(at('2027-03-28T03:00', moment('2027-03-27T12:00Z')))).toEqual(['2027-03-28T01:00', '2027-03-28T01:01']);
  });

  it('that the clock shows twice is its first time', () => {
    expect(spanOf(at('2026-10-25T02:30', moment('2026-10-24T12:00Z')))).toEqual(['2026-10-25T00:30', '2026-10-25T00:31']);
    expect(spanOf(at('2026-10-25T03:00', moment('2026-10-24T12:00Z')))).toEqual(['2026-10-25T02:00', '2026-10-25T02:01']);
  });

  it('counts only when another time is asked for', () => {
    expect(read({ when: 'any', at: 'nonsense' })).toMatchObject({ problems: [], at: 'nonsense', query: { span: null } });
    expect(spanOf(read({ when: 'now', at: '2026-11-27T20:30' }))).toEqual(['2026-11-25T10:00', '2026-11-25T10:01']);
  });
});

describe('this evening', () => {
  const evening = (now: string) => spanOf(read({ when: 'evening' }, moment(now)));

  it('is from five to midnight by Dutch clocks', () => {
    expect(evening('2026-11-25T10:00Z')).toEqual(['2026-11-25T16:00', '2026-11-25T23:00']);
    expect(evening('2026-07-01T10:00Z')).toEqual(['2026-07-01T15:00', '2026-07-01T22:00']);
    expect(evening('2026-11-24T23:30Z')).toEqual(['2026-11-25T16:00', '2026-11-25T23:00']);
  });

  it('is what is left of it once it has begun', () => {
    expect(evening('2026-11-25T16:01Z')).toEqual(['2026-11-25T16:01', '2026-11-25T23:00']);
    expect(evening('2026-11-25T22:59Z')).toEqual(['2026-11-25T22:59', '2026-11-25T23:00']);
    expect(evening('2026-11-25T23:00Z')).toEqual(['2026-11-26T16:00', '2026-11-26T23:00']);
  });

  it('of a day on which clocks change is as long as others', () => {
    expect(evening('2027-03-28T00:30Z')).toEqual(['2027-03-28T15:00', '2027-03-28T22:00']);
    expect(evening('2026-10-25T00:30Z')).toEqual(['2026-10-25T16:00', '2026-10-25T23:00']);
  });
});

describe('the weekend', () => {
  const weekend = (now: string) => spanOf(read({ when: 'weekend' }, moment(now)));

  it('is the coming Saturday and Sunday', () => {
    expect(weekend('2026-11-23T00:30Z')).toEqual(['2026-11-27T23:00', '2026-11-29T23:00']);
    expect(weekend('2026-11-27T22:59Z')).toEqual(['2026-11-27T23:00', '2026-11-29T23:00']);
  });

  it('is what is left of it once it has begun', () => {
    expect(weekend('2026-11-28T09:15Z')).toEqual(['2026-11-28T09:15', '2026-11-29T23:00']);
    expect(weekend('2026-11-29T22:00Z')).toEqual(['2026-11-29T22:00', '2026-11-29T23:00']);
    expect(weekend('2026-11-29T23:00Z')).toEqual(['2026-12-04T23:00', '2026-12-06T23:00']);
  });

  it('is an hour longer or shorter when clocks change', () => {
    expect(weekend('2026-10-23T10:00Z')).toEqual(['2026-10-23T22:00', '2026-10-25T23:00']);
    expect(weekend('2027-03-26T10:00Z')).toEqual(['2027-03-26T23:00', '2027-03-28T22:00']);
  });
});

describe('a position', () => {
  const near = (value: string) => read({ near: value });

  it('is rounded to about a kilometre', () => {
    expect(near('51.99412345,4.20987654')).toMatchObject({ query: { near: { lat: 51.99, lon: 4.21 } }, problems: [] });
    expect(near('52,5').query.near).toEqual({ lat: 52, lon: 5 });
  });

  it.each([
    ['Paris', '48.85,2.35'],
    ['London', '51.51,-0.13'],
    ['Berlin', '52.52,13.41'],
    ['the North Sea', '55.5,5'],
    ['Curaçao', '12.17,-68.99'],
    ['the other way round', '4.21,51.99'],
    ['nowhere', '0,0'],
    ['too exact', '51.994123456,4.209876543'],
    ['not a number', 'NaN,NaN'],
    ['with an exponent', '1e9,4'],
    ['beyond the earth', '1000000000,4'],
    ['half', '52.1'],
    ['with a comma too many', '52,1,4,2'],
    ['with spaces', '52.1, 4.2'],
    ['refused', 'denied'],
  ])('that cannot be is named and left out: %s', (_what, value) => {
    expect(near(value)).toMatchObject({ query: { near: null }, problems: ['position-refused'] });
  });

  it('that is empty is none', () => {
    expect(near('')).toMatchObject({ query: { near: null }, problems: [] });
  });
});

describe('a page', () => {
  it.each([
    ['0', 1],
    ['-1', 1],
    ['1', 1],
    ['7', 7],
    ['2.9', 2],
    ['1000000000', 100],
    ['9'.repeat(400), 100],
    ['NaN', 1],
    ['two', 1],
    ['', 1],
  ])('is a number from one on: %s', (page, expected) => {
    expect(read({ page }).page).toBe(expected);
  });
});

describe('any query', () => {
  const keys = ['place', 'near', 'need', 'theme', 'when', 'at', 'language', 'way', 'anonymous', 'audience', 'page'];
  const two = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'));
  const timeLike = fc
    .tuple(fc.integer({ min: 0, max: 9999 }), two, two, two, two)
    .map(([year, month, day, hour, minute]) => `${String(year).padStart(4, '0')}-${month}-${day}T${hour}:${minute}`);
  const value = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    timeLike,
    fc.tuple(fc.double(), fc.double()).map(String),
    fc.constantFrom(...WHENS, ...WAYS, ...AUDIENCES, ...NEED_IDS, 'westland', '1'),
  );
  const params = fc.dictionary(fc.constantFrom(...keys), value);
  const anyNow = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2030, 0, 1) });

  it('is answered, and what it means can be', () => {
    fc.assert(
      fc.property(params, anyNow, (asked, now) => {
        const { query, page, bounds, at } = read(asked, now);
        expect(at).toBe(new URLSearchParams(asked).get('at') ?? '');
        if (query.span) {
          expect(query.span.from).toBeGreaterThanOrEqual(now - HOUR / 4);
          expect(query.span.to).toBeGreaterThan(query.span.from);
          expect(query.span.to).toBeLessThan(now + 16 * 24 * HOUR);
        }
        expect([null, ...WAYS]).toContain(query.way);
        expect([null, ...AUDIENCES]).toContain(query.audience);
        for (const need of query.needs) expect(NEED_IDS).toContain(need);
        expect(page).toBeGreaterThanOrEqual(1);
        expect(page).toBeLessThanOrEqual(100);
        expect(bounds.earliest < bounds.latest).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('for a time is answered whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(timeLike, fc.string()), anyNow, (at, now) => {
        const asked = read({ when: 'at', at }, now);
        expect(asked.query.span === null).toBe(asked.problems.length === 1);
      }),
      { numRuns: 500 },
    );
  });
});
