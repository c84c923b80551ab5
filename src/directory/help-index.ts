import { centreOf, type PlaceIndex, type Position } from '#places/index.ts';
import type { Need } from '#topics/index.ts';
import { DoorsByPlace } from './doors-by-place.ts';
import type { Directory } from './directory.ts';
import { hoursOfStops } from './hours-of-stops.ts';
import type { HoursPlace } from './hours/hours-place.ts';
import type { Location } from './location.schema.ts';
import type { Offer, Service, Way } from './service.schema.ts';

/** One door to help: a service at a location, or one that is reached from anywhere. */
export interface Door {
  service: Service;
  offer: Offer | null;
  location: Location | null;
  /** Where it is: the building, else the centre of its municipality or region. Null: reached from anywhere. */
  position: Position | null;
  /** True: it stands for all locations of a service, to be shown when no place is chosen. */
  standsForAll: boolean;
  /** Languages spoken there on some day; null: nobody has told. */
  languages: readonly string[] | null;
  /** How one comes to it; null: nobody has told. */
  ways: readonly Way[] | null;
  /** Its opening hours in OpenStreetMap's syntax, or null when nobody has told them. */
  hours: string | null;
  /** Which holidays hold there. */
  holidays: HoursPlace;
}

/** All doors, at hand by need. */
export class HelpIndex {
  readonly doors: readonly Door[];
  /** Codes of all languages that somebody speaks. */
  readonly languages: readonly string[];
  private readonly byPlace: DoorsByPlace;
  private readonly byNeed: ReadonlyMap<Need, DoorsByPlace>;

  /** @param now decides which stops of mobile points are still to come */
  constructor(directory: Directory, places: PlaceIndex, holidaysOf: (municipality: string | null) => HoursPlace, now: number) {
    const centres = new Map(places.regions.map((region) => [region.id, centreOf(places, region)]));
    const positionOf = ({ position, municipality, region }: Location): Position | null => {
      const town = municipality ? places.byId.get(municipality) : undefined;
      return position ?? (town?.kind === 'municipality' ? town : (centres.get(region) ?? null));
    };
    this.doors = [...directory.services.values()]
      .filter(({ status }) => status === 'active')
      .flatMap((service): Door[] => {
        const offers = directory.offersOf(service.id);
        const anywhere: Door = {
          service,
          offer: null,
          location: null,
          position: null,
          standsForAll: offers.length > 0 && !isReachedFromAnywhere(service),
          languages: languagesOf({ offer: null, service }),
          ways: waysOf({ offer: null, service }),
          hours: service.hours.value,
          holidays: holidaysOf(null),
        };
        const doors = offers.flatMap((offer): Door[] => {
          const location = directory.locations.get(offer.location);
          // A point that is being prepared helps nobody yet.
          if (!location || (location.point && location.point.status !== 'active')) return [];
          const holidays = holidaysOf(location.municipality);
          return [
            {
              service,
              offer,
              location,
              position: positionOf(location),
              standsForAll: false,
              languages: languagesOf({ offer, service }),
              ways: waysOf({ offer, service }),
              hours: offer.hours.value ?? hoursOfStops(location.stops, now),
              holidays,
            },
          ];
        });
        // What is given only where nothing is open yet helps nobody.
        return offers.length > 0 && doors.length === 0 && !isReachedFromAnywhere(service) ? [] : [...doors, anywhere];
      });
    const byNeed = new Map<Need, Door[]>();
    for (const door of this.doors)
      for (const need of door.service.needs) {
        const known = byNeed.get(need);
        if (known) known.push(door);
        else byNeed.set(need, [door]);
      }
    // Without a need, what informs is looked for.
    const informs = ({ service }: Door) => service.needs.includes('information');
    this.byPlace = new DoorsByPlace([...this.doors.filter(informs), ...this.doors.filter((door) => !informs(door))]);
    this.byNeed = new Map([...byNeed].map(([need, doors]) => [need, new DoorsByPlace(firstNeedFirst(need, doors))]));
    this.languages = [...new Set(this.doors.flatMap(({ languages }) => languages ?? []))].sort();
  }

  /** Doors that help with one of the needs and may be of use from a place, each once; with no need named all such doors. */
  nearFor(needs: readonly Need[], from: Position | null, areas: readonly string[]): readonly Door[] {
    const [first] = needs;
    if (first === undefined) return this.byPlace.near(from, areas);
    if (needs.length === 1) return this.byNeed.get(first)?.near(from, areas) ?? [];
    return [...new Set(needs.flatMap((need) => this.byNeed.get(need)?.near(from, areas) ?? []))];
  }

  /** Every spelling of hours in use, with the holidays that hold: to be read ahead. */
  hoursInUse(): { hours: string; holidays: HoursPlace }[] {
    return this.doors.flatMap(({ hours, holidays }) => (hours === null ? [] : [{ hours, holidays }]));
  }
}

/** Whose first need it is comes before others. */
function firstNeedFirst(need: Need, doors: readonly Door[]): Door[] {
  const isFirst = ({ service }: Door) => service.needs[0] === need;
  return [...doors.filter(isFirst), ...doors.filter((door) => !isFirst(door))];
}

/** Languages spoken at a door on some day; null when nobody has told. */
export function languagesOf({ offer, service }: { offer: Offer | null; service: Service }): readonly string[] | null {
  const here = offer?.languages.value ?? null;
  const byDay = Object.values(offer?.languagesByDay ?? {}).flat();
  const always = here ?? service.languages.value;
  return always === null && byDay.length === 0 ? null : [...new Set([...(always ?? []), ...byDay])];
}

export function waysOf({ offer, service }: { offer: Offer | null; service: Service }): readonly Way[] | null {
  return offer?.ways.value ?? service.ways.value;
}

/** Beside its locations it can be called or written to. */
function isReachedFromAnywhere({ ways, phones }: Service): boolean {
  return phones.some(({ publish }) => publish) || (ways.value?.some((way) => way === 'phone' || way === 'chat') ?? false);
}
