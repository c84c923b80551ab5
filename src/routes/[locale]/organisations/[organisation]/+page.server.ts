import { error } from '@sveltejs/kit';
import { organisationView } from '#guide/index.ts';
import { freshUntil } from '#platform/http/keep.ts';
import { getApp } from '../../../../wiring.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, parent, locals }) => {
  const { locale, place } = await parent();
  const snapshot = getApp().content.current;
  const view = organisationView(snapshot, locale, params.organisation, place?.id ?? null);
  if (!view) error(404);
  // An organisation that helps with violence is stored nowhere: what is not kept here is answered with "no-store".
  if (!view.sensitive) locals.keep = { freshUntil: freshUntil(null, Date.now()), countAs: null, version: snapshot.version };
  return { view };
};
