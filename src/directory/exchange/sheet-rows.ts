import { recordId } from '../known.schema.ts';
import { CONTACT_COLUMNS, GIVING_COLUMNS, LOCATION_COLUMNS, SERVICE_COLUMNS, type Column } from './csv-columns.ts';
import type { PlaceCells } from './csv-places.ts';
import { cellOf, type CsvRow } from './csv-rows.ts';
import { recordIdOf } from './record-id.ts';

/** A row with the ids of what it speaks of; null: it speaks of none. */
export interface SheetRow extends CsvRow {
  organisation: string | null;
  service: string | null;
  location: string | null;
}

export type ReportCell = (line: number, column: Column | null, message: string) => void;

/** The lines of the template begin so; they are never stored. */
export const EXAMPLE_MARK = 'VOORBEELD';

/** Finds out which records a row speaks of. Ids that are not given are made of the names. Null when that is not clear. */
export function identifyRow(row: CsvRow, places: PlaceCells, report: ReportCell): SheetRow | null {
  const given = (column: Column) => cellOf(row, column) !== '';
  const unclearColumns: (Column | null)[] = [];
  const unclear = (column: Column | null, message: string) => {
    report(row.line, column, message);
    unclearColumns.push(column);
    return null;
  };
  const idIn = (column: Column): string | null => {
    const id = cellOf(row, column);
    if (recordId.safeParse(id).success) return id;
    return unclear(
      column,
      `"${id}" is not an id: small letters, digits and hyphens, at most 80. Leave it empty and it is made of the name.`,
    );
  };
  const organisationOf = (): string | null => {
    if (given('organisation_id')) return idIn('organisation_id');
    return given('organisation_name') ? recordIdOf(cellOf(row, 'organisation_name')) : null;
  };
  const serviceOf = (organisation: string | null): string | null => {
    if (given('service_id')) return idIn('service_id');
    const said = [...SERVICE_COLUMNS, ...GIVING_COLUMNS].find(given);
    if (said === undefined) return null;
    if (!given('service_name'))
      return unclear('service_name', `Write the name or the id of the service: the column "${said}" says something about one.`);
    return organisation === null
      ? unclear('organisation_name', 'Write the organisation that gives the service.')
      : recordIdOf(organisation, cellOf(row, 'service_name'));
  };
  const locationOf = (): string | null => {
    if (given('location_id')) return idIn('location_id');
    const said = LOCATION_COLUMNS.find(given);
    if (said === undefined) return null;
    if (!given('location_name'))
      return unclear('location_name', `Write the name or the id of the location: the column "${said}" says something about one.`);
    if (!given('municipality')) return unclear('municipality', 'Write the municipality of the location: its name, id or CBS code.');
    const place = places.place(cellOf(row, 'municipality'));
    return 'problem' in place ? unclear('municipality', place.problem) : recordIdOf(place.value.id, cellOf(row, 'location_name'));
  };
  if ([cellOf(row, 'organisation_name'), cellOf(row, 'organisation_id')].some((cell) => cell.toUpperCase().startsWith(EXAMPLE_MARK)))
    return unclear('organisation_name', 'This line is an example of the template: delete it.');
  const organisation = organisationOf();
  const service = serviceOf(organisation);
  const location = locationOf();
  if (unclearColumns.length) return null;
  if (organisation === null && service === null && location === null)
    return unclear(null, 'This line names no organisation, service or location.');
  const loose = location === null && service === null ? CONTACT_COLUMNS.find(given) : undefined;
  if (loose) return unclear(loose, 'This belongs to a service or a location: name one in this line.');
  if (location === null && given('languages_by_day'))
    return unclear(
      'languages_by_day',
      'Languages of single days belong to a location: name one in this line, or use the column "languages".',
    );
  return { ...row, organisation, service, location };
}
