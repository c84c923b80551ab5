import { error } from '@sveltejs/kit';
import { makePlan, planHtml, readSituation, writeSituation, type RawSituation, type SituationProblem } from '#journey/index.ts';
import { planContext, planDeviceData, TASKS } from '#journey/server/index.ts';
import { today } from '#platform/clock.ts';
import { freshUntil } from '#platform/http/keep.ts';
import { isLocale } from '#platform/i18n/locales.ts';
import { getApp } from '../../../wiring.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, locals, request }) => {
  const { locale, placeQuery } = await parent();
  const snapshot = getApp().content.current;
  if (request.method === 'GET') locals.keep = { freshUntil: freshUntil(null, Date.now()), countAs: null, version: snapshot.version };
  const context = planContext(snapshot, locale, placeQuery);
  return { texts: context.texts, device: planDeviceData(context) };
};

interface Answered {
  raw: RawSituation;
  problems: Record<string, SituationProblem>;
  /** The plan, as HTML of our own making; null while an answer is to be mended. */
  plan: string | null;
}

export const actions: Actions = {
  // Answered and forgotten: nothing of it is stored or logged.
  default: async ({ params, request, url }): Promise<Answered> => {
    if (!isLocale(params.locale)) error(404);
    const raw: Record<string, string[]> = {};
    for (const [name, value] of await request.formData())
      if (typeof value === 'string' && /^[a-z-]{1,20}$/.test(name)) (raw[name] ??= []).push(value.slice(0, 80));
    const day = today();
    const { situation, problems } = readSituation(raw, day);
    if (Object.keys(problems).length > 0) return { raw, problems, plan: null };
    const snapshot = getApp().content.current;
    const plan = makePlan(situation, { tasks: TASKS, params: snapshot.parameters, today: day, states: {} });
    const place = url.searchParams.get('place');
    const context = planContext(snapshot, params.locale, place ? `?place=${encodeURIComponent(place)}` : '');
    return { raw: writeSituation(situation), problems: {}, plan: planHtml(plan, context) };
  },
};
