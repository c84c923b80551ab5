import { organisationJson, pageOf, readOrganisationsRequest, valuesOf } from '#directory/api/index.ts';
import { apiJson } from '#platform/http/problem.ts';
import { apiSources, wrongRequest } from '../answer.ts';
import type { RequestHandler } from './$types';

/** Organisations that help people. */
export const GET: RequestHandler = ({ url }) => {
  const { open, base } = apiSources();
  const read = readOrganisationsRequest(url.searchParams);
  if ('wrong' in read) return wrongRequest(read.wrong);
  const { locale, page, pageSize } = read.request;
  const asked = { address: `${base}/organisations`, values: valuesOf(url.searchParams), page, pageSize };
  return apiJson(pageOf(open.organisations, asked, (organisation) => organisationJson(open, organisation, locale, base)));
};
