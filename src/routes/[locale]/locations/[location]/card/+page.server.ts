import { error } from '@sveltejs/kit';
import QRCode from 'qrcode';
import { locationView } from '#guide/index.ts';
import { isLocale, LOCALE_FACTS, LOCALES } from '#platform/i18n/locales.ts';
import { getApp, helpOf } from '../../../../../wiring.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, parent }) => {
  const { locale, origin, placeQuery } = await parent();
  const asked = url.searchParams.get('beside');
  const second = isLocale(asked) && asked !== locale ? asked : locale === 'nl' ? 'en' : 'nl';
  const now = Date.now();
  const snapshot = getApp().content.current;
  const viewIn = (language: typeof locale) => locationView(snapshot, language, params.location, placeQuery, helpOf(now).reading, now);
  const [view, beside] = [viewIn(locale), viewIn(second)];
  if (!view || !beside) error(404);
  const address = `${origin}/${locale}/locations/${view.id}`;
  return {
    halves: [
      { locale, view },
      { locale: second, view: beside },
    ],
    second,
    languages: LOCALES.filter((each) => each !== locale).map((each) => ({ id: each, name: LOCALE_FACTS[each].name })),
    address,
    code: await QRCode.toString(address, { type: 'svg', margin: 3, errorCorrectionLevel: 'M' }),
  };
};
