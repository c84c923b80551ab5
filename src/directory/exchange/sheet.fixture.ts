import type { DirectoryRecords } from '../directory.ts';
import type { Column } from './csv-columns.ts';
import { places } from './places.fixture.ts';
import { readCsv } from './read-csv.ts';
import { NO_RECORDS } from './records.fixture.ts';
import { formatSheet } from './write-csv.ts';

/** What stands in the columns of one row. */
export type Cells = Partial<Record<Column, string>>;

/** A row that is right, and at a location. */
export const ROW: Cells = {
  organisation_name: 'Stichting Welkom',
  service_name: 'Spreekuur',
  needs: 'letters',
  area: 'Tilburg',
  location_name: 'Bibliotheek',
  municipality: 'Tilburg',
  source: 'https://welkom.example',
  checked: '2026-11-21',
};
/** What makes it a row without a location. */
export const NOWHERE: Cells = { location_name: '', municipality: '' };

/** Reads a sheet of these rows, in a directory that holds `present`. */
export const read = (rows: readonly Cells[], present: DirectoryRecords = NO_RECORDS) => readCsv(formatSheet(rows), { places, present });
/** Reads the text of a sheet, in a directory that holds `present`. */
export const readText = (text: string, present: DirectoryRecords = NO_RECORDS) => readCsv(text, { places, present });
/** What is said of one row, as "where: message". */
export const problemsOf = (...rows: readonly Cells[]) => read(rows).problems.map(({ where, message }) => `${where}: ${message}`);
