import { API_VERSION } from '#platform/http/problem.ts';
import { checksPart } from './open-api/checks.ts';
import { helpPart } from './open-api/help.ts';
import { locationsPart } from './open-api/locations.ts';
import { organisationsPart } from './open-api/organisations.ts';
import { searchPart } from './open-api/search.ts';
import { servicesPart } from './open-api/services.ts';
import { sharedSchemas } from './open-api/shared.ts';

const PARTS = [searchPart, helpPart, organisationsPart, servicesPart, locationsPart, checksPart];

/** The API as OpenAPI 3.1. @param origin public origin of this node */
export function openApi(origin: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Wegwijs',
      version: API_VERSION,
      description:
        'What the guide for people who come to the Netherlands to work can answer, and the directory of who helps them, for other sites and services. Open to everybody, without a key. What is not known is null: nothing is guessed. Moments carry the offset of Dutch time.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      contact: { name: 'The maintainers of Wegwijs', url: 'https://github.com/wegwijs/wegwijs/issues' },
    },
    servers: [{ url: `${origin}/api/v1` }],
    paths: Object.assign({}, ...PARTS.map(({ paths }) => paths)) as object,
    components: {
      headers: {
        ApiVersion: { description: 'The version of this API in full.', schema: { type: 'string', example: API_VERSION } },
      },
      schemas: Object.assign({}, sharedSchemas, ...PARTS.map(({ schemas }) => schemas)) as object,
    },
  };
}
