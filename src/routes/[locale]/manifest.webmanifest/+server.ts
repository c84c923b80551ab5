import { error } from '@sveltejs/kit';
import { isLocale, LOCALE_FACTS } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/messages.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params }) => {
  if (!isLocale(params.locale)) error(404);
  const t = translator(params.locale);
  return Response.json(
    {
      id: '/',
      name: `${t('site.name')}: ${t('site.tagline')}`,
      short_name: t('site.name'),
      description: t('site.description'),
      lang: params.locale,
      dir: LOCALE_FACTS[params.locale].direction,
      start_url: `/${params.locale}`,
      scope: '/',
      display: 'minimal-ui',
      background_color: '#fbf8f2',
      theme_color: '#0b5d63',
      icons: [
        { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
        { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      ],
    },
    { headers: { 'content-type': 'application/manifest+json', 'cache-control': 'public, max-age=3600' } },
  );
};
