import { locationJson, pageOf, readLocationsRequest, valuesOf } from '#directory/api/index.ts';
import { apiJson } from '#platform/http/problem.ts';
import { apiSources, wrongRequest } from '../answer.ts';
import type { RequestHandler } from './$types';

/** Places to go to for help. */
export const GET: RequestHandler = ({ url }) => {
  const { snapshot, open, base } = apiSources();
  const read = readLocationsRequest(url.searchParams, snapshot.places);
  if ('wrong' in read) return wrongRequest(read.wrong);
  const { locale, page, pageSize } = read.request;
  const now = Date.now();
  const asked = { address: `${base}/locations`, values: valuesOf(url.searchParams), page, pageSize };
  return apiJson(pageOf(open.listLocations(read.request), asked, (location) => locationJson(open, location, locale, now, base)));
};
