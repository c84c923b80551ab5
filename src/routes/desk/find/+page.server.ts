import { scopesOf } from '#access/index.ts';
import { isSpokenLanguage, SPOKEN_LANGUAGES } from '#clients/index.ts';
import { askNext, findAddress, placesOf, readFindQuery, sideList, themeOfPage, type FoundRow, type Side } from '#desk/index.ts';
import { entryHref, findAnswers, pageView, type FoundAnswer, type PageView, type Snapshot } from '#guide/index.ts';
import { findPlace } from '#places/index.ts';
import { needsOf, type Theme } from '#topics/index.ts';
import { today } from '#platform/clock.ts';
import { isDeskLocale } from '#platform/i18n/desk-messages.ts';
import { isLocale, LOCALES, type Locale } from '#platform/i18n/locales.ts';
import { toolsBeside } from '../../../tools.ts';
import { getApp, searchOf } from '../../../wiring.ts';
import { byLanguageName } from '#platform/i18n/format.ts';
import type { PageServerLoad } from './$types';

/** Results in each of the two lists. */
const MOST_RESULTS = 8;

export const load: PageServerLoad = ({ url, locals }) => {
  const { content, origin } = getApp();
  const snapshot = content.current;
  const query = readFindQuery(url.searchParams);
  const deskLocale = isDeskLocale(locals.locale) ? locals.locale : 'nl';
  const language = query.language && isSpokenLanguage(query.language) ? query.language : 'en';
  const clientLocale: Locale = isLocale(language) ? language : 'en';

  const regions = scopesOf(locals.actor.grants, 'adviser', 'coordinator').flatMap((id) => {
    const region = findPlace(snapshot.places, id);
    return region?.kind === 'region' ? [region] : [];
  });
  const chosenPlace = query.place ? findPlace(snapshot.places, query.place) : undefined;
  const search = (each: Locale) => answersIn(snapshot, each, query.q, chosenPlace?.id ?? regions[0]?.id ?? null);
  const own = query.q ? search(clientLocale) : null;
  const dutch = own && clientLocale !== 'nl' ? search('nl') : null;
  // The question is in one of the two languages: that one tells what it is about.
  const understood = own?.unanswered && dutch && !dutch.unanswered ? dutch : own;
  // A place in the question counts more than the one that was chosen before.
  const place = own?.answers.place ?? dutch?.answers.place ?? chosenPlace ?? regions[0] ?? null;

  const topic = (query.page && themeOfPage(query.page)) ?? query.topic ?? topicOf(understood);
  const needs = topic ? needsOf(topic) : [];
  const list = (locale: Locale, side: Found | null, other: Found | null): ShownRow[] | null => {
    if (!side) return query.q || !topic ? null : pagesOf(snapshot, locale, topic);
    const rows = sideList(side, other ?? { ...side, results: [] }, MOST_RESULTS);
    return rows.map((row) => ({ ...row, dutch: dutchTitle(snapshot, row) }));
  };
  return {
    query,
    language,
    clientLocale,
    languages: [
      ...LOCALES,
      ...byLanguageName(
        locals.locale,
        SPOKEN_LANGUAGES.filter((each) => !isLocale(each)),
      ),
    ],
    places: regions.map(({ id, name }) => ({
      id,
      name,
      towns: placesOf(snapshot.places, id).map((town) => ({ id: town.id, name: town.name })),
    })),
    place: place && { id: place.id, name: place.name },
    emergency: [own, dutch].some((side) => side?.answers.emergency),
    didYouMean: understood?.answers.didYouMean ?? null,
    own: list(clientLocale, own, dutch),
    dutch: clientLocale === 'nl' ? null : list('nl', dutch, own),
    answer: query.page ? answerOf(snapshot, query.page, clientLocale, place?.id ?? null, origin) : null,
    topic,
    questions: topic ? askNext(topic, deskLocale).map((each) => ({ ...each, href: findAddress(query, { page: each.page }) })) : [],
    needs: query.need && !needs.includes(query.need) ? [query.need, ...needs] : needs,
  };
};

