import { readObjectQuery } from '#directory/hsds/index.ts';
import { apiJson, apiProblem } from '#platform/http/problem.ts';
import { currentCatalogue, isCollection, noCollection, notFound } from '../../catalogue.ts';
import type { RequestHandler } from './$types';

/** An object of a collection, with everything that belongs to it. */
export const GET: RequestHandler = ({ params: { collection, id }, url }) => {
  if (!isCollection(collection)) return noCollection();
  const given = readObjectQuery(collection, url.searchParams);
  if ('wrong' in given) return apiProblem({ status: 400, title: 'This request cannot be answered', ...given.wrong });
  const found = currentCatalogue().find(collection, id.toLowerCase(), given.query);
  return found ? apiJson(found) : notFound(`There is no such object in ${collection}. It may have been withdrawn.`);
};
