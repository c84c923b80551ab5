import { UNKNOWN } from '../known.schema.ts';
import type { Location } from '../location.schema.ts';
import type { Organisation } from '../organisation.schema.ts';
import type { Offer } from '../service.schema.ts';
import type { Column } from './csv-columns.ts';
import { LOCATION_CONTACTS, LOCATION_PARTS, LOCATION_PROVENANCE, OFFER_PARTS } from './csv-location-parts.ts';
import {
  ORGANISATION_PARTS,
  ORGANISATION_PROVENANCE,
  SERVICE_CONTACTS,
  SERVICE_GIVING,
  SERVICE_PARTS,
  SERVICE_PROVENANCE,
  type SheetService,
} from './csv-service-parts.ts';
import { newestRow, ownRows } from './sheet-groups.ts';
import type { SheetReader } from './sheet-reader.ts';
import type { SheetRow } from './sheet-rows.ts';

/** Until the import gives a new record to its owner. */
const NO_OWNER = 'los';

/** A record of the sheet, on top of what is known of it at present; null when something is wrong with its rows. */
export function readOrganisation(
  id: string,
  rows: readonly SheetRow[],
  present: Organisation | undefined,
  reader: SheetReader,
): Organisation | null {
  const own = newestRow(ownRows('organisation', rows)) ?? (present ? undefined : newestRow(rows));
  const values = [reader.read(ORGANISATION_PARTS, rows, present), own ? reader.read(ORGANISATION_PROVENANCE, [own], present) : {}];
  return joined(present ?? blankOrganisation(id), values);
}

export function readService(
  id: string,
  rows: readonly SheetRow[],
  ownContacts: ReadonlySet<Column>,
  present: SheetService | undefined,
  reader: SheetReader,
): SheetService | null {
  const own = ownRows('service', rows);
  const newest = newestRow(own.length ? own : rows);
  const contacts = own.length
    ? SERVICE_CONTACTS
    : SERVICE_CONTACTS.filter(({ columns }) => columns.every((column) => ownContacts.has(column)));
  const values = [
    reader.read(SERVICE_PARTS, rows, present),
    reader.read(contacts, own.length ? own : rows, present),
    reader.read(SERVICE_GIVING, own, present),
    newest ? reader.read(SERVICE_PROVENANCE, [newest], present) : {},
  ];
  return joined(present ?? blankService(id), values);
}

/** @param speaksFor whether what a row says in a column about contacts is the location's. */
export function readLocation(
  id: string,
  rows: readonly SheetRow[],
  speaksFor: (row: SheetRow, column: Column) => boolean,
  present: Location | undefined,
  reader: SheetReader,
): Location | null {
  const newest = newestRow(rows);
  const values = [
    reader.read(LOCATION_PARTS, rows, present),
    ...LOCATION_CONTACTS.map((part) =>
      reader.read(
        [part],
        rows.filter((row) => part.columns.every((column) => speaksFor(row, column))),
        present,
      ),
    ),
    newest ? reader.read(LOCATION_PROVENANCE, [newest], present) : {},
  ];
  return joined(present ?? blankLocation(id), values);
}

export function readOffer(service: string, location: string, row: SheetRow, present: Offer | undefined, reader: SheetReader): Offer | null {
  return joined(present ?? blankOffer(service, location), [reader.read(OFFER_PARTS, [row], present)]);
}

function joined<R extends object>(base: R, values: readonly (Partial<R> | null)[]): R | null {
  let record = base;
  for (const each of values) {
    if (!each) return null;
    record = { ...record, ...each };
  }
  return record;
}

function blankOrganisation(id: string): Organisation {
  return {
    id,
    name: '',
    kind: 'other',
    topics: [],
    free: UNKNOWN,
    anonymous: UNKNOWN,
    languages: UNKNOWN,
    phones: [],
    website: null,
    hours: null,
    owner: NO_OWNER,
    source: null,
    checked: '',
    review: null,
  };
}

function blankService(id: string): SheetService {
  return {
    id,
    organisation: '',
    needs: [],
    audiences: [],
    area: [],
    ownMunicipality: false,
    ways: UNKNOWN,
    languages: UNKNOWN,
    free: UNKNOWN,
    anonymous: UNKNOWN,
    independent: UNKNOWN,
    phones: [],
    email: null,
    website: null,
    hours: UNKNOWN,
    bring: [],
    capacity: null,
    status: 'active',
    owner: NO_OWNER,
    source: null,
    checked: '',
    review: null,
    text: null,
  };
}

function blankLocation(id: string): Location {
  return {
    id,
    name: '',
    kind: 'desk',
    organisation: null,
    region: '',
    municipality: null,
    address: null,
    position: null,
    access: UNKNOWN,
    phones: [],
    email: null,
    website: null,
    point: null,
    stops: [],
    owner: NO_OWNER,
    source: null,
    checked: '',
    review: null,
  };
}

function blankOffer(service: string, location: string): Offer {
  return { service, location, hours: UNKNOWN, ways: UNKNOWN, languages: UNKNOWN, languagesByDay: {} };
}
