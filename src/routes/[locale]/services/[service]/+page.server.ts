import { error } from '@sveltejs/kit';
import { serviceView } from '#guide/index.ts';
import { getApp, helpOf } from '../../../../wiring.ts';
import { takeCorrection } from '../../../take-correction.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, parent }) => {
  const { locale, place } = await parent();
  const now = Date.now();
  const view = serviceView(getApp().content.current, locale, params.service, place?.id ?? null, helpOf(now).reading, now);
  if (!view) error(404);
  return { view, said: url.searchParams.get('said') };
};

export const actions: Actions = {
  correct: (event) => takeCorrection(event, 'service', event.params.service),
};
