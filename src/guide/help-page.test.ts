import { describe, expect, it } from 'vitest';
import {
  helpIndexOf,
  contentOf,
  locationOf,
  NOW,
  offerOf,
  phoneOf,
  PLACES,
  readingAt,
  serviceOf,
  told,
} from '#directory/directory.fixture.ts';
import { readHelpQuery, WAYS, WHENS, type DirectoryRecords } from '#directory/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/messages.ts';
import { AUDIENCES, NEED_IDS } from '#topics/index.ts';
import { helpPage, type HelpPageView } from './help-page.ts';
import type { Snapshot } from './snapshot.ts';

interface Reader {
  locale?: Locale;
  /** What stands in the field for the place. */
  typed?: string;
}

function pageOf(records: Partial<DirectoryRecords>, query = '', { locale = 'en', typed }: Reader = {}): HelpPageView {
  const asked = readHelpQuery(new URLSearchParams(query), PLACES, locale, NOW);
  const help = { index: helpIndexOf(records), reading: readingAt() };
  return helpPage(contentOf(records) as unknown as Snapshot, locale, help, asked, typed ?? null);
}
const keys = (cards: HelpPageView['cards']): string[] => cards.map(({ key }) => key.trim());
const services = (count: number) => Array.from({ length: count }, (_, index) => serviceOf(`s${String(index).padStart(3, '0')}`));

describe('what is found', () => {
  it('is counted in the reader’s language, with the place', () => {
    expect(pageOf({ services: services(12) }, 'place=westland').heading).toBe('12 ways to get help in and around Westland');
    expect(pageOf({ services: services(1) }, '').heading).toBe('1 way to get help');
    expect(pageOf({ services: services(3) }, 'place=westland', { locale: 'pl' }).heading).toBe(
      translator('pl')('find.results-in', { count: 3, place: 'Westland' }),
    );
    expect(pageOf({}, 'place=westland', { locale: 'nl' }).heading).toBe(
      translator('nl')('find.results-in', { count: 0, place: 'Westland' }),
    );
    expect(pageOf({ services: services(2) }, 'near=51.99,4.21').heading).toBe('2 ways to get help in and around where you are');
  });

  it('is twenty to a page, each once', () => {
    const records = { services: services(45) };
    const pages = [1, 2, 3].map((page) => pageOf(records, `page=${page}`));
    expect(pages.map(({ cards }) => cards.length)).toEqual([20, 20, 5]);
    expect(new Set(pages.flatMap(({ cards }) => keys(cards))).size).toBe(45);
    expect(pages.map(({ previousPage, nextPage }) => [previousPage, nextPage])).toEqual([
      [null, 2],
      [1, 3],
      [2, null],
    ]);
    expect(pageOf({ services: services(20) }).nextPage).toBeNull();
    expect(pageOf({ services: services(21) }).nextPage).toBe(2);
  });

  it('beyond the last page is the last', () => {
    const beyond = pageOf({ services: services(23) }, 'page=9');
    expect(beyond.cards).toHaveLength(3);
    expect(beyond).toMatchObject({ nextPage: null, previousPage: 1, heading: '23 ways to get help' });
  });

  it('perhaps is a few, on the first page only', () => {
    const records = {
      services: [...services(10), ...Array.from({ length: 25 }, (_, index) => serviceOf(`pl${index}`, { languages: told(['pl']) }))],
    };
    expect(keys(pageOf(records, 'language=pl').perhaps)).toHaveLength(6);
    expect(pageOf(records, 'language=pl&page=2').perhaps).toEqual([]);
    expect(pageOf(records, 'language=pl').cards).toHaveLength(20);
  });

  it('leads on with the place that was chosen', () => {
    expect(pageOf({ services: services(1) }, 'place=westland').cards[0]!.href).toBe('/en/services/s000?place=westland');
    expect(pageOf({ services: services(1) }).cards[0]!.href).toBe('/en/services/s000');
  });

  it('says which moment was asked for, when it was typed', () => {
    expect(pageOf({}, 'when=at&at=2026-11-27T20:30', { locale: 'nl' }).askedFor).toBe(
      translator('nl')('find.asked-for', { moment: 'vrijdag, 20:30' }),
    );
    expect(pageOf({}, 'when=evening').askedFor).toBeNull();
    expect(pageOf({}, 'when=at&at=nonsense').askedFor).toBeNull();
  });
});

