import { wordList } from '#guide/index.ts';
import { freshUntil } from '#platform/http/keep.ts';
import { getApp } from '../../../wiring.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, locals }) => {
  const { locale } = await parent();
  const snapshot = getApp().content.current;
  locals.keep = { freshUntil: freshUntil(null, Date.now()), countAs: null, version: snapshot.version };
  return { letters: wordList(snapshot, locale) };
};
