import { Directory } from '../../src/directory/index.ts';
import { catalogueOf, readQuery, type Catalogue, type Collection } from '../../src/directory/hsds/index.ts';
import { apiJson } from '../../src/platform/http/problem.ts';
import type { PlaceIndex } from '../../src/places/index.ts';
import { Draw } from './draw.ts';
import { municipalityUrn } from './generate-location.ts';
import { latencyOf, rounded, timed, type Latency } from './latency.ts';
import type { LargeDirectory } from './large-directory.ts';

const REQUESTS = 200;
/** Words of Dutch texts as people type them, beside the name of a town. */
const WORDS = ['taal', 'brieven', 'inloop', 'advies over', 'spreekuur', 'cursus', 'papieren', 'belasting', 'tolk', 'huisvesting'];

/** Lists of one kind, as others ask for them. */
interface Kind {
  name: string;
  collection: Collection;
  /** Whether an answer is a page of fifty, which the goal is about. */
  isPage: boolean;
  params: () => Record<string, string>;
}

/** What lists of a kind cost, in milliseconds. */
export interface ListSpeed {
  name: string;
  isPage: boolean;
  /** The first request of the kind, which may make ready what the others use. */
  first: number;
  times: Latency;
  /** Half of the answers are at most so large before they are compressed. */
  kilobytes: number;
}

/** Measures pages of the HSDS API as its routes answer them, from the query to the JSON. */
export async function listingSpeed(large: LargeDirectory): Promise<ListSpeed[]> {
  const { places } = large;
  const catalogue = catalogueOf(new Directory(large.records), places, {});
  const terms = needTerms(catalogue);
  const ids = [...terms.values()];
  const draw = new Draw(3);
  const towns = municipalityUrn(places);
  const postcodes = Map.groupBy(places.postcodes, ({ municipality }) => municipality);
  const page = (last: number) => ({ page: String(draw.whole(1, last)), per_page: '50' });
  const postcode = () => draw.one(postcodes.get(towns.one(draw).id) ?? []).pc4;
  // One after the other: each term is asked for equally often.
  let asked = 0;
  const term = () => ({ taxonomy_term_id: ids[asked++ % ids.length] ?? '' });
  const words = () => ({ search: `${draw.one(WORDS)} ${towns.one(draw).name}` });
  const moment = () => `2026-${draw.whole(10, 11)}-${draw.whole(10, 28)}T${draw.whole(10, 23)}:${draw.whole(10, 59)}`;
  const kinds: readonly Kind[] = [
    { name: 'services', collection: 'services', isPage: true, params: () => page(1000) },
    { name: 'services, full', collection: 'services', isPage: true, params: () => ({ ...page(1000), full: 'true' }) },
    { name: 'services of a term, full', collection: 'services', isPage: true, params: () => ({ ...page(3), ...term(), full: 'true' }) },
    {
      name: 'services of one term, a page after the other',
      collection: 'services',
      isPage: true,
      params: () => ({ ...page(20), taxonomy_term_id: terms.get('need:information') ?? '', full: 'true' }),
    },
    { name: 'services by words', collection: 'services', isPage: true, params: () => ({ ...page(2), ...words() }) },
    {
      name: 'services changed since a day',
      collection: 'services',
      isPage: true,
      params: () => ({ ...page(20), modified_after: moment() }),
    },
    { name: 'organizations, full', collection: 'organizations', isPage: true, params: () => ({ ...page(100), full: 'true' }) },
    { name: 'service_at_locations', collection: 'service_at_locations', isPage: true, params: () => page(1300) },
    {
      name: 'service_at_locations, full',
      collection: 'service_at_locations',
      isPage: true,
      params: () => ({ ...page(1300), full: 'true' }),
    },
    {
      name: 'service_at_locations near a postcode, of a term, full',
      collection: 'service_at_locations',
      isPage: true,
      params: () => ({ ...page(2), ...term(), postcode: postcode(), proximity: '10000', full: 'true' }),
    },
    {
      name: 'service_at_locations near a postcode by words',
      collection: 'service_at_locations',
      isPage: true,
      params: () => ({ ...page(1), postcode: postcode(), proximity: '20000', search: draw.one(WORDS) }),
    },
    {
      name: 'services, full, 500 on a page',
      collection: 'services',
      isPage: false,
      params: () => ({ page: String(draw.whole(1, 100)), per_page: '500', full: 'true' }),
    },
    { name: 'services, minimal: all in one answer', collection: 'services', isPage: false, params: () => ({ minimal: 'true' }) },
  ];
  const rows: ListSpeed[] = [];
  for (const { name, collection, isPage, params } of kinds) {
    const ask = () => new URLSearchParams(params());
    const [, first] = timed(() => answer(catalogue, places, collection, ask()));
    const queries = Array.from({ length: isPage ? REQUESTS : REQUESTS / 10 }, ask);
    const times = await latencyOf(queries, (query) => answer(catalogue, places, collection, query));
    const sizes = [];
    for (const query of queries.slice(0, 40)) sizes.push((await answer(catalogue, places, collection, query).arrayBuffer()).byteLength);
    sizes.sort((a, b) => a - b);
    rows.push({ name, isPage, first: rounded(first), times, kilobytes: Math.round((sizes[Math.floor(sizes.length / 2)] ?? 0) / 1000) });
  }
  return rows;
}

function answer(catalogue: Catalogue, { byPostcode }: PlaceIndex, collection: Collection, params: URLSearchParams): Response {
  const given = readQuery(collection, params, (pc4) => byPostcode.has(pc4));
  if ('wrong' in given) throw new Error(given.wrong.detail);
  const listed = catalogue.list(collection, given.query);
  if (!('page' in listed)) throw new Error(`${params.toString()} is too much`);
  return apiJson(listed.page);
}

/** Ids of the needs in the vocabulary, by their codes such as "need:information". */
function needTerms(catalogue: Catalogue): Map<string, string> {
  const given = readQuery('taxonomy_terms', new URLSearchParams({ per_page: '100' }), () => true);
  const listed = 'query' in given ? catalogue.list('taxonomy_terms', given.query) : null;
  const terms = listed && 'page' in listed ? (listed.page.contents as { id: string; code: string }[]) : [];
  return new Map(terms.filter(({ code }) => code.startsWith('need:')).map(({ id, code }) => [code, id]));
}
