import { pageOf, readServicesRequest, serviceJson, valuesOf } from '#directory/api/index.ts';
import { apiJson } from '#platform/http/problem.ts';
import { apiSources, wrongRequest } from '../answer.ts';
import { readyTexts } from './ready-texts.ts';
import type { RequestHandler } from './$types';

/** What organisations do for people. */
export const GET: RequestHandler = ({ url }) => {
  const { snapshot, open, base } = apiSources();
  const read = readServicesRequest(url.searchParams, snapshot.places, (id) => open.findOrganisation(id) !== null);
  if ('wrong' in read) return wrongRequest(read.wrong);
  const { locale, page, pageSize } = read.request;
  const ready = readyTexts(snapshot, locale);
  const asked = { address: `${base}/services`, values: valuesOf(url.searchParams), page, pageSize };
  const services = open.listServices(read.request, snapshot.places);
  return apiJson(pageOf(services, asked, (service) => serviceJson(open, service, ready, locale, base)));
};
