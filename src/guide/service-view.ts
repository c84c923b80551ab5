import { hoursOfStops, openingOf, waysOf, type Service } from '#directory/index.ts';
import { centreOf, distanceKm, findPlace } from '#places/index.ts';
import { formatDate } from '#platform/i18n/format.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { translator, type Translate } from '#platform/i18n/messages.ts';
import {
  addressLine,
  capacityText,
  holidaysAt,
  openingText,
  overdueText,
  pointStatus,
  publishedPhones,
  type HelpCardView,
  type Words,
} from './help-card.ts';
import { hoursTable, type HoursTable } from './hours-table.ts';
import { bringTexts, costText, isActive, languageLines, siteOf, type HoursReading } from './location-view.ts';
import type { Snapshot } from './snapshot.ts';

/** A place where a service is given, as a line of a list. */
export interface WhereView {
  id: string;
  name: string;
  href: string;
  address: string | null;
  opening: string;
  distanceKm: number | null;
}

/** A service, in the reader's language. */
export interface ServiceView {
  id: string;
  title: Words;
  does: Words | null;
  conditions: string | null;
  organisation: { id: string; name: string } | null;
  needs: { id: string; title: string }[];
  who: string[];
  area: string;
  ways: string[];
  languages: string[];
  /** Codes of the languages spoken; empty: not known. */
  languageCodes: readonly string[];
  cost: string;
  /** Null: not known. */
  isFree: boolean | null;
  bring: string[];
  independent: string | null;
  anonymous: boolean;
  /** Said of a service that is not given yet. */
  planned: string | null;
  capacity: string | null;
  phones: { number: string; tel: string }[];
  email: string | null;
  website: HelpCardView['website'];
  /** Of the telephone or website. */
  opening: string | null;
  hours: HoursTable | null;
  /** The nearest first when a place is chosen. */
  where: WhereView[];
  /** How many places there are that are not listed. */
  more: number;
  overdue: string | null;
  checked: string;
  source: string | null;
  sensitive: boolean;
}

const LISTED = 12;

/** A service with where it is given, or null when there is none of this id. */
export function serviceView(
  snapshot: Snapshot,
  locale: Locale,
  id: string,
  placeId: string | null,
  reading: HoursReading,
  now: number,
): ServiceView | null {
  const { directory } = snapshot;
  const service = directory.services.get(id);
  if (!service || service.status === 'inactive') return null;
  const t = translator(locale);
  const described = directory.describe(service, locale);
  const organisation = directory.organisations.get(service.organisation);
  const ofOrganisation = organisation && directory.organisationText(locale, organisation.id);
  const hours = service.hours.value;
  const nationwide = holidaysAt(snapshot, null);
  const where = whereViews(snapshot, locale, t, service, placeId, reading, now);
  return {
    id,
    title: { text: described.name, locale: described.locale },
    does: described.does ? { text: described.does, locale: described.locale } : null,
    conditions: described.conditions,
    organisation: organisation ? { id: organisation.id, name: ofOrganisation?.name ?? organisation.name } : null,
    needs: service.needs.map((need) => ({ id: need, title: t(`need.${need}`) })),
    who: service.audiences.map((audience) => t(`audience.${audience}`)),
    area: areaText(snapshot, t, service),
    ways: (waysOf({ offer: null, service }) ?? []).map((way) => t(`way.${way}`)),
    languages: languageLines(locale, t, null, service),
    languageCodes: service.languages.value ?? [],
    cost: costText(t, [service]),
    isFree: service.free.value,
    bring: bringTexts(snapshot, locale, [service]),
    independent: independentText(t, service),
    anonymous: service.anonymous.value === true,
    planned: service.status === 'planned' ? pointStatus(t, 'in-preparation') : null,
    capacity: capacityText(t, locale, service, now),
    phones: publishedPhones(service.phones, organisation?.phones),
    email: service.email,
    website: siteOf(snapshot, locale, service.website ?? organisation?.website?.url ?? null, placeId ? `?place=${placeId}` : ''),
    opening: hours && openingText(t, locale, openingOf(reading.openings, hours, nationwide, now), now),
    hours: hours === null ? null : hoursTable(locale, hours, nationwide, reading.read, now),
    where: where.slice(0, LISTED),
    more: Math.max(0, where.length - LISTED),
    overdue: overdueText(t, locale, service, now),
    checked: formatDate(locale, service.checked),
    source: service.source,
    sensitive: snapshot.bridges.cards.some((bridge) => bridge.sensitive && bridge.organisation === service.organisation),
  };
}

function whereViews(
  snapshot: Snapshot,
  locale: Locale,
  t: Translate,
  service: Service,
  placeId: string | null,
  { openings }: HoursReading,
  now: number,
): WhereView[] {
  const place = findPlace(snapshot.places, placeId ?? '');
  const from = place && centreOf(snapshot.places, place);
  const query = place ? `?place=${place.id}` : '';
  const views = snapshot.directory.offersOf(service.id).flatMap((offer): WhereView[] => {
    const location = snapshot.directory.locations.get(offer.location);
    if (!location) return [];
    // Elsewhere one is sent away.
    if (service.ownMunicipality && place && (place.kind === 'region' ? location.region : location.municipality) !== place.id) return [];
    const town = snapshot.places.byId.get(location.municipality ?? location.region);
    const at = location.position ?? (town ? centreOf(snapshot.places, town) : null);
    const hours = offer.hours.value ?? hoursOfStops(location.stops, now);
    const opening = isActive(location)
      ? openingText(t, locale, openingOf(openings, hours, holidaysAt(snapshot, location.municipality), now), now)
      : pointStatus(t, location.point?.status ?? 'unknown');
    return [
      {
        id: location.id,
        name: location.name,
        href: `/${locale}/locations/${location.id}${query}`,
        address: addressLine(location, true),
        opening,
        distanceKm: from && at ? Math.round(distanceKm(from, at)) : null,
      },
    ];
  });
  return views.sort((a, b) => (a.distanceKm ?? 0) - (b.distanceKm ?? 0) || a.name.localeCompare(b.name, 'nl'));
}

function areaText({ places }: Snapshot, t: Translate, { area, ownMunicipality }: Service): string {
  if (ownMunicipality) return t('reason.own-area');
  if (area === 'national') return t('service.area-national');
  return area.map((id) => places.byId.get(id)?.name ?? id).join(', ');
}

function independentText(t: Translate, { independent }: Service): string | null {
  if (independent.value === null) return null;
  return independent.value ? t('service.independent') : t('service.not-independent');
}
