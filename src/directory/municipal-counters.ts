import type { Municipality } from '#places/index.ts';
import type { Location } from './location.schema.ts';
import { UNKNOWN } from './known.schema.ts';
import type { Offer, Service } from './service.schema.ts';

/** The organisation that stands for whichever municipality, and what each of them must do for residents. */
const MUNICIPALITY = 'gemeente';
const SERVICES = ['gemeente-registration', 'gemeente-papers', 'gemeente-driving-licence'];

/** The location of a municipality's counter. */
export function counterOf(municipality: string): string {
  return `gemeente-${municipality}`;
}

/**
 * Every municipality has a counter where people register (Wet basisregistratie personen, art. 2.4, 2.38): that much is known of each
 * without a record of its own. Address, hours and languages are not known until somebody adds them.
 * @param services those of the directory: what a counter does was checked when its service was
 */
export function municipalCounters(
  municipalities: readonly Municipality[],
  services: readonly Service[],
): { locations: Location[]; offers: Offer[] } {
  const given = services.filter(({ id }) => SERVICES.includes(id));
  const [first] = given;
  if (!first) return { locations: [], offers: [] };
  const source = 'CBS, tabel 86247NED “Gebieden in Nederland 2026”: de gemeenten';
  return {
    locations: municipalities.map(({ id, name, region }) => ({
      id: counterOf(id),
      name: `Gemeente ${name}`,
      kind: 'desk',
      organisation: MUNICIPALITY,
      region,
      municipality: id,
      address: null,
      position: null,
      access: UNKNOWN,
      phones: [],
      email: null,
      website: null,
      point: null,
      stops: [],
      owner: `region:${region}`,
      source,
      checked: first.checked,
      review: null,
    })),
    offers: municipalities.flatMap((municipality) =>
      given.map(({ id }) => ({
        service: id,
        location: counterOf(municipality.id),
        hours: UNKNOWN,
        ways: UNKNOWN,
        languages: UNKNOWN,
        languagesByDay: {},
      })),
    ),
  };
}
