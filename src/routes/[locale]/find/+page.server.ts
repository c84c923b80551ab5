import { redirect } from '@sveltejs/kit';
import { readHelpQuery } from '#directory/index.ts';
import { helpPage, regionTiles } from '#guide/index.ts';
import { regionOf, resolvePlace } from '#places/index.ts';
import { translator } from '#platform/i18n/messages.ts';
import { getApp, helpOf } from '../../../wiring.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, parent }) => {
  const { locale, place } = await parent();
  const snapshot = getApp().content.current;
  const now = Date.now();
  const params = new URLSearchParams(url.searchParams);
  const typed = (params.get('q') ?? '').trim();
  params.delete('q');
  const to = (changes: Record<string, string | null>) => {
    const changed = new URLSearchParams([...params].filter(([, value]) => value !== ''));
    for (const [key, value] of Object.entries(changes)) {
      if (value === null) changed.delete(key);
      else changed.set(key, value);
    }
    const query = changed.toString();
    return `/${locale}/find${query ? `?${query}` : ''}`;
  };
  // What was typed decides; a name that is still the one of the chosen place changes nothing.
  const isNew = url.searchParams.has('q') && typed !== (place?.name ?? '');
  if (isNew && !typed && place) redirect(303, to({ place: null }));
  const resolved = isNew && typed ? resolvePlace(snapshot.places, typed) : null;
  if (resolved?.kind === 'found' && !resolved.approximate && resolved.also.length === 0)
    redirect(303, to({ place: resolved.place.id, near: null }));
  if (!isNew && url.searchParams.has('q')) redirect(303, to({}));

  const asked = readHelpQuery(params, snapshot.places, locale, now);
  const view = helpPage(snapshot, locale, helpOf(now), asked, typed || null);
  const t = translator(locale);
  const choices =
    resolved === null
      ? []
      : resolved.kind === 'found'
        ? [resolved, ...resolved.also]
        : resolved.kind === 'ambiguous'
          ? resolved.places
          : resolved.suggestions;
  const region = asked.query.place && regionOf(snapshot.places, asked.query.place).id;
  return {
    view,
    which: resolved && {
      unknown: resolved.kind === 'unknown' ? typed : null,
      choices: choices.map(({ place: each, label }) => ({
        label: each.kind === 'region' ? t('place.region', { region: label }) : label,
        href: to({ place: each.id, near: null }),
      })),
    },
    tiles: regionTiles(snapshot, region, (id) => to({ place: id, near: null, page: null })),
    previous: view.previousPage && to({ page: String(view.previousPage) }),
    next: view.nextPage && to({ page: String(view.nextPage) }),
  };
};
