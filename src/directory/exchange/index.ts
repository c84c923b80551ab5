/** The door of import and export: server only. */
export { csvTemplate } from './csv-template.ts';
export type { Difference, FieldChange, RecordChange } from './difference.ts';
export type { PossibleDuplicate } from './duplicates.ts';
export { exportDirectory } from './export-directory.ts';
export { outcomeInWords } from './in-words.ts';
export { FORMATS, formatOf, readTextFile, type Format } from './read-file.ts';
export { overdueRecords, type OverdueRecord } from '../review.ts';
export { importDirectory, type DirectoryImport, type DirectoryImportResult } from '../server/import-directory.ts';
