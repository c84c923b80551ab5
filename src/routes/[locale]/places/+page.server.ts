import { redirect } from '@sveltejs/kit';
import { regionTiles } from '#guide/index.ts';
import { resolvePlace } from '#places/index.ts';
import { translator } from '#platform/i18n/messages.ts';
import { freshUntil } from '#platform/http/keep.ts';
import { getApp } from '../../../wiring.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, params, parent, locals }) => {
  const { locale, place } = await parent();
  const snapshot = getApp().content.current;
  const query = (url.searchParams.get('q') ?? '').trim();
  const back = localPath(url.searchParams.get('back'), `/${locale}`);
  const found = query ? resolvePlace(snapshot.places, query) : null;
  if (found?.kind === 'found' && !found.approximate && found.also.length === 0)
    redirect(303, withPlace(back ?? `/${locale}/places/${found.place.id}`, found.place.id));

  if (!query && !back) locals.keep = { freshUntil: freshUntil(null, Date.now()), countAs: null, version: snapshot.version };
  const choice = (each: { place: { id: string; kind: string }; label: string }) => ({
    // A region and its city may bear one name.
    label: each.place.kind === 'region' ? translator(locale)('place.region', { region: each.label }) : each.label,
    href: withPlace(back ?? `/${params.locale}/places/${each.place.id}`, each.place.id),
  });
  return {
    query,
    back,
    /** Where the reader came from, with the place that is chosen. */
    backHref: place ? withPlace(back ?? `/${locale}`, place.id) : (back ?? `/${locale}`),
    found: found && {
      kind: found.kind,
      isPostcode: found.kind === 'found' && found.why === 'postcode',
      choices:
        found.kind === 'found'
          ? [choice(found), ...found.also.map(choice)]
          : found.kind === 'ambiguous'
            ? found.places.map(choice)
            : found.suggestions.map(choice),
    },
    tiles: regionTiles(snapshot, place?.region ?? null, (id) => (back ? withPlace(back, id) : `/${locale}/places/${id}?place=${id}`)),
  };
};

/** A path of this site in this locale, with its question if it is a search, or null: nothing else may be gone back to. */
function localPath(value: string | null, prefix: string): string | null {
  const [, path, question = ''] = /^(\/[a-z0-9/-]*)(\?q=[^&#?=]*)?$/.exec(value ?? '') ?? [];
  if (!path || path.length > 200 || path.includes('//')) return null;
  return path === prefix || path.startsWith(`${prefix}/`) ? path + question : null;
}

function withPlace(path: string, place: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}place=${place}`;
}
