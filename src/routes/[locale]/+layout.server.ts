import { error } from '@sveltejs/kit';
import { findPlace, regionOf } from '#places/index.ts';
import { isLocale } from '#platform/i18n/locales.ts';
import { getApp } from '../../wiring.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ params, url }) => {
  if (!isLocale(params.locale)) error(404);
  const { content, demo, origin } = getApp();
  const { places } = content.current;
  // A place that we do not know is no reason to refuse a page: it is shown without one.
  const place = findPlace(places, url.searchParams.get('place') ?? '') ?? null;
  return {
    locale: params.locale,
    demo,
    origin,
    place: place && { id: place.id, name: place.name, region: regionOf(places, place).id },
    placeQuery: place ? `?place=${place.id}` : '',
  };
};
