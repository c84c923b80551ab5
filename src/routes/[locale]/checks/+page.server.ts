import { CHECK_IDS } from '#checks/index.ts';
import { checkTexts } from '#checks/server/index.ts';
import { freshUntil } from '#platform/http/keep.ts';
import { getApp } from '../../../wiring.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, locals }) => {
  const { locale } = await parent();
  locals.keep = { freshUntil: freshUntil(null, Date.now()), countAs: null, version: getApp().content.current.version };
  return {
    checks: CHECK_IDS.map((id) => {
      const texts = checkTexts(id, locale);
      return { id, title: texts[`${id}.title`] ?? id, lead: texts[`${id}.lead`] ?? '' };
    }),
  };
};
