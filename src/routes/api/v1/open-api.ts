import { API_VERSION } from '#platform/http/problem.ts';
import { LOCALES } from '#platform/i18n/locales.ts';

const text = { type: 'string' } as const;
const parameter = (name: string, required: boolean, description: string, schema: object) => ({
  name,
  in: 'query',
  required,
  description,
  schema,
});

/** The API as OpenAPI 3.1. @param origin public origin of this node */
export function openApi(origin: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Wegwijs',
      version: API_VERSION,
      description: 'What the guide for people who come to the Netherlands to work can answer, for other sites and services.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: `${origin}/api/v1` }],
    paths: {
      '/search': {
        get: {
          operationId: 'search',
          summary: 'What answers a question in somebody’s own words',
          parameters: [
            parameter('locale', true, 'Language of question and answers.', { enum: LOCALES }),
            parameter('q', true, 'The question. The first 200 characters are looked at.', { ...text, minLength: 1 }),
            parameter('limit', false, 'At most so many results.', { type: 'integer', minimum: 1, maximum: 50, default: 10 }),
            parameter('place', false, 'Id of a municipality or region, kept in the addresses of results.', text),
          ],
          responses: {
            200: {
              description: 'Results in order, best first; none when nothing is found.',
              headers: { 'API-Version': { schema: text } },
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Answers' } } },
            },
            400: {
              description: 'A parameter is missing or wrong.',
              content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
            },
          },
        },
      },
    },
    components: {
      schemas: {
        Answers: {
          type: 'object',
          required: ['understood', 'results'],
          properties: {
            understood: {
              type: 'object',
              description: 'What the question was understood as.',
              required: ['locale', 'query', 'shortened', 'place', 'emergency', 'didYouMean'],
              properties: {
                locale: { enum: LOCALES },
                query: { ...text, description: 'What was looked for, without the place that was named.' },
                shortened: { type: 'boolean', description: 'True when the question was longer than is looked at.' },
                place: {
                  type: ['object', 'null'],
                  description: 'The place that the question names.',
                  properties: { id: text, name: text, kind: { enum: ['municipality', 'region'] } },
                },
                emergency: { type: 'boolean', description: 'The question tells of danger: the first results help at once.' },
                didYouMean: { type: ['string', 'null'], description: 'The question without typing errors, to offer.' },
              },
            },
            results: { type: 'array', items: { $ref: '#/components/schemas/Result' } },
          },
        },
        Result: {
          type: 'object',
          required: ['type', 'id', 'title', 'answer', 'url', 'score', 'locale', 'emergency', 'passage'],
          properties: {
            type: { enum: ['page', 'show-card', 'site', 'organisation', 'point', 'term'] },
            id: { ...text, description: 'For a page theme/page.' },
            title: text,
            answer: { ...text, description: 'One line that answers; of a show card the Dutch sentence.' },
            url: { ...text, description: 'Path on this site.' },
            score: { type: 'number', description: 'Comparable among results of one type and query; the order is that of the list.' },
            locale: { ...text, description: 'Language of title and answer, when a translation is missing another than asked for.' },
            emergency: { type: 'boolean' },
            passage: {
              type: 'array',
              description: 'The passage that answers, with the words that matched marked.',
              items: { type: 'object', required: ['text', 'hit'], properties: { text, hit: { type: 'boolean' } } },
            },
          },
        },
        Problem: {
          type: 'object',
          properties: {
            type: text,
            status: { type: 'integer' },
            title: text,
            detail: text,
            invalid: { type: 'array', items: text, description: 'Names of the parameters that are wrong.' },
          },
        },
      },
    },
  };
}