describe('when nothing fits', () => {
  const evening = { hours: told('Mo-Fr 18:00-21:00') };
  const line = { hours: told('24/7'), phones: [phoneOf('+31201234567')] };

  it('what opens next is shown, soonest first, five at most', () => {
    const records = {
      services: ['19:00', '18:00', '20:00', '18:30', '19:30', '20:30'].map((from) =>
        serviceOf(`at-${from.replace(':', '-')}`, { hours: told(`Mo-Fr ${from}-21:00`) }),
      ),
    };
    const page = pageOf(records, 'when=now');
    expect(page.cards).toEqual([]);
    expect(keys(page.next)).toEqual(['at-18-00', 'at-18-30', 'at-19-00', 'at-19-30', 'at-20-00']);
  });

  it('who answers the telephone then is shown, whatever it is about', () => {
    const records = {
      services: [
        serviceOf('tax', { ...evening, needs: ['tax'] }),
        serviceOf('line', line),
        serviceOf('chat', { hours: told('24/7'), ways: told(['chat']) }),
        serviceOf('closed-line', { ...line, hours: told('Sa 10:00-12:00') }),
        serviceOf('unknown-line', { phones: line.phones }),
        serviceOf('hidden-line', { hours: told('24/7'), phones: [phoneOf('+31201234567', false)] }),
        serviceOf('website', { hours: told('24/7'), ways: told(['online']) }),
      ],
    };
    expect(keys(pageOf(records, 'need=tax&when=now').phones)).toEqual(['chat', 'line']);
    expect(keys(pageOf(records, 'need=tax&when=now').next)).toEqual(['tax']);
    // Neither does it matter how or for whom help was asked for.
    expect(keys(pageOf(records, 'need=tax&when=now&way=walk-in&audience=young&anonymous=1').phones)).toEqual(['chat', 'line']);
    expect(pageOf(records, 'need=tax').phones).toEqual([]);
  });

  it('they are those who speak the language asked for, if there are any', () => {
    const dutch = serviceOf('dutch-line', { ...line, languages: told(['nl']) });
    const polish = serviceOf('polish-line', { ...line, languages: told(['pl']) });
    expect(keys(pageOf({ services: [dutch, polish] }, 'need=tax&language=pl').phones)).toEqual(['polish-line']);
    expect(keys(pageOf({ services: [dutch] }, 'need=tax&language=pl').phones)).toEqual(['dutch-line']);
  });

  it('they are four at most, and none that is listed already', () => {
    const lines = Array.from({ length: 6 }, (_, index) => serviceOf(`line-${index}`, line));
    expect(pageOf({ services: lines }, 'need=tax').phones).toHaveLength(4);
    // Fits the need, but nobody knows whether it is anonymous: perhaps, and therefore not once more.
    const page = pageOf({ services: [serviceOf('tax-line', { ...line, needs: ['tax'] }), ...lines.slice(0, 2)] }, 'need=tax&anonymous=1');
    expect(keys(page.perhaps)).toEqual(['tax-line']);
    expect(keys(page.phones)).toEqual(['line-0', 'line-1']);
  });

  it('places to go are not among them', () => {
    const records = {
      services: [serviceOf('advice', line)],
      locations: [locationOf('desk', 'westland')],
      offers: [offerOf('advice', 'desk', { hours: told('24/7') })],
    };
    expect(keys(pageOf(records, 'need=tax&place=westland').phones)).toEqual(['advice']);
  });
});

