import type { DirectoryRecords } from '../directory.ts';
import type { Location } from '../location.schema.ts';
import type { Organisation } from '../organisation.schema.ts';
import type { Offer, Service } from '../service.schema.ts';
import { COLUMNS, type Column } from './csv-columns.ts';
import { guardFormula } from './csv-guard.ts';
import { LOCATION_CONTACTS, LOCATION_PARTS, LOCATION_PROVENANCE, OFFER_PARTS } from './csv-location-parts.ts';
import type { Part } from './csv-part.ts';
import {
  ORGANISATION_PARTS,
  ORGANISATION_PROVENANCE,
  SERVICE_CONTACTS,
  SERVICE_GIVING,
  SERVICE_PARTS,
  SERVICE_PROVENANCE,
  SHEET_LOCALE,
  type SheetService,
} from './csv-service-parts.ts';

type Cells = Partial<Record<Column, string>>;

/** So that Excel takes the file for UTF-8, and a Dutch one for columns. */
const BYTE_ORDER_MARK = '\uFEFF';
const SEPARATOR = ';';

/**
 * The sheet of records, sorted, that `readCsv` reads back. What a sheet cannot hold stays out: other languages than Dutch,
 * stops, what an organisation says of itself beside its name.
 */
export function toCsv(records: DirectoryRecords): string {
  return formatSheet(sheetRows(records));
}

/** A sheet with these rows under the names of the columns. */
export function formatSheet(rows: readonly Cells[]): string {
  const lines = rows.map((cells) => COLUMNS.map((column) => quote(guardFormula(normalLines(cells[column] ?? '')))).join(SEPARATOR));
  return `${BYTE_ORDER_MARK}${[COLUMNS.join(SEPARATOR), ...lines].join('\r\n')}\r\n`;
}

function normalLines(cell: string): string {
  return cell.replace(/\r\n?/g, '\n').trim();
}

function quote(cell: string): string {
  return /[";,\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Records with a cell each, and which belong together. */
interface Sources {
  organisations: ReadonlyMap<string, Organisation>;
  locations: ReadonlyMap<string, Location>;
  services: ReadonlyMap<string, SheetService>;
}

function sheetRows(records: DirectoryRecords): Cells[] {
  const texts = records.serviceTexts.get(SHEET_LOCALE);
  const sources: Sources = {
    organisations: new Map(records.organisations.map((each) => [each.id, each])),
    locations: new Map(records.locations.map((each) => [each.id, each])),
    services: new Map(records.services.map((each) => [each.id, { ...each, text: texts?.get(each.id) ?? null }])),
  };
  const offersOf = Map.groupBy(records.offers, ({ service }) => service);
  const offered = new Set(records.offers.map(({ location }) => location));
  const giving = new Set(records.services.map(({ organisation }) => organisation));
  const rows = [
    ...[...new Set([...sources.services.keys(), ...offersOf.keys()])].flatMap((id) => serviceRows(id, offersOf.get(id) ?? [], sources)),
    ...records.locations.filter(({ id }) => !offered.has(id)).map((location) => locationCells(location, false)),
    ...records.organisations
      .filter(({ id }) => !giving.has(id))
      .map((organisation) => ({ ...organisationCells(organisation), ...cellsOf(ORGANISATION_PROVENANCE, organisation) })),
  ];
  const sortKey = (cells: Cells) => [cells.organisation_id, cells.service_id, cells.location_id].map((id) => id ?? '').join('\0');
  return rows
    .map((cells) => ({ cells, key: sortKey(cells) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ cells }) => cells);
}

/** A row for the service itself where one is needed, and one for each location. */
function serviceRows(id: string, offers: readonly Offer[], sources: Sources): Cells[] {
  const service = sources.services.get(id);
  if (!service) {
    // Of another owner: only named.
    return offers.map((offer) => ({ service_id: id, ...offerCells(offer, sources, true) }));
  }
  const organisation = sources.organisations.get(service.organisation);
  const common: Cells = {
    ...(organisation ? organisationCells(organisation) : { organisation_id: service.organisation }),
    service_id: id,
    ...cellsOf(SERVICE_PARTS, service),
  };
  const own = needsOwnRow(service, offers, sources);
  const provenance = cellsOf(SERVICE_PROVENANCE, service);
  const contacts = cellsOf(SERVICE_CONTACTS, service);
  return [
    ...(own ? [{ ...common, ...contacts, ...cellsOf(SERVICE_GIVING, service), ...provenance }] : []),
    ...offers.map((offer) => ({ ...common, ...provenance, ...(own ? {} : contacts), ...offerCells(offer, sources, own) })),
  ];
}

/** Whether the rows with locations would not say all about a service. */
function needsOwnRow(service: SheetService, offers: readonly Offer[], { locations }: Sources): boolean {
  if (offers.length === 0 || isFilled(cellsOf(SERVICE_GIVING, service))) return true;
  const places = offers.map((offer) => locations.get(offer.location));
  if (places.some((location) => location && isFilled(cellsOf(LOCATION_CONTACTS, location)))) return true;
  // Without a row of its own a service was checked when the last of its locations was.
  const [first, ...others] = places.map((location) =>
    JSON.stringify(cellsOf(SERVICE_PROVENANCE, { ...service, ...pickProvenance(location ?? service) })),
  );
  return others.some((other) => other !== first) || first !== JSON.stringify(cellsOf(SERVICE_PROVENANCE, service));
}

function pickProvenance({ source, checked, review }: Pick<Service, 'source' | 'checked' | 'review'>) {
  return { source, checked, review };
}

/** @param speaking whether the row says what the contacts of its location are. */
function offerCells(offer: Offer, { locations }: Sources, speaking: boolean): Cells {
  const location = locations.get(offer.location);
  return { ...(location ? locationCells(location, !speaking) : { location_id: offer.location }), ...cellsOf(OFFER_PARTS, offer) };
}

function locationCells(location: Location, withoutContacts: boolean): Cells {
  const cells = { location_id: location.id, ...cellsOf(LOCATION_PARTS, location), ...cellsOf(LOCATION_PROVENANCE, location) };
  return withoutContacts ? cells : { ...cells, ...cellsOf(LOCATION_CONTACTS, location) };
}

function organisationCells(organisation: Organisation): Cells {
  return { organisation_id: organisation.id, ...cellsOf(ORGANISATION_PARTS, organisation) };
}

function cellsOf<R>(parts: readonly Part<R>[], record: R): Cells {
  return Object.fromEntries(
    parts.flatMap((part) => {
      const cells = part.write(record);
      return part.columns.map((column, at) => [column, cells[at] ?? '']);
    }),
  );
}

function isFilled(cells: Cells): boolean {
  return Object.values(cells).some((cell) => cell !== '');
}
