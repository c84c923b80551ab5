import { exportFile, readFileRow, type FileExport } from '#clients/server/index.ts';
import { findPlace } from '#places/index.ts';
import { FILE_PARTS } from '../../../../../wiring.ts';
import type { DeskRequest } from '../../../desk-of.ts';

/** What is given to the person: everything of the file, with its region and adviser by name. */
export interface FileCopy extends FileExport {
  region: string;
  /** Who the person turns to; null: nobody yet. */
  adviser: string | null;
}

/**
 * Everything of a file, for the person it is about; that it was given is recorded.
 * @throws {NotThereError} when it is not there, is closed, or the actor is no adviser of its region
 */
export async function copyOf({ db, keys, actor, content }: DeskRequest, fileId: string): Promise<FileCopy> {
  const given = await exportFile(db, keys, actor, fileId, FILE_PARTS);
  const { regionId, adviserName } = await readFileRow(db, actor, fileId);
  const { code, language, ...rest } = given;
  return { code, language, region: findPlace(content.places, regionId)?.name ?? regionId, adviser: adviserName, ...rest };
}
