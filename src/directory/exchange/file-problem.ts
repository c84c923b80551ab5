import type { DirectoryRecords } from '../directory.ts';
import type { RecordRef } from './entries.ts';

/** What is wrong in a file: where ("line 12, column needs", or a path), and what to do about it. */
export interface FileProblem {
  where: string;
  message: string;
}

/** A file of records as read. With problems, `records` holds what could be read and must not be stored. */
export interface ReadFile {
  records: DirectoryRecords;
  problems: FileProblem[];
  /** What was assumed or left out; nothing that has to be mended. */
  notes: string[];
  /** Where in the file a field of a record stands. */
  locate: (record: RecordRef, field: string) => string;
}
