import { error } from '@sveltejs/kit';
import { readerContext, renderContact, textOf, titleOf } from '#guide/index.ts';
import { today } from '#platform/clock.ts';
import { freshUntil } from '#platform/http/keep.ts';
import { PROBLEMS } from '#topics/index.ts';
import { getApp } from '../../../../wiring.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, parent, locals }) => {
  const problem = PROBLEMS.find((each) => each.id === params.problem);
  if (!problem) error(404);
  const { locale, place } = await parent();
  const snapshot = getApp().content.current;
  const context = readerContext(snapshot, locale, today(), place?.id ?? null);
  // What leads to pages that are never stored is not stored either.
  const sensitive = problem.pages.some((id) => snapshot.pageById.get(id)?.sensitive);
  if (!sensitive) locals.keep = { freshUntil: freshUntil(null, Date.now()), countAs: null, version: snapshot.version };
  const contacts = new Set(problem.pages.flatMap((id) => snapshot.pageById.get(id)?.contacts ?? []));
  return {
    problem,
    sensitive,
    pages: problem.pages.flatMap((id) => {
      const title = titleOf(snapshot, locale, id);
      return title ? [{ ...title, answer: textOf(snapshot, title.locale, id)?.answer ?? '' }] : [];
    }),
    contacts: [...contacts].slice(0, 4).flatMap((id) => renderContact(id, context) ?? []),
  };
};
