import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { Directory } from '#directory/index.ts';
import type { Snapshot } from '#guide/index.ts';
import { readPack } from '#guide/server/index.ts';
import { readParameters } from '#law/index.ts';
import { createPlaceIndex, findPlace, type Place } from '#places/index.ts';
import { LOCALES, type Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/messages.ts';
import { pagesOf, WELCOME_SLIDES } from '../welcome.ts';
import { welcomeView, type SlideView, type WelcomeRequest } from './welcome-view.ts';

const DAY = '2026-11-21';
let snapshot: Snapshot;
let westland: Place;

/** The published content as it lies in its files. */
beforeAll(async () => {
  const { pack } = await readPack(fileURLToPath(new URL('../../../content', import.meta.url)), DAY);
  if (!pack) throw new Error('The content cannot be read: npm run content:check says why.');
  const byLocale = <T>(entriesOf: (locale: Locale) => [string, T][]) =>
    new Map(LOCALES.map((locale) => [locale, new Map(entriesOf(locale))]));
  const known: Partial<Snapshot> = {
    pages: pack.pages,
    pageById: new Map(pack.pages.map((page) => [page.id, page])),
    texts: byLocale((locale) =>
      pack.texts.filter((text) => text.locale === locale).map((text) => [text.pageId, { ...text, changedAt: new Date(DAY) }]),
    ),
    terms: byLocale((locale) =>
      pack.terms.flatMap(({ id, dutch, texts }) => (texts[locale] ? [[id, { id, dutch, ...texts[locale] }]] : [])),
    ),
    parameters: readParameters(pack.law),
    directory: new Directory(pack.directory),
    siteLanguages: new Map(),
    phrases: pack.phrases,
    bridges: pack.bridges,
    places: createPlaceIndex(pack.places),
    notes: pack.notes,
  };
  snapshot = known as Snapshot;
  westland = findPlace(snapshot.places, 'westland')!;
}, 60_000);

const viewIn = (changes: Partial<WelcomeRequest> = {}, content = snapshot) =>
  welcomeView(content, { locale: 'en', date: DAY, place: null, origin: 'https://wegwijs.example', ...changes });
const slideOf = ({ slides }: { slides: SlideView[] }, id: string) => slides.find((slide) => slide.id === id)!;
const plain = (passage: { text: string }[]) => passage.map(({ text }) => text).join('');

describe.each(LOCALES)('the welcome in %s', (locale) => {
  it('has twelve slides, each with a title, a line and three short points in that language', async () => {
    const { slides } = await viewIn({ locale });
    expect(slides.map(({ id }) => id)).toEqual(WELCOME_SLIDES.map(({ id }) => id));
    for (const slide of slides) {
      expect(slide.points, slide.id).toHaveLength(3);
      for (const passage of [slide.title, slide.line, ...slide.points]) {
        expect(plain(passage).length, `${slide.id}: ${plain(passage)}`).toBeGreaterThan(4);
        expect(new Set(passage.map((part) => part.locale)), slide.id).toContain(locale);
      }
      expect(plain(slide.title).length, slide.id).toBeLessThanOrEqual(70);
      // Read from the back of a room.
      for (const point of slide.points) expect(plain(point).length, plain(point)).toBeLessThanOrEqual(120);
    }
  });

  it('shows a large number wherever a slide names one, with what it is in that language', async () => {
    const { slides } = await viewIn({ locale });
    for (const [i, { id, figure }] of slides.entries()) {
      expect(figure !== null, id).toBe(WELCOME_SLIDES[i]!.figure !== null);
      if (!figure) continue;
      expect(figure.value, id).toMatch(/\d|يوم|شهر/);
      expect(plain(figure.caption).length, id).toBeGreaterThan(4);
      expect(plain(figure.caption), 'what is not known is not shown').not.toContain(translator(locale)('amount.unknown'));
    }
  });
});

describe('the number of a slide', () => {
  it('is that of the day, with the day since which it holds', async () => {
    const before = slideOf(await viewIn({ date: '2026-06-30' }), 'minimum-wage').figure!;
    const after = slideOf(await viewIn({ date: '2026-07-01' }), 'minimum-wage').figure!;
    expect([before.value, after.value]).toEqual(['€14.71', '€14.99']);
    expect(after.facts).toEqual(['since 1 July 2026']);
    expect(plain(after.caption)).toBe('If you are 21 or older, gross per hour');
  });

  it('is left out on a day on which nobody knows it', async () => {
    const view = await viewIn({ date: '2027-01-01' });
    expect(slideOf(view, 'minimum-wage').figure).toBeNull();
    expect(slideOf(view, 'registration').figure).not.toBeNull();
  });

  it('says in whole sentences what it is', async () => {
    const view = await viewIn({ locale: 'pl' });
    const { value, caption } = slideOf(view, 'registration').figure!;
    expect([value, plain(caption)]).toEqual([
      '5 dni',
      'W ciągu 5 dni od przyjazdu, jeśli w ciągu pół roku jesteś tu dłużej niż około 4 miesięcy.',
    ]);
  });

  it('is 112 on the last slide, to be dialled', async () => {
    expect(slideOf(await viewIn(), 'help').figure).toMatchObject({ value: '112', tel: '112' });
  });

  it('gives the day on which the slides are no longer right', async () => {
    // On the first of January the minimum wage is another.
    expect((await viewIn({ date: '2026-12-31' })).changesOn).toBe('2027-01-01');
  });
});

describe('where a slide leads', () => {
  it('is its page in the same language, with the place kept, and the guide itself on the first', async () => {
    const { slides } = await viewIn({ locale: 'ar', place: westland });
    expect(slides.map(({ href }) => href)).toEqual(
      WELCOME_SLIDES.map(({ page }) => (page ? `/ar/${page}?place=westland` : '/ar?place=westland')),
    );
    for (const { href, address } of slides) expect(address).toBe(`https://wegwijs.example${href}`);
    expect(slideOf(await viewIn(), 'contract').href).toBe('/en/pay/your-contract');
  });

  it('is drawn as a code without style attributes', async () => {
    const codes = (await viewIn()).slides.map(({ code }) => code);
    expect(new Set(codes).size).toBe(12);
    for (const code of codes) expect(code).not.toMatch(/style|<script/);
  });
});

it('no slide shows a page that is about violence or exploitation: others look at the same wall', () => {
  const pages = WELCOME_SLIDES.flatMap(pagesOf).map((id) => snapshot.pageById.get(id)!);
  expect(pages.filter(({ sensitive }) => sensitive)).toEqual([]);
});

it('a page that a language lacks speaks English on its slide, and says so to a screen reader', async () => {
  const texts = new Map(snapshot.texts);
  texts.set('pl', new Map([...snapshot.texts.get('pl')!].filter(([id]) => id !== 'pay/minimum-wage')));
  const slide = slideOf(await viewIn({ locale: 'pl' }, { ...snapshot, texts }), 'minimum-wage');
  expect(slide.title).toEqual([{ text: 'Minimum wage', locale: 'en' }]);
  expect(slide.points.flat().every(({ locale }) => locale !== 'pl')).toBe(true);
  expect(slide.href).toBe('/pl/pay/minimum-wage');
});

it('what is stale or overdue is said on the slide that it is about, and on no other', async () => {
  const polish = new Map(snapshot.texts.get('pl'));
  polish.set('pay/deductions', { ...polish.get('pay/deductions')!, stale: true });
  const pageById = new Map(snapshot.pageById);
  for (const [id, page] of pageById) pageById.set(id, { ...page, reviewDue: id === 'health/reporting-sick' ? '2026-11-20' : '2026-11-21' });
  const content = { ...snapshot, pageById, texts: new Map(snapshot.texts).set('pl', polish) };
  const t = translator('pl');
  const told = (await viewIn({ locale: 'pl' }, content)).slides.filter(({ notices }) => notices.length > 0);
  expect(told.map(({ id, notices }) => [id, notices])).toEqual([
    ['payslip', [t('page.stale')]],
    ['doctor', [t('page.review-overdue')]],
  ]);
});

it('translations that no native speaker has read say so, the Dutch source does not', async () => {
  expect((await viewIn({ locale: 'pl' })).unreviewed).toBe(true);
  expect((await viewIn({ locale: 'nl' })).unreviewed).toBe(false);
});
