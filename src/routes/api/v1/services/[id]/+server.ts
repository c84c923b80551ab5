import { readRecordRequest, serviceWithPlacesJson } from '#directory/api/index.ts';
import { apiJson } from '#platform/http/problem.ts';
import { apiSources, noSuchRecord, wrongRequest } from '../../answer.ts';
import { readyTexts } from '../ready-texts.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { id }, url }) => {
  const { snapshot, open, base } = apiSources();
  const read = readRecordRequest(url.searchParams, 'a service');
  if ('wrong' in read) return wrongRequest(read.wrong);
  const service = open.findService(id);
  if (!service) return noSuchRecord('service');
  const { locale } = read.request;
  return apiJson(serviceWithPlacesJson(open, service, readyTexts(snapshot, locale), locale, base));
};
