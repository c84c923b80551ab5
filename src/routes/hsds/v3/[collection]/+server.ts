import { readQuery } from '#directory/hsds/index.ts';
import { apiJson, apiProblem } from '#platform/http/problem.ts';
import { getApp } from '../../../../wiring.ts';
import { currentCatalogue, isCollection, noCollection } from '../catalogue.ts';
import type { RequestHandler } from './$types';

const TITLE = 'This request cannot be answered';

/** A page of a collection. */
export const GET: RequestHandler = ({ params: { collection }, url }) => {
  if (!isCollection(collection)) return noCollection();
  const { byPostcode } = getApp().content.current.places;
  const given = readQuery(collection, url.searchParams, (pc4) => byPostcode.has(pc4));
  if ('wrong' in given) return apiProblem({ status: 400, title: TITLE, ...given.wrong });
  const listed = currentCatalogue().list(collection, given.query);
  if ('page' in listed) return apiJson(listed.page);
  return apiProblem({
    status: 400,
    title: TITLE,
    detail: 'This page would be too large: ask for fewer with per_page.',
    invalid: ['per_page'],
  });
};
