import { z } from 'zod';
import type { PlaceIndex } from '#places/index.ts';
import { AUDIENCES } from '#topics/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { HelpQuery } from '../find-help.ts';
import { readHelpQuery, WHENS, type QueryProblem, type When } from '../help-query.ts';
import { WAYS } from '../service.schema.ts';
import { asDutchTime } from './dutch-moment.ts';
import { parameter, readRequest, type Read } from './parameters.ts';

/** More ways to get help are never sent at once. */
export const MOST_HELP = 50;

/** What is asked of the finder, as it is understood. */
export interface HelpRequest {
  locale: Locale;
  query: HelpQuery;
  when: When;
  page: number;
  pageSize: number;
  /** A time that can be read and yet not be answered: the rest is answered without it. */
  problems: Extract<QueryProblem, 'at-past' | 'at-far'>[];
}

const NEAR = 'near is a position in the Netherlands: latitude and longitude with a comma between them, such as 52.01,4.21.';
const AT = 'at is a time such as 2026-11-22T20:30, by Dutch clocks unless it has an offset, and it is asked together with when=at.';

/** Reads what is asked of the finder. What cannot be read is refused: a client could not see that it was left out. */
export function readHelpRequest(given: URLSearchParams, places: PlaceIndex, now: number): Read<HelpRequest> {
  const form = z
    .strictObject({
      locale: parameter.locale,
      place: z
        .string()
        .refine((id) => places.byId.has(id), { error: 'place is an id of a municipality or region, such as westland.' })
        .optional(),
      near: z.string().min(1, NEAR).optional(),
      need: parameter.needs.optional(),
      theme: parameter.theme.optional(),
      when: parameter.oneOf('when', WHENS).default('any'),
      at: z.string().optional(),
      language: parameter.language.optional(),
      way: parameter.oneOf('way', WAYS).optional(),
      anonymous: parameter.flag('anonymous').default(false),
      audience: parameter.oneOf('audience', AUDIENCES).optional(),
      page: parameter.page,
      pageSize: parameter.pageSize(MOST_HELP),
    })
    .refine(({ when, at }) => (when === 'at') === (at !== undefined), { path: ['at'], error: AT });
  const read = readRequest(form, 'help', given);
  if ('wrong' in read) return read;
  const { locale, need, when, at, anonymous, page, pageSize, place, near, theme, language, way, audience } = read.request;
  const asked = readHelpQuery(
    asTyped({
      place,
      near,
      theme,
      when,
      // In an address "+" stands for a space unless it is escaped, as in "%2B01:00".
      at: at && (asDutchTime(at.replace(/ (?=\d\d:\d\d$)/, '+')) ?? at),
      language,
      way,
      anonymous: anonymous ? '1' : undefined,
      audience,
    }),
    places,
    locale,
    now,
  );
  if (asked.problems.includes('position-refused')) return { wrong: { invalid: ['near'], detail: NEAR } };
  if (asked.problems.includes('at-wrong')) return { wrong: { invalid: ['at'], detail: AT } };
  return {
    request: {
      locale,
      query: need ? { ...asked.query, needs: need } : asked.query,
      when,
      page,
      pageSize,
      problems: asked.problems.filter((problem) => problem === 'at-past' || problem === 'at-far'),
    },
  };
}

/** As the form of the finder sends it: what was not chosen is not there. */
function asTyped(values: Record<string, string | undefined>): URLSearchParams {
  return new URLSearchParams(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
