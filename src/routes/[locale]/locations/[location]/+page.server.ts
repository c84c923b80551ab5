import { error } from '@sveltejs/kit';
import { locationView } from '#guide/index.ts';
import { getApp, helpOf } from '../../../../wiring.ts';
import { takeCorrection } from '../../../take-correction.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, parent }) => {
  const { locale, placeQuery } = await parent();
  const now = Date.now();
  const view = locationView(getApp().content.current, locale, params.location, placeQuery, helpOf(now).reading, now);
  if (!view) error(404);
  return { view, said: url.searchParams.get('said') };
};

export const actions: Actions = {
  correct: (event) => takeCorrection(event, 'location', event.params.location),
};
