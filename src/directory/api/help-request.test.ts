import { describe, expect, it } from 'vitest';
import { NOW, PLACES } from '../directory.fixture.ts';
import { readHelpRequest, type HelpRequest } from './help-request.ts';

const read = (query: string) => readHelpRequest(new URLSearchParams(query), PLACES, NOW);
const asked = (query: string): HelpRequest => {
  const given = read(`locale=en&${query}`);
  if ('wrong' in given) throw new Error(given.wrong.detail);
  return given.request;
};

it('everything that can be asked is understood', () => {
  const { query, ...rest } = asked(
    'place=westland&near=52.0123,4.2199&need=housing,tax&language=pl&way=walk-in&anonymous=true&audience=agency&page=2&pageSize=50',
  );
  expect(rest).toEqual({ locale: 'en', when: 'any', page: 2, pageSize: 50, problems: [] });
  expect(query).toMatchObject({
    place: { id: 'westland' },
    near: { lat: 52.01, lon: 4.22 },
    needs: ['housing', 'tax'],
    span: null,
    language: 'pl',
    readerLanguage: 'en',
    way: 'walk-in',
    anonymous: true,
    audience: 'agency',
    now: NOW,
  });
});

it('a theme stands for its needs', () => {
  expect(asked('theme=housing').query.needs).toEqual(['homeless', 'housing']);
  expect(asked('theme=housing&need=tax').query.needs).toEqual(['tax']);
  expect(asked('').query.needs).toEqual([]);
});

it.each(['2026-11-26T20:30', '2026-11-26T20:30:00', '2026-11-26T19:30Z', '2026-11-26T20:30+01:00', '2026-11-26T20:30%2B01:00'])(
  'the time %s is half past eight in the evening, whatever its offset',
  (at) => {
    const from = Date.parse('2026-11-26T19:30:00Z');
    expect(asked(`when=at&at=${at}`).query.span).toEqual({ from, to: from + 60_000 });
  },
);

it('a time that has passed or lies too far ahead is named, and the rest is answered', () => {
  expect(asked('when=at&at=2026-11-24T10:00')).toMatchObject({ problems: ['at-past'], query: { span: null } });
  expect(asked('when=at&at=2027-11-24T10:00')).toMatchObject({ problems: ['at-far'], query: { span: null } });
});

describe('what is wrong is refused, with what it should be', () => {
  it.each([
    ['locale=', 'locale'],
    ['locale=en&place=no-such-place', 'place'],
    ['locale=en&place=', 'place'],
    ['locale=en&near=', 'near'],
    ['locale=en&near=52', 'near'],
    ['locale=en&near=52.0,4.2,9', 'near'],
    ['locale=en&near=0,0', 'near'],
    ['locale=en&near=48.86,2.35', 'near'],
    ['locale=en&near=NaN,NaN', 'near'],
    ['locale=en&need=happiness', 'need'],
    ['locale=en&theme=happiness', 'theme'],
    ['locale=en&when=tomorrow', 'when'],
    ['locale=en&when=at', 'at'],
    ['locale=en&when=at&at=', 'at'],
    ['locale=en&when=at&at=2026-02-30T10:00', 'at'],
    ['locale=en&when=now&at=2026-11-26T20:30', 'at'],
    ['locale=en&at=2026-11-26T20:30', 'at'],
    ['locale=en&language=polski', 'language'],
    ['locale=en&way=teleport', 'way'],
    ['locale=en&anonymous=1', 'anonymous'],
    ['locale=en&audience=everybody', 'audience'],
    ['locale=en&page=-1', 'page'],
    ['locale=en&pageSize=51', 'pageSize'],
    ['locale=en&pageSize=1e9', 'pageSize'],
    ['locale=en&q=help', 'q'],
  ])('%s', (query, name) => {
    refuses(query, name);
  });

  it('also when it is very long', () => {
    refuses(`locale=en&near=52.${'0'.repeat(100_000)},4.2`, 'near');
    refuses(`locale=en&place=${'a'.repeat(100_000)}`, 'place');
    refuses(`locale=en&need=${'tax,'.repeat(100_000)}`, 'need');
  });

  function refuses(query: string, name: string): void {
    const given = read(query);
    if (!('wrong' in given)) throw new Error('it was answered');
    expect(given.wrong.invalid).toEqual([name]);
    expect(given.wrong.detail).toMatch(new RegExp(`^${name} is `));
    // What came is not sent back.
    expect(given.wrong.detail.length).toBeLessThan(1000);
  }
});