type ShownRow = FoundRow & { dutch: string | null };
type Found = Side & { answers: ReturnType<typeof findAnswers> };

/** What a question finds in one language, with pages that open here and other things where they are. */
function answersIn(snapshot: Snapshot, locale: Locale, text: string, placeId: string | null): Found {
  const { search, isOrdinary } = searchOf(locale);
  const answers = findAnswers(snapshot, search, isOrdinary, text, { placeId, limit: MOST_RESULTS });
  const placeQuery = placeId ? `?place=${placeId}` : '';
  return {
    answers,
    results: answers.results,
    unanswered: answers.unanswered,
    inOwnWords: ({ type, id, emergency }) => {
      const same = search.find(type, id);
      return same && { ...same, emergency, href: entryHref(locale, same.path, placeQuery) };
    },
  };
}

/** The pages of a topic that was chosen before anything was asked. */
function pagesOf(snapshot: Snapshot, locale: Locale, topic: Theme): ShownRow[] {
  const { search } = searchOf(locale);
  return snapshot.pages
    .filter(({ theme }) => theme === topic)
    .flatMap(({ id }) => search.find('page', id) ?? [])
    .map((result) => ({ ...result, href: entryHref(locale, result.path, ''), byOther: false }))
    .map((row) => ({ ...row, dutch: dutchTitle(snapshot, row) }));
}

/** The Dutch name of a page, for an adviser who does not read the list's language. */
function dutchTitle(snapshot: Snapshot, { type, id, locale }: FoundAnswer): string | null {
  return type === 'page' && locale !== 'nl' ? (snapshot.texts.get('nl')?.get(id)?.title ?? null) : null;
}

function topicOf(found: Found | null) {
  const page = found?.results.find(({ type }) => type === 'page');
  return page ? themeOfPage(page.id) : null;
}

/** A page in the person's language with Dutch beside it; in Dutch alone where there is no translation. */
function answerOf(snapshot: Snapshot, page: string, locale: Locale, placeId: string | null, origin: string) {
  const chosen = placeId ? (findPlace(snapshot.places, placeId) ?? null) : null;
  const view = (shown: Locale) =>
    pageView(snapshot, page, { locale: shown, date: today(), place: chosen, beside: shown === 'nl' ? null : 'nl' });
  const asked = view(locale);
  if (!asked) return null;
  const isMissing = asked.missing.length > 0;
  const shown = isMissing ? view('nl') : asked;
  if (!shown) return null;
  const address = `/${shown.locale}/${page}`;
  const placeQuery = placeId ? `?place=${placeId}` : '';
  return {
    ...partsOf(shown),
    terms: termsOf(shown, shown.beside ? view('nl') : null),
    isMissing,
    open: shown.locale === 'nl' ? `${address}${placeQuery}` : `${address}${placeQuery ? `${placeQuery}&` : '?'}beside=nl`,
    share: `${address}/share${placeQuery}`,
    link: `${origin}${address}${placeQuery}`,
    tools: toolsBeside(page, shown.locale).map(({ path, title }) => ({ title, href: `/${shown.locale}/${path}${placeQuery}` })),
  };
}

/** The words that an answer explains, in both languages: a translation may leave one out that the Dutch text links to. */
function termsOf(shown: PageView, dutch: PageView | null) {
  const own = new Map(shown.terms.map((term) => [term.id, term]));
  const second = new Map(dutch?.terms.map((term) => [term.id, term]));
  return [...new Set([...own.keys(), ...second.keys()])].map((id) => ({
    id,
    own: own.get(id) ?? null,
    dutch: second.get(id) ?? null,
  }));
}

function partsOf({ id, locale, title, answer, blocks, beside, translation, stale, reviewOverdue }: PageView) {
  return { id, locale, title, answer, blocks, beside, translation, stale, reviewOverdue };
}
