import { error } from '@sveltejs/kit';
import { freshUntil } from '#platform/http/keep.ts';
import { showCard } from '#show-cards/index.ts';
import { getApp } from '../../../../wiring.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, parent, locals }) => {
  const { locale } = await parent();
  const { showCards, version } = getApp().content.current;
  const found = showCard(showCards, locale, params.card);
  if (!found) error(404);
  // A sentence about danger is stored nowhere: what is not kept here is answered with "no-store".
  if (!found.card.sensitive) locals.keep = { freshUntil: freshUntil(null, Date.now()), countAs: null, version };
  return { ...found };
};
