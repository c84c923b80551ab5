import { freshUntil } from '#platform/http/keep.ts';
import { showCardGroups } from '#show-cards/index.ts';
import { getApp } from '../../../wiring.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, locals }) => {
  const { locale } = await parent();
  const { showCards, version } = getApp().content.current;
  locals.keep = { freshUntil: freshUntil(null, Date.now()), countAs: null, version };
  return { groups: showCardGroups(showCards, locale) };
};
