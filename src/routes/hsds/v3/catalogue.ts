import { catalogueOf, COLLECTIONS, type Catalogue, type Collection } from '#directory/hsds/index.ts';
import { apiProblem } from '#platform/http/problem.ts';
import { getApp } from '../../../wiring.ts';

/** The directory of the present content as HSDS. */
export function currentCatalogue(): Catalogue {
  const { directory, places, bridges } = getApp().content.current;
  return catalogueOf(directory, places, bridges.texts.get('nl')?.ready ?? {});
}

export function isCollection(name: string): name is Collection {
  return (COLLECTIONS as readonly string[]).includes(name);
}

/** @param detail what to do */
export function notFound(detail: string): Response {
  return apiProblem({ status: 404, title: 'Not found', detail });
}

export function noCollection(): Response {
  return notFound(`There are ${COLLECTIONS.join(', ')}.`);
}
