import { CONTACT_COLUMNS, LOCATION_COLUMNS, SERVICE_COLUMNS, type Column } from './csv-columns.ts';
import { cellOf } from './csv-rows.ts';
import { readDate } from './csv-cells.ts';
import type { ReportCell, SheetRow } from './sheet-rows.ts';

/** The rows of a sheet by what they speak of. */
export interface SheetGroups {
  organisations: ReadonlyMap<string, readonly SheetRow[]>;
  services: ReadonlyMap<string, readonly SheetRow[]>;
  locations: ReadonlyMap<string, readonly SheetRow[]>;
}

export function groupRows(rows: readonly SheetRow[]): SheetGroups {
  const by = (idOf: (row: SheetRow) => string | null) => {
    const groups = new Map<string, SheetRow[]>();
    for (const row of rows) {
      const id = idOf(row);
      if (id === null) continue;
      const group = groups.get(id);
      if (group) group.push(row);
      else groups.set(id, [row]);
    }
    return groups;
  };
  return { organisations: by((row) => row.organisation), services: by((row) => row.service), locations: by((row) => row.location) };
}

const says = (rows: readonly SheetRow[], ...columns: readonly Column[]) =>
  rows.some((row) => columns.some((column) => cellOf(row, column) !== ''));

/** Whether rows describe a record; else they only name one that is in the directory already. */
export const describesOrganisation = (rows: readonly SheetRow[]) => says(rows, 'organisation_name');
export const describesService = (rows: readonly SheetRow[]) => says(rows, 'service_name', 'needs');
export const describesLocation = (rows: readonly SheetRow[]) => says(rows, 'location_name');

/** Rows that speak of the record as a whole, not of a location (of a service) or of a service (of an organisation). */
export function ownRows(kind: 'organisation' | 'service', rows: readonly SheetRow[]): SheetRow[] {
  return rows.filter(({ service, location }) => location === null && (kind === 'service' || service === null));
}

/** The row that was checked last; of several the first. */
export function newestRow(rows: readonly SheetRow[]): SheetRow | undefined {
  const dayOf = (row: SheetRow) => {
    const parsed = readDate(cellOf(row, 'checked'));
    return 'problem' in parsed ? '' : parsed.value;
  };
  return rows.reduce<{ row: SheetRow; day: string } | undefined>((best, row) => {
    const day = dayOf(row);
    return best && best.day >= day ? best : { row, day };
  }, undefined)?.row;
}

/**
 * Telephone, e-mail and website stand in one column for services and locations. By service: the columns that are its own.
 * A row without location says what is the service's, and rows with one what is the location's. Without such a row,
 * what is the same in all rows of a service is the service's.
 */
export function ownContacts({ services }: SheetGroups): ReadonlyMap<string, ReadonlySet<Column>> {
  return new Map(
    [...services].map(([id, rows]) => {
      const shared = describesService(rows) && ownRows('service', rows).length === 0;
      const same = (column: Column) => new Set(rows.map((row) => cellOf(row, column))).size === 1;
      return [id, new Set(shared ? CONTACT_COLUMNS.filter(same) : [])];
    }),
  );
}

/** What is wrong between rows: doubles, and words about a record that is only named. */
export function checkGroups(rows: readonly SheetRow[], { services, locations }: SheetGroups, report: ReportCell): void {
  const lines = new Map<string, number>();
  for (const { organisation, service, location, line } of rows) {
    const subject = JSON.stringify([service === null && location === null ? organisation : null, service, location]);
    const before = lines.get(subject);
    if (before === undefined) lines.set(subject, line);
    else
      report(
        line,
        null,
        `Line ${before} is about the same already: ${inWords(organisation, service, location)}. Join the two, or give them different ids.`,
      );
  }
  const named = (group: readonly SheetRow[], columns: readonly Column[], name: Column) => {
    for (const row of group) {
      const column = columns.find((each) => cellOf(row, each) !== '');
      if (column)
        report(
          row.line,
          column,
          `Fill in "${name}" too, or leave this empty: a line with only an id names a record that is there already.`,
        );
    }
  };
  for (const group of services.values()) {
    if (describesService(group)) continue;
    named(group, SERVICE_COLUMNS, 'needs');
    for (const row of ownRows('service', group))
      report(row.line, 'service_name', 'This line says nothing about its service: fill in name and needs, or name a location.');
  }
  for (const group of locations.values()) if (!describesLocation(group)) named(group, LOCATION_COLUMNS, 'location_name');
}

function inWords(organisation: string | null, service: string | null, location: string | null): string {
  if (service === null) return location === null ? `the organisation "${organisation ?? ''}"` : `the location "${location}"`;
  return `the service "${service}" ${location === null ? 'without a location' : `at "${location}"`}`;
}
