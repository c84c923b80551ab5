import { organisationJson, readRecordRequest } from '#directory/api/index.ts';
import { apiJson } from '#platform/http/problem.ts';
import { apiSources, noSuchRecord, wrongRequest } from '../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { id }, url }) => {
  const { open, base } = apiSources();
  const read = readRecordRequest(url.searchParams, 'an organisation');
  if ('wrong' in read) return wrongRequest(read.wrong);
  const organisation = open.findOrganisation(id);
  if (!organisation) return noSuchRecord('organisation');
  return apiJson(organisationJson(open, organisation, read.request.locale, base));
};
