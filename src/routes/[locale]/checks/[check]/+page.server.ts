import { error } from '@sveltejs/kit';
import { CHECKS, isCheckId, readForm, resultHtml, rowsToShow, runCheck, type CheckId, type Problem, type Typed } from '#checks/index.ts';
import { checkTexts, deviceData, resultContext } from '#checks/server/index.ts';
import { today } from '#platform/clock.ts';
import { freshUntil } from '#platform/http/keep.ts';
import { isLocale } from '#platform/i18n/locales.ts';
import { getApp, lenderRegisterOf } from '../../../../wiring.ts';
import type { Actions, PageServerLoad } from './$types';

function knownCheck(id: string): CheckId {
  if (!isCheckId(id)) error(404);
  return id;
}

export const load: PageServerLoad = async ({ params, parent, locals, request }) => {
  const { locale, placeQuery } = await parent();
  const id = knownCheck(params.check);
  const snapshot = getApp().content.current;
  const context = resultContext(CHECKS[id], snapshot, locale, placeQuery, today());
  if (request.method === 'GET') locals.keep = { freshUntil: freshUntil(null, Date.now()), countAs: null, version: snapshot.version };
  return { id, texts: checkTexts(id, locale), device: deviceData(CHECKS[id], context) };
};

interface Answered {
  typed: Typed;
  problems: readonly Problem[];
  rows: Record<string, number>;
  /** The result, as HTML of our own making; null while something is to be mended or a table grows. */
  result: string | null;
}

export const actions: Actions = {
  // Answered and forgotten: nothing of it is stored or logged.
  default: async ({ params, request, url, locals }): Promise<Answered> => {
    const id = knownCheck(params.check);
    if (!isLocale(params.locale)) error(404);
    const { sections } = CHECKS[id];
    const form = await request.formData();
    const typed = readForm(form);
    const more = form.get('more');
    const rows = rowsToShow(sections, typed, typeof more === 'string' ? more : null);
    if (more !== null) return { typed, problems: [], rows, result: null };
    const snapshot = getApp().content.current;
    const day = today();
    const given = { params: snapshot.parameters, today: day, register: lenderRegisterOf() };
    const result = runCheck(CHECKS[id], typed, given);
    if (result.kind === 'problems') return { typed, problems: result.problems, rows, result: null };
    const place = url.searchParams.get('place');
    const context = resultContext(CHECKS[id], snapshot, locals.locale, place ? `?place=${encodeURIComponent(place)}` : '', day);
    return { typed, problems: [], rows, result: resultHtml(CHECKS[id], result, context) };
  },
};
