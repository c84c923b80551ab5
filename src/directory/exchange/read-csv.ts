import type { PlaceIndex } from '#places/index.ts';
import type { ZodType } from 'zod';
import type { DirectoryRecords } from '../directory.ts';
import { locationSchema, type Location } from '../location.schema.ts';
import { organisationSchema, type Organisation } from '../organisation.schema.ts';
import { offerSchema, serviceSchema, type Offer, type Service, type ServiceText } from '../service.schema.ts';
import { COLUMNS, type Column } from './csv-columns.ts';
import { placeCells } from './csv-places.ts';
import { cellOf, readRows, type CsvProblem } from './csv-rows.ts';
import { SHEET_LOCALE, type SheetService } from './csv-service-parts.ts';
import { offerId, sidesOf, type RecordRef } from './entries.ts';
import type { ReadFile } from './file-problem.ts';
import { columnOfField } from './sheet-fields.ts';
import {
  checkGroups,
  describesLocation,
  describesOrganisation,
  describesService,
  groupRows,
  ownContacts,
  type SheetGroups,
} from './sheet-groups.ts';
import { SheetReader } from './sheet-reader.ts';
import { readLocation, readOffer, readOrganisation, readService } from './sheet-records.ts';
import { identifyRow, type SheetRow } from './sheet-rows.ts';

/** What the reading of a sheet needs to know of the world. */
export interface SheetContext {
  places: PlaceIndex;
  /** The directory as it is: what the sheet cannot say of a record stays as it is there. */
  present: DirectoryRecords;
}

/** Reads a sheet that somebody has filled in. Never throws: what is wrong is told with its line and column. */
export function readCsv(text: string, context: SheetContext): ReadFile {
  const { header, rows, problems } = readRows(text);
  const report = (line: number, column: Column | null, message: string) => problems.push({ line, column, message });
  const cells = placeCells(context.places);
  const known = rows.flatMap((row) => identifyRow(row, cells, report) ?? []);
  const groups = groupRows(known);
  checkGroups(known, groups, report);
  const { records, notes } = new Sheet(known, groups, context, new SheetReader(header, cells, report), report).read();
  return { records, problems: inWords(problems), notes, locate: (record, field) => locate(groups, record, field) };
}

/** Puts the records of a sheet together. */
class Sheet {
  private readonly notes: string[] = [];
  private readonly rows: readonly SheetRow[];
  private readonly groups: SheetGroups;
  private readonly context: SheetContext;
  private readonly reader: SheetReader;
  private readonly report: (line: number, column: Column | null, message: string) => void;

  constructor(rows: readonly SheetRow[], groups: SheetGroups, context: SheetContext, reader: SheetReader, report: Sheet['report']) {
    this.rows = rows;
    this.groups = groups;
    this.context = context;
    this.reader = reader;
    this.report = report;
  }

  read(): { records: DirectoryRecords; notes: string[] } {
    const locations = this.locations();
    const services = this.services(new Map(locations.map((each) => [each.id, each])));
    const texts = new Map(services.flatMap(({ id, text }): [string, ServiceText][] => (text ? [[id, text]] : [])));
    return {
      records: {
        organisations: this.organisations(),
        services: services.map(({ text: _, ...service }): Service => service),
        locations,
        offers: this.offers(),
        organisationTexts: new Map(),
        serviceTexts: new Map(texts.size ? [[SHEET_LOCALE, texts]] : []),
      },
      notes: this.notes,
    };
  }

  private organisations(): Organisation[] {
    const present = new Map(this.context.present.organisations.map((each) => [each.id, each]));
    return [...this.groups.organisations].flatMap(([id, rows]) => {
      if (!describesOrganisation(rows)) return [];
      const organisation = readOrganisation(id, rows, present.get(id), this.reader);
      return organisation && this.fits('organisation', organisation, organisationSchema, rows) ? [organisation] : [];
    });
  }

  private services(locations: ReadonlyMap<string, Location>): SheetService[] {
    const { services, serviceTexts } = this.context.present;
    const texts = serviceTexts.get(SHEET_LOCALE);
    const present = new Map(services.map((each): [string, SheetService] => [each.id, { ...each, text: texts?.get(each.id) ?? null }]));
    const regions = new Map([...this.context.present.locations, ...locations.values()].map(({ id, region }) => [id, region]));
    const contacts = ownContacts(this.groups);
    return [...this.groups.services].flatMap(([id, rows]) => {
      if (!describesService(rows)) return [];
      const before = present.get(id);
      const read = readService(id, rows, contacts.get(id) ?? new Set(), before, this.reader);
      const organisation = this.organisationOf(rows, before);
      if (!read || organisation === null) return [];
      const area = read.area.length ? read.area : this.areaOf(id, rows, regions);
      if (!area) return [];
      const service = { ...read, organisation, area };
      if (!before && !service.text) this.report(firstLine(rows), 'service_name', 'Write the name of the service.');
      return this.fits('service', service, serviceSchema, rows) ? [service] : [];
    });
  }

