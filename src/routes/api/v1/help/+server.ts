import { helpJson, publicHelpIndex, readHelpRequest, valuesOf } from '#directory/api/index.ts';
import { findHelp } from '#directory/index.ts';
import { apiJson } from '#platform/http/problem.ts';
import { apiSources, wrongRequest } from '../answer.ts';
import { helpOf } from '../../../../wiring.ts';
import type { RequestHandler } from './$types';

/** Ways to get help, most useful first. */
export const GET: RequestHandler = ({ url }) => {
  const { snapshot, open, origin } = apiSources();
  const { directory, places, schoolHolidays } = snapshot;
  const now = Date.now();
  const read = readHelpRequest(url.searchParams, places, now);
  if ('wrong' in read) return wrongRequest(read.wrong);
  const { index, reading } = helpOf(now);
  const doors = publicHelpIndex(index, directory, places, schoolHolidays, now);
  const found = findHelp(doors, places, reading.openings, read.request.query);
  return apiJson(helpJson(found, read.request, { open, openings: reading.openings, origin, values: valuesOf(url.searchParams) }));
};
