import { render } from 'svelte/server';
import { pageView, searchDocuments, textOf, type Snapshot } from '#guide/index.ts';
import GuidePage from '#guide/parts/GuidePage.svelte';
import { buildIndex } from '#search/index.ts';
import { formatDate } from '#platform/i18n/format.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/messages.ts';
import { THEMES } from '#topics/index.ts';
import type { KeptPage, OfflineBundle } from '../bundle.ts';

/**
 * A whole locale as one file: pages, search index and the frame around a page.
 * @param frame HTML of the frame with `MARKS` in it.
 * @param date the day whose amounts the pages show.
 */
export function offlineBundle(snapshot: Snapshot, locale: Locale, frame: string, date: string, origin: string): OfflineBundle {
  const t = translator(locale);
  const pages = snapshot.pages.flatMap((page): KeptPage[] => {
    if (page.sensitive || !textOf(snapshot, locale, page.id)) return [];
    const view = pageView(snapshot, page.id, { locale, date, place: null, beside: null });
    if (!view) return [];
    const { body } = render(GuidePage, { props: { view, origin, place: null, placeQuery: '', said: null, kept: true } });
    return [{ id: page.id, theme: page.theme, title: view.title, answer: view.answer, html: body.replace(/<!--[\s\S]*?-->/g, '') }];
  });
  const kept = new Set(pages.map((page) => page.id));
  const documents = searchDocuments(snapshot, locale, date).filter((document) => kept.has(document.id));
  return {
    locale,
    version: snapshot.version,
    date: formatDate(locale, date),
    frame: frame.replace(/<!--[\s\S]*?-->/g, ''),
    themes: THEMES.filter((theme) => pages.some((page) => page.theme === theme)).map((theme) => ({
      id: theme,
      title: t(`theme.${theme}`),
    })),
    pages,
    index: JSON.stringify(buildIndex(documents)),
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