  private organisationOf(rows: readonly SheetRow[], present: SheetService | undefined): string | null {
    const [first, ...others] = rows.filter((row) => row.organisation !== null);
    const other = others.find((row) => row.organisation !== first?.organisation);
    if (other)
      this.report(
        other.line,
        'organisation_name',
        `Line ${first?.line ?? 0} says another organisation, "${first?.organisation ?? ''}", of the same service.`,
      );
    const organisation = first?.organisation ?? present?.organisation ?? null;
    if (organisation === null) this.report(firstLine(rows), 'organisation_name', 'Write the organisation that gives the service.');
    return organisation;
  }

  /** Nothing is said of where people must live: then those of the regions are meant in which the service is given. */
  private areaOf(id: string, rows: readonly SheetRow[], regions: ReadonlyMap<string, string>): string[] | null {
    const given = rows.flatMap(({ location }) => location ?? []);
    const area = [...new Set(given.flatMap((location) => regions.get(location) ?? []))];
    if (area.length) {
      this.notes.push(`line ${firstLine(rows)}: no area is given for "${id}", so it is for ${area.join(', ')}, where its locations are.`);
      return area;
    }
    // A location that could not be read has its own problem.
    const unreadable = given.some((location) => describesLocation(this.groups.locations.get(location) ?? []));
    if (!unreadable)
      this.report(
        firstLine(rows),
        'area',
        'Write for which regions or municipalities the service is, or "national": no location tells it.',
      );
    return null;
  }

  private locations(): Location[] {
    const present = new Map(this.context.present.locations.map((each) => [each.id, each]));
    const contacts = ownContacts(this.groups);
    const speaksFor = ({ service }: SheetRow, column: Column) => service === null || contacts.get(service)?.has(column) !== true;
    return [...this.groups.locations].flatMap(([id, rows]) => {
      if (!describesLocation(rows)) return [];
      const location = readLocation(id, rows, speaksFor, present.get(id), this.reader);
      return location && this.fits('location', location, locationSchema, rows) ? [location] : [];
    });
  }

  private offers(): Offer[] {
    const present = new Map(this.context.present.offers.map((each) => [offerId(each), each]));
    return this.rows.flatMap((row) => {
      const { service, location } = row;
      if (service === null || location === null) return [];
      const offer = readOffer(service, location, row, present.get(offerId({ service, location })), this.reader);
      return offer && this.fits('offer', offer, offerSchema, [row]) ? [offer] : [];
    });
  }

  /** A last look: what the cells did not catch. */
  private fits(kind: RecordRef['kind'], record: object, schema: ZodType, rows: readonly SheetRow[]): boolean {
    const parsed = schema.safeParse(record);
    for (const { path, message } of parsed.error?.issues ?? [])
      this.report(firstLine(rows), columnOfField(kind, String(path[0])), `This does not fit: ${message}.`);
    return parsed.success;
  }
}

function firstLine(rows: readonly SheetRow[]): number {
  return rows[0]?.line ?? 1;
}

/** The line that says something in the column of a field, else the first about the record. */
function locate(groups: SheetGroups, { kind, id }: RecordRef, field: string): string {
  const column = columnOfField(kind, field);
  const { service, location } = sidesOf(id);
  const rows =
    (kind === 'offer' ? groups.services.get(service)?.filter((row) => row.location === location) : groups[`${kind}s`].get(id)) ?? [];
  const row = rows.find((each) => column !== null && cellOf(each, column) !== '') ?? rows[0];
  const line = `line ${row?.line ?? 1}`;
  return column ? `${line}, column ${column}` : line;
}

/** Each problem once, in the order of the file: several records are read from one cell. */
function inWords(problems: readonly CsvProblem[]): { where: string; message: string }[] {
  const once = new Map(problems.map((each) => [`${each.line} ${each.column ?? ''} ${each.message}`, each]));
  const place = (column: Column | null) => (column ? COLUMNS.indexOf(column) : -1);
  return [...once.values()]
    .sort((a, b) => a.line - b.line || place(a.column) - place(b.column))
    .map(({ line, column, message }) => ({ where: column ? `line ${line}, column ${column}` : `line ${line}`, message }));
}
