import {
  ACCESS_FEATURES,
  comingWeek,
  hoursOfStops,
  BASE_SERVICES,
  languagesOf,
  momentInWords,
  momentOfText,
  openingOf,
  spanOfWords,
  waysOf,
  WEEKDAYS,
  type Location,
  type Offer,
  type Service,
  type Stop,
} from '#directory/index.ts';
import type { Openings } from '#directory/index.ts';
import { regionOf } from '#places/index.ts';
import { formatDate, formatWeekday, languageNames } from '#platform/i18n/format.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { translator, type Translate } from '#platform/i18n/messages.ts';
import {
  addressLine,
  capacityText,
  holidaysAt,
  momentText,
  openingText,
  overdueText,
  pointStatus,
  publishedPhones,
  siteLink,
  type HelpCardView,
  type Words,
} from './help-card.ts';
import { hoursTable, type HoursTable, type ReadHours } from './hours-table.ts';
import { nextStops } from './next-stops.ts';
import type { Snapshot } from './snapshot.ts';

/** A service as it is given at a location. */
export interface OfferView {
  id: string;
  title: Words;
  does: Words | null;
  href: string;
  opening: string;
  hours: HoursTable | null;
  ways: string[];
  /** "Polish, Romanian"; on single days "Tuesday: Bulgarian". Empty: not known. */
  languages: string[];
  capacity: string | null;
}

/** A stop of a mobile point. */
export interface StopView {
  id: string;
  when: string;
  where: string;
  cancelled: boolean;
}

/** A place to go, in the reader's language. */
export interface LocationView {
  id: string;
  name: string;
  isPoint: boolean;
  isMobile: boolean;
  /** What one may expect of an information point: open, being prepared, not known. */
  status: string | null;
  address: string | null;
  /** Opens the map of the phone: an address of the `geo` scheme. */
  route: string | null;
  region: { id: string; name: string };
  offers: OfferView[];
  stops: StopView[];
  phones: { number: string; tel: string }[];
  email: string | null;
  website: HelpCardView['website'];
  access: string[];
  base: string[] | null;
  bring: string[];
  cost: string;
  /** For machines: openings of the coming seven days in the form of schema.org. */
  openingHours: object[];
  overdue: string | null;
  checked: string;
  source: string | null;
}

/** How the views of this directory read hours. */
export interface HoursReading {
  openings: Openings;
  read: ReadHours;
}

/** A location with what is given there, or null when there is none of this id. */
export function locationView(
  snapshot: Snapshot,
  locale: Locale,
  id: string,
  placeQuery: string,
  reading: HoursReading,
  now: number,
): LocationView | null {
  const { directory } = snapshot;
  const location = directory.locations.get(id);
  if (!location) return null;
  const t = translator(locale);
  const region = snapshot.places.byId.get(location.region);
  const offers = directory.offersAt(id).flatMap((offer) => {
    const service = directory.services.get(offer.service);
    return service && service.status !== 'inactive' ? [{ offer, service }] : [];
  });
  const organisation = location.organisation ? directory.organisations.get(location.organisation) : undefined;
  const isPoint = location.point !== null;
  return {
    id,
    name: location.name,
    isPoint,
    isMobile: location.kind === 'mobile',
    status: location.point && pointStatus(t, location.point.status),
    address: addressLine(location, true),
    route: routeTo(location),
    region: { id: location.region, name: region ? regionOf(snapshot.places, region).name : location.region },
    offers: offers.map(({ offer, service }) => offerView(snapshot, locale, t, location, offer, service, placeQuery, reading, now)),
    stops: nextStops(location, now).map((stop) => stopView(snapshot, locale, stop, now)),
    phones: publishedPhones(location.phones),
    email: location.email,
    website: siteOf(snapshot, locale, location.website ?? organisation?.website?.url ?? null, placeQuery),
    access: accessOf(t, location),
    base: location.point?.base.value
      ? BASE_SERVICES.filter((each) => location.point?.base.value?.includes(each)).map((each) => t(`base.${each}`))
      : null,
    bring: bringTexts(
      snapshot,
      locale,
      offers.map(({ service }) => service),
    ),
    cost: costText(
      t,
      offers.map(({ service }) => service),
    ),
    openingHours: openingsForMachines(snapshot, location, offers[0]?.offer ?? null, reading, now),
    overdue: overdueText(t, locale, location, now),
    checked: formatDate(locale, location.checked),
    source: location.source,
  };
}

