import { API_VERSION } from '#platform/http/problem.ts';
import { openApiSchemas } from './openapi-schemas.ts';
import { PROFILE } from './profile.ts';
import { COLLECTIONS, DEFAULT_PER_PAGE, MAX_PER_PAGE, MAX_PROXIMITY, MAX_SEARCH, type Collection } from './query.ts';

/** The version of the standard that our objects follow. */
export const HSDS_VERSION = '3.1';

const text = { type: 'string' } as const;
const uuid = { type: 'string', format: 'uuid' } as const;
const flag = { type: 'boolean', default: false } as const;

/** Parameters of lists, by name: description and form. */
const PARAMETERS = {
  search: ['Words that must all occur in names, descriptions and needs, in Dutch.', { ...text, maxLength: MAX_SEARCH }],
  page: ['Number of the page. A page after the last one is empty.', { type: 'integer', minimum: 1, default: 1 }],
  per_page: [
    'How many there are on a page. Minimal lists may ask for more.',
    { type: 'integer', minimum: 1, maximum: MAX_PER_PAGE, default: DEFAULT_PER_PAGE },
  ],
  format: ['Only "json".', { enum: ['json'], default: 'json' }],
  taxonomy_term_id: ['Only what has this term, or one below it.', uuid],
  taxonomy_id: ['Only what has a term of this taxonomy, or one below such a term.', uuid],
  organization_id: ['Only services of this organization.', uuid],
  modified_after: [
    'Only what was last checked on or after this moment. We know the day of the last check, not of the change.',
    { ...text, format: 'date-time' },
  ],
  minimal: ['Only ids and dates of change, all in one page unless per_page says otherwise.', flag],
  full: ['With everything that belongs to it.', flag],
  full_service: ['Organizations with everything that belongs to their services.', flag],
  postcode: ['Dutch postcode. Only services for people who live there.', { ...text, pattern: '^[1-9][0-9]{3}( ?[A-Za-z]{2})?$' }],
  proximity: [
    'With postcode: only locations within so many metres of the centre of its municipality.',
    { type: 'number', minimum: 0, maximum: MAX_PROXIMITY },
  ],
  top_only: ['Only terms without a parent.', flag],
  parent_id: ['Only terms with this parent.', uuid],
} as const;

type ParameterName = keyof typeof PARAMETERS;

const EVERY = ['search', 'page', 'per_page', 'format'] as const satisfies ParameterName[];
const TERMS = ['taxonomy_term_id', 'taxonomy_id'] as const satisfies ParameterName[];

/** What each collection holds, which parameters its list has, and those of one object. */
const OPERATIONS: Record<
  Collection,
  { schema: string; one: string; many: string; list: readonly ParameterName[]; byId: readonly ParameterName[] }
> = {
  services: {
    schema: 'Service',
    one: 'Service',
    many: 'Services',
    list: [...EVERY, ...TERMS, 'organization_id', 'modified_after', 'minimal', 'full'],
    byId: [],
  },
  organizations: {
    schema: 'Organization',
    one: 'Organization',
    many: 'Organizations',
    list: [...EVERY, ...TERMS, 'full', 'full_service'],
    byId: ['full_service'],
  },
  service_at_locations: {
    schema: 'ServiceAtLocation',
    one: 'ServiceAtLocation',
    many: 'ServicesAtLocations',
    list: [...EVERY, ...TERMS, 'organization_id', 'modified_after', 'full', 'postcode', 'proximity'],
    byId: [],
  },
  taxonomies: { schema: 'Taxonomy', one: 'Taxonomy', many: 'Taxonomies', list: EVERY, byId: [] },
  taxonomy_terms: {
    schema: 'TaxonomyTerm',
    one: 'TaxonomyTerm',
    many: 'TaxonomyTerms',
    list: [...EVERY, 'taxonomy_id', 'top_only', 'parent_id'],
    byId: [],
  },
};

/** This API as OpenAPI 3.1, without references to anything outside. @param origin public origin of this node */
export function hsdsOpenApi(origin: string): object {
  const paths = Object.fromEntries(
    COLLECTIONS.flatMap((collection): [string, object][] => {
      const { schema, one, many, list, byId } = OPERATIONS[collection];
      const parameters = (names: readonly ParameterName[]) => names.map((name) => ({ $ref: `#/components/parameters/${name}` }));
      const id = { name: 'id', in: 'path', required: true, schema: uuid };
      return [
        [
          `/${collection}`,
          {
            get: {
              operationId: `list${many}`,
              summary: `A page of ${collection}`,
              parameters: parameters(list),
              responses: { 200: page(schema), 400: PROBLEM },
            },
          },
        ],
        [
          `/${collection}/{id}`,
          {
            get: {
              operationId: `get${one}`,
              summary: `One object of ${collection}, with everything that belongs to it`,
              parameters: [id, ...parameters(byId)],
              responses: { 200: json('The object.', ref(schema)), 400: PROBLEM, 404: PROBLEM },
            },
          },
        ],
      ];
    }),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'Wegwijs directory as Open Referral HSDS',
      version: API_VERSION,
      description: DESCRIPTION,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: `${origin}/hsds/v3` }],
    externalDocs: { description: 'The standard', url: 'https://docs.openreferral.org' },
    paths: {
      '/': {
        get: {
          operationId: 'getMeta',
          summary: 'Which version and profile of HSDS this is',
          responses: { 200: json('Version and addresses.', ref('Meta')) },
        },
      },
      ...paths,
    },
    components: {
      parameters: Object.fromEntries(
        Object.entries(PARAMETERS).map(([name, [description, schema]]) => [
          name,
          { name, in: 'query', required: false, description, schema },
        ]),
      ),
      schemas: openApiSchemas(),
    },
  };
}

const DESCRIPTION = `Who helps people who come to the Netherlands to work: organizations, services and where they are given, as Open Referral HSDS ${HSDS_VERSION}.

Names and texts are Dutch, or English where \`text-language\` says so. What is not known is left out. Times are Dutch local time. \`notes\` of a schedule holds the opening hours in the syntax of OpenStreetMap.

Facts for which the standard has no field stand in \`attributes\`, told apart by \`link_type\`:

${Object.entries(PROFILE)
  .map(([type, meaning]) => `- \`${type}\`: ${meaning}`)
  .join('\n')}
- \`language-mo\` to \`language-su\`: Language that is spoken on that day of the week only.`;

const PROBLEM = {
  description: 'The request cannot be answered; the body says what to do.',
  content: { 'application/problem+json': { schema: ref('Problem') } },
};

function ref(schema: string) {
  return { $ref: `#/components/schemas/${schema}` };
}

function json(description: string, schema: object) {
  return { description, content: { 'application/json': { schema } } };
}

function page(schema: string) {
  return json('One page.', { allOf: [ref('Page'), { type: 'object', properties: { contents: { type: 'array', items: ref(schema) } } }] });
}
