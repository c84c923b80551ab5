import {
  civilDay,
  dateOfDay,
  hoursOfStops,
  hoursPlaceOf,
  languagesOf,
  isOverdue,
  momentInWords,
  openingOf,
  openUntilInWords,
  type HelpMatch,
  type HoursPlace,
  type KnownOpening,
  type Location,
  type Openings,
  type Phone,
  type Reason,
  type Service,
} from '#directory/index.ts';
import { formatDate, formatNumber, languageNames } from '#platform/i18n/format.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { translator, type Translate } from '#platform/i18n/messages.ts';
import type { NearPoint } from './place-help.ts';
import { nextStops } from './next-stops.ts';
import { readerContext } from './reader-context.ts';
import type { Snapshot } from './snapshot.ts';
import { siteNotice, type SiteBadge } from './tags.ts';

/** Words and the language they are in. */
export interface Words {
  text: string;
  locale: Locale;
}

/** A way to get help, as its card shows it. */
export interface HelpCardView {
  key: string;
  href: string;
  opening: { state: 'open' | 'closed' | 'unknown'; text: string };
  title: Words;
  does: Words | null;
  /** Where it is, in one line. */
  at: string | null;
  /** Why it stands here, in words. */
  reasons: string[];
  /** What to take care of: not checked lately, full. */
  warning: string | null;
  phones: { number: string; tel: string }[];
  email: string | null;
  website: { url: string; host: string; badge: SiteBadge | null } | null;
}

/** A match in the reader's language. @param placeQuery `?place=…` or empty */
export function helpCard(snapshot: Snapshot, locale: Locale, match: HelpMatch, placeQuery: string, now: number): HelpCardView {
  const t = translator(locale);
  const { service, location, offer } = match.door;
  const described = snapshot.directory.describe(service, locale);
  const organisation = snapshot.directory.organisations.get(service.organisation);
  const isPoint = location?.point != null;
  const website = location?.website ?? service.website ?? organisation?.website?.url ?? null;
  return {
    key: `${service.id} ${offer?.location ?? ''}`,
    href: location ? `/${locale}/locations/${location.id}${placeQuery}` : `/${locale}/services/${service.id}${placeQuery}`,
    opening: { state: openingState(match), text: openingText(t, locale, match, now) },
    title: isPoint ? { text: location.name, locale: 'nl' } : { text: described.name, locale: described.locale },
    does: described.does ? { text: described.does, locale: described.locale } : null,
    at: location && (nextStop(location, now) ?? addressLine(location, isPoint)),
    reasons: match.reasons.flatMap((reason) => reasonText(t, locale, reason) ?? []),
    warning: warningText(t, locale, service, location, now),
    phones: publishedPhones(location?.phones, service.phones, organisation?.phones),
    email: location?.email ?? service.email,
    website: website === null ? null : siteLink(snapshot, locale, website, placeQuery),
  };
}

/** An information point near a place, as a card. @returns the card, and the moment at which its opening line is no longer right */
export function pointCard(
  snapshot: Snapshot,
  locale: Locale,
  { point, distanceKm }: NearPoint,
  openings: Openings,
  placeQuery: string,
  now: number,
): { card: HelpCardView; changesAt: number | null } {
  const t = translator(locale);
  const offer = snapshot.directory.offersAt(point.id)[0];
  const service = offer && snapshot.directory.services.get(offer.service);
  const hours = offer?.hours.value ?? hoursOfStops(point.stops, now);
  const known = openingOf(openings, hours, holidaysAt(snapshot, point.municipality), now);
  const isActive = point.point?.status === 'active';
  const opening = isActive ? openingText(t, locale, known, now) : pointStatus(t, point.point?.status ?? 'unknown');
  const spoken = offer && service ? languagesOf({ offer, service }) : null;
  const card: HelpCardView = {
    key: point.id,
    href: `/${locale}/locations/${point.id}${placeQuery}`,
    opening: { state: isActive ? openingState(known) : 'unknown', text: opening },
    title: { text: point.name, locale: 'nl' },
    does: null,
    at: nextStop(point, now) ?? addressLine(point, true),
    reasons: [
      t(point.kind === 'mobile' ? 'point.mobile' : 'point.title'),
      ...(distanceKm ? [t('reason.distance', { km: formatNumber(locale, distanceKm) })] : []),
      ...(spoken ? [t('point.languages', { languages: languageNames(locale, spoken) })] : []),
      ...(service?.free.value ? [t('reason.free')] : []),
    ],
    warning: overdueText(t, locale, point, now),
    phones: publishedPhones(point.phones),
    email: point.email,
    website: point.website === null ? null : siteLink(snapshot, locale, point.website, placeQuery),
  };
  return { card, changesAt: isActive ? (known.openUntil ?? known.opensNext) : null };
}

/** What an information point is: open for visitors, being prepared, or not known. */
export function pointStatus(t: Translate, status: NonNullable<Location['point']>['status']): string {
  return t(`point.status-${status === 'in-preparation' ? 'preparing' : status}`);
}

