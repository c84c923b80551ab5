import { LATITUDES, LONGITUDES } from './location.schema.ts';
import { WAYS } from './service.schema.ts';
import type { HelpQuery } from './find-help.ts';
import { findPlace, type PlaceIndex, type Position } from '#places/index.ts';
import { AUDIENCES, NEED_IDS, needsOf, type Need } from '#topics/index.ts';
import { civilDay, civilTime, dateOfDay, DAY, HOUR, MINUTE, momentOf, momentOfText } from './hours/dutch-time.ts';

/** When help must be open. */
export const WHENS = ['any', 'now', 'evening', 'weekend', 'at'] as const;
export type When = (typeof WHENS)[number];

/** What is wrong with a query. What was typed stays, and the rest is answered. */
export type QueryProblem = 'at-wrong' | 'at-past' | 'at-far' | 'position-refused';

/** A query as it was asked, for the form, and as it is understood. */
export interface AskedHelp {
  query: HelpQuery;
  when: When;
  /** As typed: '2026-11-22T20:30'. */
  at: string;
  /** The need or theme that was chosen, as its id. */
  need: Need | null;
  theme: string | null;
  page: number;
  /** First and last time that can be asked for, as `at`. */
  bounds: { earliest: string; latest: string };
  problems: QueryProblem[];
}

/** So far ahead opening hours are known. */
const DAYS_AHEAD = 14;
const EVENING = 17 * HOUR;
/** Filling in a form takes time. */
const GRACE = 15 * MINUTE;
/** The last page that can be asked for. */
const MOST_PAGES = 100;

/**
 * Reads a query from an address. Anything that is not understood is left out; a time that cannot be is named.
 * @param language the reader's
 */
export function readHelpQuery(params: URLSearchParams, places: PlaceIndex, language: string, now: number): AskedHelp {
  const problems: QueryProblem[] = [];
  const need = oneOf(NEED_IDS, params.get('need'));
  const theme = params.get('theme');
  const at = params.get('at') ?? '';
  const when = oneOf(WHENS, params.get('when')) ?? 'any';
  const near = readPosition(params.get('near'));
  if (params.get('near') && !near) problems.push('position-refused');
  let span = spanOf(when, now);
  if (when === 'at') {
    const moment = readMoment(at);
    if (moment === null) problems.push('at-wrong');
    else if (moment < now - GRACE) problems.push('at-past');
    else if (civilDay(moment) > civilDay(now) + DAYS_AHEAD * DAY) problems.push('at-far');
    else span = { from: moment, to: moment + MINUTE };
  }
  const spoken = params.get('language') ?? '';
  return {
    query: {
      place: findPlace(places, params.get('place') ?? '') ?? null,
      near,
      needs: need ? [need] : theme ? needsOf(theme) : [],
      span,
      language: /^[a-z]{2,3}$/.test(spoken) ? spoken : null,
      readerLanguage: language,
      way: oneOf(WAYS, params.get('way')),
      anonymous: params.get('anonymous') === '1',
      audience: oneOf(AUDIENCES, params.get('audience')),
      now,
    },
    when,
    at,
    need,
    theme: theme && needsOf(theme).length > 0 ? theme : null,
    page: Math.min(MOST_PAGES, Math.max(1, Number.parseInt(params.get('page') ?? '1', 10) || 1)),
    bounds: {
      earliest: new Date(civilTime(now)).toISOString().slice(0, 16),
      latest: `${dateOfDay(civilDay(now) + DAYS_AHEAD * DAY)}T23:59`,
    },
    problems,
  };
}

/** The span of moments that a choice of time means. */
function spanOf(when: When, now: number): HelpQuery['span'] {
  const day = civilDay(now);
  if (when === 'now') return { from: now, to: now + MINUTE };
  if (when === 'evening') return { from: Math.max(now, momentOf(day + EVENING)), to: momentOf(day + DAY) };
  if (when === 'weekend') {
    // Monday is 0.
    const monday = day - ((new Date(day).getUTCDay() + 6) % 7) * DAY;
    return { from: Math.max(now, momentOf(monday + 5 * DAY)), to: momentOf(monday + 7 * DAY) };
  }
  return null;
}

function readMoment(at: string): number | null {
  const [, time = '', date = ''] = /^(((?:19|[2-9]\d)\d{2}-\d{2}-\d{2})T\d{2}:\d{2})(?::\d{2})?$/.exec(at) ?? [];
  const civil = new Date(`${time}Z`);
  // 30 February would be read as a day in March.
  return Number.isNaN(civil.getTime()) || civil.toISOString().slice(0, 10) !== date ? null : momentOfText(time);
}

/** A position in the Netherlands, rounded to about a kilometre, or null. */
function readPosition(near: string | null): Position | null {
  const [, lat, lon] = /^(-?\d{1,3}(?:\.\d{1,8})?),(-?\d{1,3}(?:\.\d{1,8})?)$/.exec(near ?? '') ?? [];
  const position = { lat: Math.round(Number(lat) * 100) / 100, lon: Math.round(Number(lon) * 100) / 100 };
  const isInside =
    position.lat >= LATITUDES.min && position.lat <= LATITUDES.max && position.lon >= LONGITUDES.min && position.lon <= LONGITUDES.max;
  return isInside ? position : null;
}

function oneOf<T extends string>(values: readonly T[], value: string | null): T | null {
  return values.find((each) => each === value) ?? null;
}
