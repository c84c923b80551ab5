import { error } from '@sveltejs/kit';
import { themeView } from '#guide/index.ts';
import { freshUntil } from '#platform/http/keep.ts';
import { THEMES } from '#topics/index.ts';
import { getApp } from '../../../wiring.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, parent, locals }) => {
  const theme = THEMES.find((each) => each === params.theme);
  if (!theme) error(404);
  const { locale } = await parent();
  const snapshot = getApp().content.current;
  locals.keep = { freshUntil: freshUntil(null, Date.now()), countAs: null, version: snapshot.version };
  return { view: themeView(snapshot, locale, theme) };
};
