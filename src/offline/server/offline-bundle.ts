import { render } from 'svelte/server';
import { bridgeList, bridgeView, organisationView, pageView, searchEntries, textOf, wordList, type Snapshot } from '#guide/index.ts';
import BridgeCard from '#guide/parts/BridgeCard.svelte';
import BridgeList from '#guide/parts/BridgeList.svelte';
import OrganisationPage from '#guide/parts/OrganisationPage.svelte';
import GuidePage from '#guide/parts/GuidePage.svelte';
import WordList from '#guide/parts/WordList.svelte';
import { LocaleSearch, NO_SYNONYMS, type SearchEntry, type Synonyms } from '#search/index.ts';
import { showCard, showCardGroups } from '#show-cards/index.ts';
import ShowCard from '#show-cards/parts/ShowCard.svelte';
import ShowCardList from '#show-cards/parts/ShowCardList.svelte';
import { formatDate } from '#platform/i18n/format.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/messages.ts';
import { THEMES } from '#topics/index.ts';
import type { KeptPage, OfflineBundle } from '../bundle.ts';

/** What others add to a kept locale: the plan, checks, the hours diary. */
export interface KeptTools {
  pages: readonly KeptPage[];
  /** Found by the search, at the paths of these pages. */
  entries: readonly SearchEntry[];
  scripts: readonly string[];
}

/**
 * A whole locale as one file: pages, search index and the frame around a page.
 * @param frame HTML of the frame with `MARKS` in it, and the policy that it came with
 * @param date the day whose amounts the pages show.
 */
export function offlineBundle(
  snapshot: Snapshot,
  locale: Locale,
  frame: { html: string; policy: string },
  date: string,
  origin: string,
  more: KeptTools,
): OfflineBundle {
  const t = translator(locale);
  const pages = snapshot.pages.flatMap((page): KeptPage[] => {
    if (page.sensitive || !textOf(snapshot, locale, page.id)) return [];
    const view = pageView(snapshot, page.id, { locale, date, place: null, beside: null });
    if (!view) return [];
    const { body } = render(GuidePage, { props: { view, origin, place: null, placeQuery: '', said: null, kept: true } });
    return [{ id: page.id, theme: page.theme, title: view.title, answer: view.answer, html: withoutComments(body) }];
  });
  const tools = [...more.pages, ...toolPages(snapshot, locale)];
  const kept = new Set(pages.map((page) => page.id));
  for (const tool of tools) kept.add(tool.id);
  const entries = [...searchEntries(snapshot, locale, date), ...more.entries].filter(({ path }) => kept.has(path.split('#')[0] ?? ''));
  return {
    locale,
    version: snapshot.version,
    date: formatDate(locale, date),
    policy: frame.policy,
    scripts: more.scripts,
    frame: withoutComments(frame.html),
    themes: THEMES.filter((theme) => pages.some((page) => page.theme === theme)).map((theme) => ({
      id: theme,
      title: t(`theme.${theme}`),
    })),
    tools: tools.filter((tool) => !/^(?:show|sites|organisations)\//.test(tool.id)).map(({ id, title }) => ({ id, title })),
    pages: [...pages, ...tools],
    index: JSON.stringify(new LocaleSearch(locale, entries, keptSynonyms(snapshot.synonyms.get(locale), kept))),
    texts: {
      offline: t('offline.you-are'),
      offlineLead: t('offline.you-are-lead'),
      none: t('offline.none'),
      search: t('search.title'),
      results: t('search.offline'),
      searchLabel: t('home.search-label'),
      submit: t('search.submit'),
    },
  };
}

/** Without the sayings that mean a page which is not kept: a phone is not to tell of violence. */
function keptSynonyms(synonyms: Synonyms = NO_SYNONYMS, kept: ReadonlySet<string>): Synonyms {
  const only = (sayings: Synonyms['phrases']) =>
    sayings.map(({ say, pages }) => ({ say, pages: pages.filter((page) => kept.has(page)) })).filter(({ pages }) => pages.length > 0);
  return { ...synonyms, phrases: only(synonyms.phrases), emergencies: only(synonyms.emergencies) };
}

/** Sentences to show, words from A to Z and explained sites: what one needs at a counter, where there is no connection. */
function toolPages(snapshot: Snapshot, locale: Locale): KeptPage[] {
  const t = translator(locale);
  const placeQuery = '';
  const page = (id: string, title: string, body: string): KeptPage => {
    return { id, theme: '', title, answer: '', html: `<div class="narrow">${withoutComments(body)}</div>` };
  };
  const groups = showCardGroups(snapshot.showCards, locale);
  const cards = groups.flatMap((group) => group.cards).flatMap((each) => showCard(snapshot.showCards, locale, each.id) ?? []);
  const sites = bridgeList(snapshot, locale);
  const views = sites.flatMap(({ id }) => bridgeView(snapshot, locale, id, null) ?? []);
  const organisations = [...snapshot.directory.organisations.keys()].flatMap((id) => organisationView(snapshot, locale, id, null) ?? []);
  return [
    page('show', t('show.title'), render(ShowCardList, { props: { locale, groups, placeQuery } }).body),
    ...cards.map(({ card, previous, next }) =>
      page(`show/${card.id}`, card.meaning, render(ShowCard, { props: { locale, card, previous, next, placeQuery } }).body),
    ),
    page('words', t('words.title'), render(WordList, { props: { locale, letters: wordList(snapshot, locale) } }).body),
    page('sites', t('bridge.title'), render(BridgeList, { props: { locale, sites, placeQuery } }).body),
    ...views.map((view) => page(`sites/${view.id}`, view.name, render(BridgeCard, { props: { locale, view } }).body)),
    ...organisations.map((view) =>
      page(`organisations/${view.id}`, view.name, render(OrganisationPage, { props: { locale, view, placeQuery } }).body),
    ),
  ];
}

function withoutComments(html: string): string {
  return html.replace(/<!--[\s\S]*?-->/g, '');
}
