import { z } from 'zod';
import { findAnswers } from '#guide/index.ts';
import { findPlace } from '#places/index.ts';
import { MAX_QUERY_LENGTH } from '#search/index.ts';
import { apiJson, apiProblem } from '#platform/http/problem.ts';
import { LOCALES } from '#platform/i18n/locales.ts';
import { getApp, searchOf } from '../../../../wiring.ts';
import type { RequestHandler } from './$types';

const request = z.object({
  locale: z.enum(LOCALES, { error: `locale is one of ${LOCALES.join(', ')}.` }),
  q: z.string({ error: 'q is what somebody asks, in their own words.' }).trim().min(1, 'q is what somebody asks, in their own words.'),
  limit: z.coerce
    .number({ error: 'limit is a whole number from 1 to 50.' })
    .int()
    .min(1)
    .max(50, 'limit is a whole number from 1 to 50.')
    .default(10),
  place: z.string().optional(),
});

/** What answers a question, in order. */
export const GET: RequestHandler = ({ url }) => {
  const given = request.safeParse(Object.fromEntries(url.searchParams));
  if (!given.success) {
    const { issues } = given.error;
    return apiProblem({
      status: 400,
      title: 'This request cannot be answered',
      detail: [...new Set(issues.map(({ message }) => message))].join(' '),
      invalid: [...new Set(issues.map(({ path }) => String(path[0])))],
    });
  }
  const { locale, q, limit, place } = given.data;
  const snapshot = getApp().content.current;
  const { search, isOrdinary } = searchOf(locale);
  const placeId = findPlace(snapshot.places, place ?? '')?.id ?? null;
  const answers = findAnswers(snapshot, search, isOrdinary, q, { placeId, limit });
  return apiJson({
    understood: {
      locale,
      query: answers.text,
      shortened: q.length > MAX_QUERY_LENGTH,
      place: answers.place && { id: answers.place.id, name: answers.place.name, kind: answers.place.kind },
      emergency: answers.emergency,
      didYouMean: answers.didYouMean,
    },
    results: answers.results.map(({ type, id, locale: language, title, answer, href, score, emergency, passage }) => ({
      type,
      id,
      title,
      answer,
      url: href,
      score: Math.round(score * 1000) / 1000,
      locale: language,
      emergency,
      passage,
    })),
  });
};