/** The numbers that may be shown: of the first that has any. */
export function publishedPhones(...lists: readonly (readonly Phone[] | undefined)[]): { number: string; tel: string }[] {
  const published = lists.map((phones) => (phones ?? []).filter(({ publish }) => publish));
  return (published.find((phones) => phones.length > 0) ?? []).map(({ number, tel }) => ({ number, tel }));
}

/** Where a mobile point stands next. */
function nextStop(location: Location, now: number): string | null {
  return nextStops(location, now).find(({ cancelled }) => !cancelled)?.place ?? null;
}

/** Which holidays hold in a municipality. */
export function holidaysAt(snapshot: Snapshot, municipality: string | null): HoursPlace {
  const town = municipality ? snapshot.places.byId.get(municipality) : undefined;
  return hoursPlaceOf(town?.kind === 'municipality' ? town : null, snapshot.schoolHolidays);
}

/** A link to an outside site, with a mark when it does not speak the reader's language. */
export function siteLink(snapshot: Snapshot, locale: Locale, url: string, placeQuery: string): NonNullable<HelpCardView['website']> {
  const placeId = new URLSearchParams(placeQuery).get('place');
  return { url, host: new URL(url).host, badge: siteNotice(readerContext(snapshot, locale, '', placeId), url) };
}

function openingState({ hoursKnown, openUntil }: KnownOpening): HelpCardView['opening']['state'] {
  if (!hoursKnown) return 'unknown';
  return openUntil !== null ? 'open' : 'closed';
}

/** "Open now, until 20:30", "Closed now. Opens: Monday, 09:00", or that nobody has told us. */
export function openingText(
  t: Translate,
  locale: Locale,
  { hoursKnown, openUntil, opensNext, at }: Pick<HelpMatch, 'hoursKnown' | 'openUntil' | 'opensNext'> & { at?: number },
  now: number,
): string {
  if (!hoursKnown) return t('reason.hours-unknown');
  if (at !== undefined && at > now) return laterText(t, locale, { openUntil, opensNext, at }, now);
  if (openUntil !== null) {
    const until = openUntilInWords(openUntil, now, locale);
    if (until.always) return t('reason.open-always');
    return t('reason.open-until', { time: until.day === null ? until.time : joinMoment(locale, until.day, until.time) });
  }
  return opensNext === null ? t('reason.closed') : t('reason.opens', { when: momentText(locale, opensNext, now) });
}

/** The same of a later moment. */
function laterText(
  t: Translate,
  locale: Locale,
  { openUntil, opensNext, at }: Pick<HelpMatch, 'openUntil' | 'opensNext' | 'at'>,
  now: number,
): string {
  if (openUntil === Infinity) return t('reason.open-always');
  if (openUntil !== null)
    return t('reason.open-then', { when: `${momentText(locale, at, now)}–${momentInWords(openUntil, now, locale).time}` });
  return opensNext === null ? t('reason.closed') : t('reason.opens-then', { when: momentText(locale, opensNext, now) });
}

/** A day and time, as people say it now: "tomorrow, 09:00". */
export function momentText(locale: Locale, moment: number, now: number): string {
  const { day, time } = momentInWords(moment, now, locale);
  return joinMoment(locale, day, time);
}

function joinMoment(locale: Locale, day: string, time: string): string {
  return `${day}${locale === 'ar' ? '،' : ','} ${time}`;
}

/** The address, or the town when only that is known. */
export function addressLine({ name, address }: Location, isPoint: boolean): string | null {
  const text = address && [address.street, [address.postcode, address.city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return isPoint ? text : [name, text].filter(Boolean).join(', ');
}

function reasonText(t: Translate, locale: Locale, reason: Reason): string | null {
  switch (reason.kind) {
    case 'speaks':
      return t('reason.speaks', { language: languageNames(locale, [reason.language]) });
    case 'here':
      return t('reason.here');
    case 'distance':
      return t('reason.distance', { km: formatNumber(locale, Math.max(1, Math.round(reason.km))) });
    case 'own-area':
      return t('reason.own-area');
    case 'national':
      return t('reason.national');
    case 'free':
      return t('reason.free');
    case 'anonymous':
      return t('reason.anonymous');
    case 'walk-in':
      return t('reason.walk-in');
    default:
      // The hours stand above the card.
      return null;
  }
}

/** Full, or a waiting list; otherwise that it was not checked for too long. */
function warningText(t: Translate, locale: Locale, service: Service, location: Location | null, now: number): string | null {
  return capacityText(t, locale, service, now) ?? overdueText(t, locale, location ?? service, now);
}

export function capacityText(t: Translate, locale: Locale, { capacity }: Service, now: number): string | null {
  const isOver = capacity?.until != null && capacity.until < dateOfDay(civilDay(now));
  if (!capacity || isOver || capacity.state === 'open') return null;
  if (capacity.state === 'waiting-list') return t('service.waiting-list');
  return capacity.until ? t('service.full-until', { date: formatDate(locale, capacity.until) }) : t('service.full');
}

/** That a record should have been checked by now, or null. */
export function overdueText(t: Translate, locale: Locale, record: Location | Service, now: number): string | null {
  return isOverdue(record, dateOfDay(civilDay(now))) ? t('record.overdue', { date: formatDate(locale, record.checked) }) : null;
}
