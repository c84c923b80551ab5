import { hoursTexts } from '#checks/server/index.ts';
import { freshUntil } from '#platform/http/keep.ts';
import { getApp } from '../../../wiring.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  locals.keep = { freshUntil: freshUntil(null, Date.now()), countAs: null, version: getApp().content.current.version };
  return { hours: hoursTexts(locals.locale) };
};
