import type { Locale } from '#platform/i18n/locales.ts';
import type { Location } from './location.schema.ts';
import type { Organisation, OrganisationText } from './organisation.schema.ts';
import type { Offer, Service, ServiceText } from './service.schema.ts';

/** All records of a directory, as they are stored, imported and exported. */
export interface DirectoryRecords {
  organisations: readonly Organisation[];
  services: readonly Service[];
  locations: readonly Location[];
  offers: readonly Offer[];
  /** By locale, then by organisation. */
  organisationTexts: ReadonlyMap<Locale, ReadonlyMap<string, OrganisationText>>;
  /** By locale, then by service. */
  serviceTexts: ReadonlyMap<Locale, ReadonlyMap<string, ServiceText>>;
}

/** What a service or organisation is called and does, and the language of these words. */
export interface Described {
  name: string;
  does: string;
  conditions: string | null;
  locale: Locale;
}

/** The records without those that closed, and without what was given by them or there. */
function inUse(records: DirectoryRecords): DirectoryRecords {
  const isOpen = ({ closed }: { closed?: string | undefined }) => closed === undefined;
  if ([records.organisations, records.locations, records.offers].every((list) => list.every(isOpen))) return records;
  const gone = (list: readonly { id: string; closed?: string | undefined }[]) =>
    new Set(list.filter((each) => !isOpen(each)).map(({ id }) => id));
  const [organisations, locations] = [gone(records.organisations), gone(records.locations)];
  const services = new Set(records.services.filter(({ organisation }) => organisations.has(organisation)).map(({ id }) => id));
  return {
    ...records,
    organisations: records.organisations.filter(isOpen),
    services: records.services.filter(({ id }) => !services.has(id)),
    locations: records.locations.filter(isOpen),
    offers: records.offers.filter((each) => isOpen(each) && !services.has(each.service) && !locations.has(each.location)),
  };
}

/** The directory in memory, with what belongs together at hand. It never changes: new records make a new one. */
export class Directory {
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly services: ReadonlyMap<string, Service>;
  readonly locations: ReadonlyMap<string, Location>;
  readonly offers: readonly Offer[];
  private readonly byOrganisation: ReadonlyMap<string, readonly Service[]>;
  private readonly byService: ReadonlyMap<string, readonly Offer[]>;
  private readonly byLocation: ReadonlyMap<string, readonly Offer[]>;
  private readonly texts: Pick<DirectoryRecords, 'organisationTexts' | 'serviceTexts'>;

  constructor(all: DirectoryRecords) {
    const records = inUse(all);
    this.organisations = new Map(records.organisations.map((each) => [each.id, each]));
    this.services = new Map(records.services.map((each) => [each.id, each]));
    this.locations = new Map(records.locations.map((each) => [each.id, each]));
    this.offers = records.offers;
    this.byOrganisation = Map.groupBy(records.services, (each) => each.organisation);
    this.byService = Map.groupBy(records.offers, (each) => each.service);
    this.byLocation = Map.groupBy(records.offers, (each) => each.location);
    this.texts = { organisationTexts: records.organisationTexts, serviceTexts: records.serviceTexts };
  }

  servicesOf(organisation: string): readonly Service[] {
    return this.byOrganisation.get(organisation) ?? [];
  }

  /** Where a service is given. None: by telephone or on the web only, or nobody has said where. */
  offersOf(service: string): readonly Offer[] {
    return this.byService.get(service) ?? [];
  }

  offersAt(location: string): readonly Offer[] {
    return this.byLocation.get(location) ?? [];
  }

  /** What an organisation does, in words of exactly this locale. */
  organisationText(locale: Locale, id: string): OrganisationText | undefined {
    return this.texts.organisationTexts.get(locale)?.get(id);
  }

  /** Information points, in the order of their records. */
  get points(): Location[] {
    return [...this.locations.values()].filter(({ point }) => point !== null);
  }

  /** A service in words of the locale, else in English or Dutch; without words of its own in those of its organisation. */
  describe(service: Service, locale: Locale): Described {
    for (const candidate of [locale, 'en', 'nl'] as const) {
      const text = this.texts.serviceTexts.get(candidate)?.get(service.id);
      if (text) return { ...text, conditions: null, locale: candidate };
      const ofOrganisation = this.texts.organisationTexts.get(candidate)?.get(service.organisation);
      if (ofOrganisation) return this.ofOrganisation(service.organisation, ofOrganisation, candidate);
    }
    const name = this.organisations.get(service.organisation)?.name ?? service.id;
    return { name, does: '', conditions: null, locale: 'nl' };
  }

  private ofOrganisation(id: string, text: OrganisationText, locale: Locale): Described {
    const name = text.name ?? this.organisations.get(id)?.name ?? id;
    return { name, does: text.does, conditions: text.conditions ?? null, locale };
  }
}
