import { error, redirect } from '@sveltejs/kit';
import { countKey } from '#counting/index.ts';
import { pageView, themeHelpers } from '#guide/index.ts';
import { findPlace, regionOf } from '#places/index.ts';
import { today } from '#platform/clock.ts';
import { freshUntil } from '#platform/http/keep.ts';
import { isLocale } from '#platform/i18n/locales.ts';
import { toolsBeside } from '../../../../tools.ts';
import { getApp, helpOf } from '../../../../wiring.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, parent, locals }) => {
  const { locale, place } = await parent();
  const { content, counts } = getApp();
  const snapshot = content.current;
  const now = Date.now();
  const chosen = place && findPlace(snapshot.places, place.id);
  const beside = url.searchParams.get('beside');
  const view = pageView(snapshot, `${params.theme}/${params.page}`, {
    locale,
    date: today(),
    place: chosen ?? null,
    beside: isLocale(beside) ? beside : null,
  });
  if (!view) error(404);
  const helpers = chosen ? themeHelpers(snapshot, locale, helpOf(now), params.theme, chosen, now) : null;
  const said = url.searchParams.get('said');
  // The thanks after "was this clear?" are no second view.
  const countAs = said ? null : countKey(locale, view.id, place?.region ?? '');
  // A page about violence is stored nowhere: what is not kept here is answered with "no-store".
  if (view.sensitive) {
    if (countAs) counts.add('views', countAs, today());
  } else locals.keep = { freshUntil: freshUntil(view.changesOn, now, helpers?.changes), countAs, version: snapshot.version };
  const tools = toolsBeside(view.id, locale).map(({ path, title }) => ({ path, title }));
  return { view, said, helpers: helpers?.cards ?? [], tools };
};

export const actions: Actions = {
  /** "Was this clear?": one tap, counted without identity. */
  clear: async ({ request, params, url }) => {
    const { content, counts } = getApp();
    const id = `${params.theme}/${params.page}`;
    if (!isLocale(params.locale) || !content.current.pageById.has(id)) error(404);
    const place = findPlace(content.current.places, url.searchParams.get('place') ?? '');
    const answer = (await request.formData()).get('answer');
    if (answer !== 'yes' && answer !== 'no') error(400);
    const region = place ? regionOf(content.current.places, place).id : '';
    counts.add(answer === 'yes' ? 'clear' : 'unclear', countKey(params.locale, id, region), today());
    const query = new URLSearchParams({ ...(place ? { place: place.id } : {}), said: answer });
    redirect(303, `/${params.locale}/${id}?${query}#said`);
  },
};