function offerView(
  snapshot: Snapshot,
  locale: Locale,
  t: Translate,
  location: Location,
  offer: Offer,
  service: Service,
  placeQuery: string,
  reading: HoursReading,
  now: number,
): OfferView {
  const described = snapshot.directory.describe(service, locale);
  const holidays = holidaysAt(snapshot, location.municipality);
  const hours = offer.hours.value ?? hoursOfStops(location.stops, now);
  const opening = isActive(location)
    ? openingText(t, locale, openingOf(reading.openings, hours, holidays, now), now)
    : pointStatus(t, location.point?.status ?? 'unknown');
  return {
    id: service.id,
    title: { text: described.name, locale: described.locale },
    does: described.does ? { text: described.does, locale: described.locale } : null,
    href: `/${locale}/services/${service.id}${placeQuery}`,
    opening,
    hours: offer.hours.value === null ? null : hoursTable(locale, offer.hours.value, holidays, reading.read, now),
    ways: (waysOf({ offer, service }) ?? []).map((way) => t(`way.${way}`)),
    languages: languageLines(locale, t, offer, service),
    capacity: capacityText(t, locale, service, now),
  };
}

/** Languages of every day, then those of single days. */
export function languageLines(locale: Locale, t: Translate, offer: Offer | null, service: Service): string[] {
  const always = offer && Object.keys(offer.languagesByDay).length > 0 ? offer.languages.value : languagesOf({ offer, service });
  const lines = always ? [languageNames(locale, always)] : [];
  for (const day of WEEKDAYS) {
    const spoken = offer?.languagesByDay[day];
    if (spoken)
      lines.push(
        t('location.languages-on', { day: formatWeekday(locale, WEEKDAYS.indexOf(day)), languages: languageNames(locale, spoken) }),
      );
  }
  return lines;
}

/** An address that opens the map of the phone: no map of others is loaded into the page. */
function routeTo({ address, position }: Location): string | null {
  const query = address && [address.street, address.postcode, address.city, 'Nederland'].filter(Boolean).join(', ');
  if (position)
    return `geo:${position.lat},${position.lon}?q=${position.lat},${position.lon}${query ? `(${encodeURIComponent(query)})` : ''}`;
  return query ? `geo:0,0?q=${encodeURIComponent(query)}` : null;
}

/** The coming seven days of the first service, day by day, which is right on holidays too. */
function openingsForMachines(snapshot: Snapshot, location: Location, offer: Offer | null, { read }: HoursReading, now: number): object[] {
  const hours = offer?.hours.value ?? null;
  if (hours === null || !isActive(location)) return [];
  const { from, to } = spanOfWords(now);
  return comingWeek(read(hours, holidaysAt(snapshot, location.municipality), from, to), now).flatMap(({ date, openings }) =>
    openings
      .filter(({ sure }) => sure)
      .map((opening) => ({
        '@type': 'OpeningHoursSpecification',
        validFrom: date,
        validThrough: date,
        opens: clockTime(opening.from),
        closes: opening.from === 0 && opening.until === MINUTES_A_DAY ? '23:59' : clockTime(opening.until),
      })),
  );
}

const MINUTES_A_DAY = 1440;

/** Minutes since midnight as "09:30"; past the next midnight it is the time of the day after. */
function clockTime(minutes: number): string {
  const ofDay = minutes % MINUTES_A_DAY;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}

/** A point that is being prepared is not open, whatever its hours will be. */
export function isActive({ point }: Location): boolean {
  return point === null || point.status === 'active';
}

function stopView(snapshot: Snapshot, locale: Locale, stop: Stop, now: number): StopView {
  const town = stop.municipality ? snapshot.places.byId.get(stop.municipality)?.name : null;
  return {
    id: stop.id,
    when: `${momentText(locale, momentOfText(stop.starts), now)}–${momentInWords(momentOfText(stop.ends), now, locale).time}`,
    where: [stop.place, town].filter(Boolean).join(', '),
    cancelled: stop.cancelled,
  };
}

function accessOf(t: Translate, { access }: Location): string[] {
  return ACCESS_FEATURES.flatMap((feature) => {
    const has = access.value?.[feature];
    if (has === undefined) return [];
    return [has ? t(`access.${feature}`) : t('access.no', { feature: t(`access.${feature}`) })];
  });
}

/** What to have ready for these services, each once. */
export function bringTexts(snapshot: Snapshot, locale: Locale, services: readonly Service[]): string[] {
  const texts = snapshot.bridges.texts.get(locale)?.ready ?? snapshot.bridges.texts.get('en')?.ready ?? {};
  return [...new Set(services.flatMap(({ bring }) => bring))].flatMap((id) => texts[id] ?? []);
}

/** Free only when every service there is known to be. */
export function costText(t: Translate, services: readonly Service[]): string {
  if (services.length > 0 && services.every(({ free }) => free.value === true)) return t('service.cost-free');
  return services.some(({ free }) => free.value === false) ? t('service.cost-paid') : t('service.cost-unknown');
}

export function siteOf(snapshot: Snapshot, locale: Locale, url: string | null, placeQuery: string): HelpCardView['website'] {
  return url === null ? null : siteLink(snapshot, locale, url, placeQuery);
}
