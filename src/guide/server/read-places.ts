import { z } from 'zod';
import { parsePlaceData, PlaceDataError, type PlaceData } from '#places/index.ts';
import type { Report } from '../check/problem.ts';
import type { PackFolder } from './pack-folder.ts';

/** Reads the regions, municipalities, postcodes and names of a pack; null when something is wrong with them, which is reported. */
export async function readPlaces(folder: PackFolder, report: Report): Promise<PlaceData | null> {
  const [regions, municipalities, postcodes, names] = [
    await folder.readJson('places/regions.json', z.unknown()),
    await folder.readJson('places/municipalities.json', z.unknown()),
    await folder.readJson('places/postcodes.json', z.unknown()),
    await folder.readJson('places/names.json', z.unknown()),
  ];
  try {
    return parsePlaceData({ regions, municipalities, postcodes, names });
  } catch (error) {
    if (!(error instanceof PlaceDataError)) throw error;
    for (const problem of error.problems) {
      const [file] = problem.split(':');
      report({ file: file?.endsWith('.json') ? `places/${file}` : 'places', line: 1, rule: 'schema', message: problem });
    }
    return null;
  }
}
