import { describe, expect, it } from 'vitest';
import {
  findIn,
  locationOf,
  NOW,
  offerOf,
  organisationOf,
  phoneOf,
  PLACES,
  readingAt,
  recordsOf,
  serviceOf,
  told,
} from '../directory.fixture.ts';
import { Directory, type DirectoryRecords } from '../directory.ts';
import { helpJson } from './help-json.ts';
import { readHelpRequest } from './help-request.ts';
import { PublicDirectory } from './public-directory.ts';

function answer(records: Partial<DirectoryRecords>, asked: string) {
  const given = new URLSearchParams(`locale=pl&${asked}`);
  const read = readHelpRequest(given, PLACES, NOW);
  if ('wrong' in read) throw new Error(read.wrong.detail);
  return helpJson(findIn(records, read.request.query), read.request, {
    open: new PublicDirectory(new Directory(recordsOf(records))),
    openings: readingAt().openings,
    origin: 'https://example.org',
    values: Object.fromEntries(given),
  });
}

const first = (records: Partial<DirectoryRecords>, asked = '') => answer(records, asked).fitting[0]!;

const desk = {
  services: [serviceOf('advice', { languages: told(['nl']), phones: [phoneOf('+31201234567')], website: 'https://service.example' })],
  locations: [locationOf('desk', 'westland', { position: { lat: 52.01, lon: 4.21 }, email: 'desk@example.org' })],
  offers: [offerOf('advice', 'desk', { hours: told('We 09:00-17:00'), languages: told(['pl']) })],
};

it('a way to get help says where it is, when it is open, and how it is reached', () => {
  expect(first(desk, 'place=westland')).toMatchObject({
    service: 'advice',
    location: { id: 'desk', position: { lat: 52.01, lon: 4.21 } },
    opening: {
      known: true,
      at: '2026-11-25T11:00:00+01:00',
      open: true,
      openUntil: '2026-11-25T17:00:00+01:00',
      opensNext: '2026-12-02T09:00:00+01:00',
      sure: true,
    },
    languages: ['pl'],
    phones: [{ number: '+31201234567', tel: '+31201234567', confidence: 'verified' }],
    email: 'desk@example.org',
    website: 'https://service.example',
    url: 'https://example.org/pl/locations/desk?place=westland',
  });
});

it('reasons are told so that machines can read them', () => {
  const { reasons } = first(desk, 'place=delft');
  expect(reasons).toContainEqual({ kind: 'open', until: '2026-11-25T17:00:00+01:00' });
  expect(reasons).toContainEqual({ kind: 'speaks', language: 'pl' });
  expect(reasons).toContainEqual({ kind: 'distance', km: expect.closeTo(9, -1) as number });
});

describe('what is not known stays unknown', () => {
  it('of hours that nobody has told', () => {
    const { opening, languages, ways, location } = first({ services: [serviceOf('line')] });
    expect(opening).toEqual({ known: false, at: '2026-11-25T11:00:00+01:00', open: null, openUntil: null, opensNext: null, sure: false });
    expect([languages, ways, location]).toEqual([null, null, null]);
  });

  it('of a building: the centre of its municipality serves for distances, and is not told as its position', () => {
    const records = { ...desk, locations: [locationOf('desk', 'westland')] };
    const { location } = first(records, 'place=delft');
    expect(location).toMatchObject({ position: null, distanceKm: expect.any(Number) as number });
  });
});

it('what never closes is open without a closing time', () => {
  const { opening, reasons } = first({ services: [serviceOf('line', { hours: told('24/7') })] });
  expect(opening).toMatchObject({ known: true, open: true, openUntil: null, sure: true });
  expect(reasons).toContainEqual({ kind: 'open', until: null });
});

it('hours that are perhaps are not sure', () => {
  const { opening } = first({ services: [serviceOf('line', { hours: told('We 09:00-17:00 "op afspraak"') })] });
  expect(opening).toMatchObject({ known: true, open: true, sure: false });
});

it('a number that is not confirmed is not told; then that of the organisation is', () => {
  const organisations = [
    organisationOf('helpers', { phones: [phoneOf('112')], website: { url: 'https://helpers.example', confidence: 'recalled' } }),
  ];
  const records = { organisations, services: [serviceOf('line', { phones: [phoneOf('+31201234567', false)] })] };
  expect(first(records)).toMatchObject({ phones: [{ tel: '112' }], email: null, website: 'https://helpers.example' });
});

it('a time that was asked for is told as it was understood', () => {
  const { understood, next, fitting } = answer(desk, 'when=at&at=2026-11-26T20:30');
  expect(understood).toMatchObject({
    when: 'at',
    span: { from: '2026-11-26T20:30:00+01:00', to: '2026-11-26T20:31:00+01:00' },
    problems: [],
  });
  expect(fitting).toEqual([]);
  expect(next).toEqual([]);
  const near = answer(desk, 'place=westland&when=at&at=2026-11-26T20:30');
  expect(near.next[0]).toMatchObject({ service: 'advice', opening: { open: false, opensNext: '2026-12-02T09:00:00+01:00' } });
});

it('parts of what fits and of what may fit come together, what opens next with the first', () => {
  const services = Array.from({ length: 5 }, (_, index) => serviceOf(`line-${index}`, { languages: told(['pl']) }));
  const unknown = Array.from({ length: 3 }, (_, index) => serviceOf(`other-${index}`));
  const records = { services: [...services, ...unknown] };
  const parts = [1, 2, 3, 4].map((page) => answer(records, `language=pl&pageSize=2&page=${page}`));
  expect(parts.map(({ fitting }) => fitting.length)).toEqual([2, 2, 1, 0]);
  expect(parts.map(({ perhaps }) => perhaps.length)).toEqual([2, 1, 0, 0]);
  expect(parts[0]).toMatchObject({ totals: { fitting: 5, perhaps: 3, next: 0 }, page: { number: 1, size: 2, totalPages: 3 } });
  expect(parts[1]!._links.next?.href).toBe('https://example.org/api/v1/help?locale=pl&language=pl&pageSize=2&page=3');
});