describe('the form', () => {
  const formOf = (query = '', reader: Reader = {}) => pageOf({}, query, reader).form;

  it('is empty at first, and not filled', () => {
    expect(formOf()).toMatchObject({
      place: null,
      typed: '',
      near: null,
      positionProblem: false,
      need: null,
      when: 'any',
      at: '',
      atProblem: null,
      language: null,
      way: null,
      audience: null,
      anonymous: false,
      hasMore: false,
      isFilled: false,
    });
  });

  it('keeps what was chosen', () => {
    expect(formOf('place=westland&near=51.994,4.2&need=tax&when=weekend&language=pl&way=chat&audience=agency&anonymous=1')).toMatchObject({
      place: { id: 'westland' },
      typed: 'Westland',
      near: '51.99,4.20',
      need: 'tax',
      when: 'weekend',
      language: 'pl',
      way: 'chat',
      audience: 'agency',
      anonymous: true,
      hasMore: true,
      isFilled: true,
    });
  });

  it('keeps what was typed, also what cannot be', () => {
    expect(formOf('', { typed: 'Westlnd' })).toMatchObject({ typed: 'Westlnd', isFilled: true, hasMore: false });
    expect(formOf('when=at&at=2026-02-30T10:00')).toMatchObject({ at: '2026-02-30T10:00', when: 'at' });
  });

  it.each([
    ['at=nonsense', 'find.at-wrong'],
    ['at=2026-11-20T10:00', 'find.at-past'],
    ['at=2027-11-20T10:00', 'find.at-far'],
  ] as const)('says what is wrong with a time, in the reader’s language: %s', (at, message) => {
    for (const locale of ['nl', 'pl', 'ar'] as const)
      expect(formOf(`when=at&${at}`, { locale }).atProblem).toBe(translator(locale)(message));
  });

  it('says that the device tells no position apart from what is wrong with a time', () => {
    expect(formOf('near=denied')).toMatchObject({ positionProblem: true, atProblem: null, near: null });
    expect(formOf('near=denied&when=at&at=x')).toMatchObject({ positionProblem: true, atProblem: translator('en')('find.at-wrong') });
  });

  it.each([
    ['language=pl', true],
    ['way=phone', true],
    ['audience=eu', true],
    ['anonymous=1', true],
    ['need=tax', false],
    ['when=now', false],
    ['place=westland', false],
    ['near=51.99,4.21', false],
  ])('is filled, and opens what is folded away only when something there is chosen: %s', (query, hasMore) => {
    expect(formOf(query)).toMatchObject({ hasMore, isFilled: true });
  });

  it('offers each need once under its theme, and each way, audience and time, all in words', () => {
    for (const locale of ['en', 'ar'] as const) {
      const form = formOf('', { locale });
      expect(form.needs.flatMap(({ needs }) => needs.map(({ id }) => id)).sort()).toEqual([...NEED_IDS].sort());
      expect(form.needs.every(({ needs }) => needs.length > 0)).toBe(true);
      expect(form.ways.map(({ id }) => id)).toEqual(WAYS);
      expect(form.audiences.map(({ id }) => id)).toEqual(AUDIENCES);
      expect(form.whens.map(({ id }) => id)).toEqual(WHENS);
      const choices = [...form.needs.flatMap(({ needs }) => needs), ...form.ways, ...form.audiences, ...form.whens];
      for (const { id, title } of choices) expect(title, id).toMatch(locale === 'ar' ? /[\u0600-\u06ff]/ : /^[A-Z]/);
    }
  });

  it('offers the languages that somebody speaks, in the order of the reader’s alphabet', () => {
    const records = {
      services: [serviceOf('a', { languages: told(['pl', 'nl', 'de']) }), serviceOf('b', { languages: told(['pl', 'uk']) })],
    };
    expect(pageOf(records).form.languages.map(({ title }) => title)).toEqual(['Dutch', 'German', 'Polish', 'Ukrainian']);
    expect(pageOf(records, '', { locale: 'nl' }).form.languages.map(({ id }) => id)).toEqual(['de', 'nl', 'uk', 'pl']);
  });
});
