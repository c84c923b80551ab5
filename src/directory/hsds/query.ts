import { z } from 'zod';

/** What can be listed. */
export const COLLECTIONS = ['services', 'organizations', 'service_at_locations', 'taxonomies', 'taxonomy_terms'] as const;
export type Collection = (typeof COLLECTIONS)[number];

export const DEFAULT_PER_PAGE = 50;
export const MAX_PER_PAGE = 500;
/** A minimal list is meant to come in one answer. */
export const MAX_MINIMAL = 100_000;
export const MAX_SEARCH = 200;
/** Metres: from anywhere in the country to anywhere else. */
export const MAX_PROXIMITY = 400_000;

const says = (error: string) => ({ error });
const wholeNumber = (max: number, error: string) =>
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/, says(error))
    .transform(Number)
    .refine((value) => value <= max, says(error))
    .optional();
const uuid = (name: string) =>
  z
    .uuid(says(`${name} is an id of an object of this API, a UUID.`))
    .toLowerCase()
    .optional();
const flag = (name: string) =>
  z
    .enum(['true', 'false'], says(`${name} is true or false.`))
    .default('false')
    .transform((value) => value === 'true');

const MODIFIED_AFTER = 'modified_after is a moment such as 2026-11-21T09:30:00Z, or a date.';
const moment = z
  .string()
  // In an address "+" stands for a space unless it is escaped, as in "%2B01:00".
  .transform((text) => text.replace(/ (?=\d\d:\d\d$)/, '+'))
  .pipe(z.union([z.iso.datetime({ offset: true, local: true }), z.iso.date()], says(MODIFIED_AFTER)))
  .transform((text) => Date.parse(text))
  .optional();

const every = {
  search: z
    .string()
    .max(MAX_SEARCH, says(`search is at most ${MAX_SEARCH} characters.`))
    .transform((text) => [...new Set(searchWords(text))])
    .default([]),
  page: wholeNumber(999_999_999, 'page is a whole number from 1.').default(1),
  per_page: wholeNumber(MAX_PER_PAGE, `per_page is a whole number from 1 to ${MAX_PER_PAGE}.`),
  format: z.literal('json', says('format is json.')).default('json'),
};
const terms = { taxonomy_term_id: uuid('taxonomy_term_id'), taxonomy_id: uuid('taxonomy_id') };

/** A postcode of at least four digits becomes these. */
const postcode = (isKnown: (pc4: string) => boolean) =>
  z
    .string()
    .trim()
    .regex(/^[1-9]\d{3}(?: ?[A-Za-z]{2})?$/, says('postcode is a Dutch postcode, such as 5038 or 5038 AB.'))
    .transform((text) => text.slice(0, 4))
    .refine(isKnown, says('postcode is not one that we know.'))
    .optional();

const proximity = z
  .string()
  .regex(/^\d{1,6}(?:\.\d{1,3})?$/, says(`proximity is a distance in metres, at most ${MAX_PROXIMITY}.`))
  .transform(Number)
  .refine((metres) => metres <= MAX_PROXIMITY, says(`proximity is a distance in metres, at most ${MAX_PROXIMITY}.`))
  .optional();

/** The parameters of each collection. @param isKnown whether a postcode of four digits exists */
function parametersOf(isKnown: (pc4: string) => boolean) {
  return {
    services: z
      .strictObject({
        ...every,
        ...terms,
        per_page: wholeNumber(MAX_MINIMAL, `per_page is a whole number from 1 to ${MAX_PER_PAGE}.`),
        organization_id: uuid('organization_id'),
        modified_after: moment,
        minimal: flag('minimal'),
        full: flag('full'),
      })
      .refine(({ minimal, per_page: size = 1 }) => minimal || size <= MAX_PER_PAGE, {
        path: ['per_page'],
        message: `per_page is a whole number from 1 to ${MAX_PER_PAGE}.`,
      }),
    organizations: z.strictObject({ ...every, ...terms, full: flag('full'), full_service: flag('full_service') }),
    service_at_locations: z
      .strictObject({
        ...every,
        ...terms,
        organization_id: uuid('organization_id'),
        modified_after: moment,
        full: flag('full'),
        postcode: postcode(isKnown),
        proximity,
      })
      .refine((given) => given.proximity === undefined || given.postcode !== undefined, {
        path: ['postcode'],
        message: 'postcode is needed with proximity.',
      }),
    taxonomies: z.strictObject(every),
    taxonomy_terms: z.strictObject({
      ...every,
      taxonomy_id: uuid('taxonomy_id'),
      top_only: flag('top_only'),
      parent_id: uuid('parent_id'),
    }),
  } satisfies Record<Collection, z.ZodType>;
}

const organizationParameters = z.strictObject({ format: every.format, full_service: flag('full_service') });
/** Only organizations have services to write out. */
const objectParameters = z.strictObject({ format: every.format }).transform((given) => ({ ...given, full_service: false }));

type Parameters = ReturnType<typeof parametersOf>;
export type QueryOf<C extends Collection> = z.infer<Parameters[C]>;

/** What is wrong with parameters: their names, and what each should be. */
export interface WrongQuery {
  invalid: string[];
  detail: string;
}

/** The parameters of a list, or what is wrong with them. A parameter that comes twice counts as it came first. */
export function readQuery<C extends Collection>(
  collection: C,
  given: URLSearchParams,
  isKnownPostcode: (pc4: string) => boolean,
): { query: QueryOf<C> } | { wrong: WrongQuery } {
  const read = parametersOf(isKnownPostcode)[collection].safeParse(firstOfEach(given));
  return read.success ? { query: read.data as QueryOf<C> } : { wrong: wrongQuery(collection, read.error) };
}

/** The parameters of one object, or what is wrong with them. */
export function readObjectQuery(
  collection: Collection,
  given: URLSearchParams,
): { query: { fullService: boolean } } | { wrong: WrongQuery } {
  const form = collection === 'organizations' ? organizationParameters : objectParameters;
  const read = form.safeParse(firstOfEach(given));
  return read.success ? { query: { fullService: read.data.full_service } } : { wrong: wrongQuery(collection, read.error) };
}

function firstOfEach(given: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...new Set(given.keys())].map((name) => [name, given.get(name) ?? '']));
}

function wrongQuery(collection: Collection, { issues }: z.ZodError): WrongQuery {
  const wrong = issues.flatMap((issue): { name: string; message: string }[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((name) => ({ name, message: `${name.slice(0, 40)} is no parameter of ${collection}.` }))
      : [{ name: String(issue.path[0]), message: issue.message }],
  );
  return {
    invalid: [...new Set(wrong.map(({ name }) => name))],
    detail: [...new Set(wrong.map(({ message }) => message))].join(' '),
  };
}

/** Words to look for: small letters without accents. */
export function searchWords(text: string): string[] {
  return searchable(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** A text as words are looked for in it. */
export function searchable(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
