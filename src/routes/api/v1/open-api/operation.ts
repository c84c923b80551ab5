import { MOST_RECORDS, DEFAULT_PAGE_SIZE } from '#directory/api/index.ts';
import { LOCALES, SOURCE_LOCALE } from '#platform/i18n/locales.ts';
import { named, type Schema } from './schema.ts';

/** A parameter of a query. @param more `example`, `required`, or how a list is written */
export function parameter(name: string, description: string, schema: Schema, more: Schema = {}): Schema {
  return { name, in: 'query', required: false, description, schema, ...more };
}

export const idInPath = (record: string): Schema => ({
  name: 'id',
  in: 'path',
  required: true,
  description: `Id of ${record}.`,
  schema: { type: 'string' },
});

export const localeOfWords = parameter(
  'locale',
  'Language of titles and descriptions. What is not translated comes in English or Dutch, and says so.',
  { enum: LOCALES, default: SOURCE_LOCALE },
);

export const listParameters: readonly Schema[] = [localeOfWords, ...pageParameters(MOST_RECORDS)];

export function pageParameters(most: number): Schema[] {
  const size = { type: 'integer', minimum: 1, maximum: most, default: DEFAULT_PAGE_SIZE };
  return [
    parameter('page', 'Which part of the list; the first is 1. Beyond the last part the list is empty.', {
      type: 'integer',
      minimum: 1,
      maximum: 999_999_999,
      default: 1,
    }),
    parameter('pageSize', 'So many at once.', size),
  ];
}

/** A way to ask: GET only, for nothing can be changed. */
export function operation(given: {
  id: string;
  summary: string;
  description?: string;
  parameters: readonly Schema[];
  /** What a good answer holds, and the name of its schema. */
  answer: { description: string; schema: string };
  /** True: there may be no such record. */
  mayBeMissing?: boolean;
}): object {
  const { id, summary, description, parameters, answer, mayBeMissing } = given;
  return {
    get: {
      operationId: id,
      summary,
      ...(description === undefined ? {} : { description }),
      parameters,
      responses: {
        200: answersTo(answer.description, answer.schema),
        400: problem('A parameter is missing or wrong.', {
          status: 400,
          title: 'This request cannot be answered',
          detail: 'locale is one of nl, en.',
          invalid: ['locale'],
        }),
        ...(mayBeMissing
          ? { 404: problem('There is no such record.', { status: 404, title: 'Not found', detail: 'There is none with this id.' }) }
          : {}),
      },
    },
  };
}

const headers = { 'API-Version': { $ref: '#/components/headers/ApiVersion' } };

/** A refusal, with an example. */
export function problem(description: string, example: Schema): object {
  const content = { 'application/problem+json': { schema: named('Problem'), example: { type: 'about:blank', ...example } } };
  return { description, headers, content };
}

/** A good answer. @param schema name of its schema */
export function answersTo(description: string, schema: string): object {
  return { description, headers, content: { 'application/json': { schema: named(schema) } } };
}
