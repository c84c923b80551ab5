import { isDemo } from '#directory/index.ts';
import { LOCALES } from '#platform/i18n/locales.ts';
import { textOf } from '#guide/index.ts';
import { THEMES } from '#topics/index.ts';
import { toolsOf } from '../../tools.ts';
import { getApp } from '../../wiring.ts';
import type { RequestHandler } from './$types';

/** All public pages with their counterparts in the other locales. */
export const GET: RequestHandler = () => {
  const { content, origin } = getApp();
  const snapshot = content.current;
  const all = (path: string) => entry(origin, path, [...LOCALES], null);
  const urls = [
    all(''),
    ...THEMES.map((theme) => all(`/${theme}`)),
    all('/show'),
    all('/words'),
    all('/sites'),
    ...snapshot.bridges.cards.map((card) => all(`/sites/${card.id}`)),
    all('/find'),
    all('/checks'),
    ...toolsOf('nl').map(({ path }) => all(`/${path}`)),
    ...listed(snapshot.directory.services.values())
      .filter(({ status }) => status !== 'inactive')
      .map(({ id }) => all(`/services/${id}`)),
    ...listed(snapshot.directory.points).map(({ id }) => all(`/locations/${id}`)),
    all('/places'),
    ...snapshot.places.regions.map((region) => all(`/places/${region.id}`)),
    ...snapshot.pages.flatMap((page) => {
      const locales = LOCALES.filter((locale) => textOf(snapshot, locale, page.id));
      const changed = locales.map((locale) => textOf(snapshot, locale, page.id)?.changedAt.getTime() ?? 0);
      return locales.length ? [entry(origin, `/${page.id}`, locales, new Date(Math.max(...changed)))] : [];
    }),
  ];
  const xml = `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join('')}</urlset>\n`;
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' } });
};

/** Demonstration records are for nobody else. */
function listed<T extends { id: string }>(records: Iterable<T>): T[] {
  return [...records].filter(({ id }) => !isDemo(id));
}

function entry(origin: string, path: string, locales: readonly string[], changed: Date | null): string {
  const links = locales.map((locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${origin}/${locale}${path}"/>`).join('');
  const modified = changed ? `<lastmod>${changed.toISOString().slice(0, 10)}</lastmod>` : '';
  return locales.map((locale) => `<url><loc>${origin}/${locale}${path}</loc>${modified}${links}</url>`).join('');
}
