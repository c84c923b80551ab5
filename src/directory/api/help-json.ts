import type { HelpFound, HelpMatch, Reason } from '../find-help.ts';
import type { Openings } from '../opening-of.ts';
import { languagesOf, waysOf, type Door } from '../help-index.ts';
import { dutchMoment } from './dutch-moment.ts';
import type { HelpRequest } from './help-request.ts';
import { pageLinks, partOf } from './page.ts';
import type { PublicDirectory } from './public-directory.ts';
import { phonesJson, wordsJson } from './record-json.ts';

/** What an answer of the finder is made of. */
export interface HelpSources {
  open: PublicDirectory;
  openings: Openings;
  /** Public origin of this node: 'https://example.org'. */
  origin: string;
  /** The parameters as they came. */
  values: Readonly<Record<string, string>>;
}

/** What was found, as the API tells it. What fits and what may fit come in the same parts; what opens next with the first. */
export function helpJson(found: HelpFound, asked: HelpRequest, sources: HelpSources) {
  const { page, pageSize } = asked;
  const totalPages = Math.ceil(Math.max(found.fitting.length, found.perhaps.length) / pageSize);
  const items = (matches: readonly HelpMatch[]) => matches.map((match) => helpItem(match, asked, sources));
  const address = `${sources.origin}/api/v1/help`;
  return {
    understood: understoodJson(asked),
    fitting: items(partOf(found.fitting, page, pageSize)),
    perhaps: items(partOf(found.perhaps, page, pageSize)),
    next: page === 1 ? items(found.next) : [],
    totals: { fitting: found.fitting.length, perhaps: found.perhaps.length, next: found.next.length },
    page: { number: page, size: pageSize, totalPages },
    _links: pageLinks({ address, values: sources.values, page, pageSize }, totalPages),
  };
}

function understoodJson({ locale, query, when, problems }: HelpRequest) {
  const { place, near, needs, span, language, way, anonymous, audience } = query;
  return {
    locale,
    place: place && { id: place.id, name: place.name, kind: place.kind },
    near,
    needs,
    when,
    span: span && { from: dutchMoment(span.from), to: dutchMoment(span.to) },
    language,
    way,
    anonymous,
    audience,
    problems,
  };
}

function helpItem(match: HelpMatch, { locale, query }: HelpRequest, { open, openings, origin }: HelpSources) {
  const { door } = match;
  const { service, location } = door;
  const { title, description, locale: language } = wordsJson(open.directory.describe(service, locale));
  const page = location ? `locations/${location.id}` : `services/${service.id}`;
  return {
    service: service.id,
    organisation: service.organisation,
    title,
    description,
    locale: language,
    location: location && {
      id: location.id,
      name: location.name,
      address: location.address,
      position: location.position,
      distanceKm: match.distanceKm === null ? null : tenths(match.distanceKm),
    },
    opening: openingJson(match, openings),
    languages: languagesOf(door),
    ways: waysOf(door),
    ...contactJson(door, open),
    reasons: match.reasons.map(reasonJson),
    url: `${origin}/${locale}/${page}${query.place ? `?place=${query.place.id}` : ''}`,
  };
}

function openingJson({ door, at }: HelpMatch, openings: Openings) {
  const unknown = { known: false, at: dutchMoment(at), open: null, openUntil: null, opensNext: null, sure: false };
  if (door.hours === null) return unknown;
  const { openUntil, opensNext, sure } = openings.opening(door.hours, door.holidays, at);
  return {
    ...unknown,
    known: true,
    open: openUntil !== null,
    openUntil: momentJson(openUntil),
    opensNext: momentJson(opensNext),
    sure,
  };
}

/** Those of the place before those of the service, and these before those of the organisation. */
function contactJson({ service, location }: Door, { directory }: PublicDirectory) {
  const organisation = directory.organisations.get(service.organisation);
  const phones = [location?.phones, service.phones, organisation?.phones].map((each) => phonesJson(each ?? []));
  return {
    phones: phones.find((each) => each.length > 0) ?? [],
    email: location?.email ?? service.email,
    website: location?.website ?? service.website ?? organisation?.website?.url ?? null,
  };
}

function reasonJson(reason: Reason) {
  switch (reason.kind) {
    case 'open':
      return { kind: reason.kind, until: momentJson(reason.until) };
    case 'opens':
    case 'open-then':
      return { kind: reason.kind, at: dutchMoment(reason.at) };
    case 'distance':
      return { kind: reason.kind, km: tenths(reason.km) };
    default:
      return reason;
  }
}

/** JSON knows no infinity: what does not close has no closing time. */
function momentJson(moment: number | null): string | null {
  return moment === null || moment === Infinity ? null : dutchMoment(moment);
}

/** Positions are rounded to about a kilometre; more digits would only look exact. */
function tenths(km: number): number {
  return Math.round(km * 10) / 10;
}
