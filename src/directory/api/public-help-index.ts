import type { PlaceIndex } from '#places/index.ts';
import { isDemo } from '../demo-id.ts';
import { Directory } from '../directory.ts';
import { HelpIndex, type Door } from '../help-index.ts';
import { hoursPlaceOf } from '../hours/school-holidays.ts';
import type { SchoolHolidays } from '../hours/school-holidays.schema.ts';

const made = new WeakMap<HelpIndex, HelpIndex>();

/**
 * The doors of a directory without those of the demonstration. Left out of what was found they would still have taken the
 * place of real ones. Made when first asked for; an index without such doors is given back as it is.
 *
 * @param index of this directory
 */
export function publicHelpIndex(
  index: HelpIndex,
  directory: Directory,
  places: PlaceIndex,
  schoolHolidays: SchoolHolidays,
  now: number,
): HelpIndex {
  const known = made.get(index);
  if (known) return known;
  const open = index.doors.some(isDemoDoor) ? indexOfOthers(directory, places, schoolHolidays, now) : index;
  made.set(index, open);
  return open;
}

function isDemoDoor({ service, location }: Door): boolean {
  return isDemo(service.id) || isDemo(service.organisation) || (location !== null && isDemo(location.id));
}

function indexOfOthers(directory: Directory, places: PlaceIndex, schoolHolidays: SchoolHolidays, now: number): HelpIndex {
  const others = new Directory({
    organisations: [],
    services: [...directory.services.values()].filter(({ id, organisation }) => !isDemo(id) && !isDemo(organisation)),
    locations: [...directory.locations.values()].filter(({ id }) => !isDemo(id)),
    offers: directory.offers.filter(({ service, location }) => !isDemo(service) && !isDemo(location)),
    // Finding needs no words.
    organisationTexts: new Map(),
    serviceTexts: new Map(),
  });
  const holidaysOf = (municipality: string | null) => {
    const town = municipality ? places.byId.get(municipality) : undefined;
    return hoursPlaceOf(town?.kind === 'municipality' ? town : null, schoolHolidays);
  };
  return new HelpIndex(others, places, holidaysOf, now);
}
