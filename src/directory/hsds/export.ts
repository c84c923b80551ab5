import type { Bulk } from './hsds.ts';
import { organizationOf, serviceOf } from './project.ts';
import { locationOf, serviceAtLocationOf } from './project-location.ts';
import type { Publication } from './publication.ts';
import { TAXONOMIES, TERMS } from './taxonomies.ts';

/** How many characters a chunk has at least, but for the last. */
const CHUNK = 64 * 1024;

/** A whole directory as one HSDS object. A large one is better written with `bulkChunks`. */
export function bulkOf(publication: Publication): Bulk {
  return Object.fromEntries(bulkParts(publication).map(([name, objects]) => [name, [...objects]])) as unknown as Bulk;
}

/** The same object as JSON, in pieces: at no time is all of it in memory. */
export function* bulkChunks(publication: Publication): Generator<string, void, undefined> {
  let chunk = '{';
  for (const [index, [name, objects]] of bulkParts(publication).entries()) {
    chunk += `${index > 0 ? ',' : ''}\n"${name}":[`;
    let first = true;
    for (const object of objects) {
      chunk += `${first ? '' : ','}\n${JSON.stringify(object)}`;
      first = false;
      if (chunk.length < CHUNK) continue;
      yield chunk;
      chunk = '';
    }
    chunk += ']';
  }
  yield `${chunk}}\n`;
}

function bulkParts(publication: Publication): [keyof Bulk, Iterable<object>][] {
  const { organisations, services, locations, offers } = publication;
  return [
    ['organizations', each(organisations, (organisation) => organizationOf(publication, organisation, 'flat'))],
    ['services', each(services, (service) => serviceOf(publication, service, 'flat'))],
    ['locations', each(locations, (location) => locationOf(publication, location, 'flat'))],
    ['service_at_locations', each(offers, (offer) => serviceAtLocationOf(publication, offer, 'flat'))],
    ['taxonomies', TAXONOMIES],
    ['taxonomy_terms', TERMS],
  ];
}

function* each<T, U>(records: readonly T[], project: (record: T) => U): Generator<U, void, undefined> {
  for (const record of records) yield project(record);
}
