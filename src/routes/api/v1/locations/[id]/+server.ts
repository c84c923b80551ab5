import { locationJson, readRecordRequest } from '#directory/api/index.ts';
import { apiJson } from '#platform/http/problem.ts';
import { apiSources, noSuchRecord, wrongRequest } from '../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { id }, url }) => {
  const { open, base } = apiSources();
  const read = readRecordRequest(url.searchParams, 'a location');
  if ('wrong' in read) return wrongRequest(read.wrong);
  const location = open.findLocation(id);
  if (!location) return noSuchRecord('location');
  return apiJson(locationJson(open, location, read.request.locale, Date.now(), base));
};
