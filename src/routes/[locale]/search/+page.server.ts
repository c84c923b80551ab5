import { MAX_QUERY_LENGTH, searchPages } from '#search/index.ts';
import { readerContext, renderContact } from '#guide/index.ts';
import { today } from '#platform/clock.ts';
import { getApp, searchIndex } from '../../../wiring.ts';
import type { PageServerLoad } from './$types';

/** Whom to ask when nothing was found. */
const ALWAYS_ASK = ['win-punt', 'juridisch-loket'];

export const load: PageServerLoad = async ({ url, parent }) => {
  const { locale, place } = await parent();
  const typed = (url.searchParams.get('q') ?? '').trim();
  const query = typed.slice(0, MAX_QUERY_LENGTH);
  const results = query ? searchPages(searchIndex(locale), query) : [];
  const context = readerContext(getApp().content.current, locale, today(), place?.id ?? null);
  return {
    query,
    shortened: typed.length > MAX_QUERY_LENGTH ? MAX_QUERY_LENGTH : null,
    results,
    contacts: results.length ? [] : ALWAYS_ASK.flatMap((id) => renderContact(id, context) ?? []),
  };
};
