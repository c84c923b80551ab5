import { error } from '@sveltejs/kit';
import { isLocale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/messages.ts';
import { escapeXml } from '#platform/http/xml.ts';
import { getApp } from '../../../wiring.ts';
import type { RequestHandler } from './$types';

const ENTRIES = 50;

/** Atom feed of the pages that changed last in a locale. */
export const GET: RequestHandler = ({ params }) => {
  if (!isLocale(params.locale)) error(404);
  const { locale } = params;
  const { content, origin } = getApp();
  const t = translator(locale);
  const texts = [...(content.current.texts.get(locale)?.values() ?? [])]
    .filter((text) => !content.current.pageById.get(text.pageId)?.sensitive)
    .sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime())
    .slice(0, ENTRIES);
  const entries = texts.map((text) => {
    const address = `${origin}/${locale}/${text.pageId}`;
    return `<entry><id>${address}</id><title>${escapeXml(text.title)}</title><link href="${address}"/><updated>${text.changedAt.toISOString()}</updated><summary>${escapeXml(text.answer)}</summary></entry>`;
  });
  const updated = (texts[0]?.changedAt ?? content.current.importedAt).toISOString();
  const feed = `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}"><id>${origin}/${locale}/feed.xml</id><title>${escapeXml(`${t('site.name')}: ${t('footer.changed')}`)}</title><link rel="self" href="${origin}/${locale}/feed.xml"/><link href="${origin}/${locale}"/><author><name>${escapeXml(t('site.name'))}</name></author><updated>${updated}</updated>${entries.join('')}</feed>\n`;
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'public, max-age=600' } });
};
