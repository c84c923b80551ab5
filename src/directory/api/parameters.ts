import { z } from 'zod';
import type { PlaceIndex } from '#places/index.ts';
import { NEED_IDS, THEMES, type Need } from '#topics/index.ts';
import { LOCALES } from '#platform/i18n/locales.ts';

/** What is wrong with a request: the parameters, and what each should be. */
export interface WrongRequest {
  invalid: string[];
  detail: string;
}

/** A request as it is understood, or what is wrong with it. */
export type Read<T> = { request: T } | { wrong: WrongRequest };

export const DEFAULT_PAGE_SIZE = 20;

const says = (error: string) => ({ error });

/** A parameter of a request; every message begins with its name and says what it should be. */
export const parameter = {
  locale: z.enum(LOCALES, says(`locale is one of ${LOCALES.join(', ')}.`)),
  page: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, says('page is a whole number from 1.'))
    .transform(Number)
    .default(1),
  pageSize: (most: number) =>
    z
      .string()
      .regex(/^[1-9]\d{0,8}$/, says(pageSizeIs(most)))
      .transform(Number)
      .refine((size) => size <= most, says(pageSizeIs(most)))
      .default(DEFAULT_PAGE_SIZE),
  /** One or several, with commas between them. */
  needs: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(NEED_IDS, says(`need is one or several of ${NEED_IDS.join(', ')}, with commas between them.`))))
    .transform((needs): readonly Need[] => [...new Set(needs)]),
  theme: z.enum(THEMES, says(`theme is one of ${THEMES.join(', ')}.`)),
  language: z.string().regex(/^[a-z]{2,3}$/, says('language is a code of ISO 639, such as pl.')),
  flag: (name: string) => z.enum(['true', 'false'], says(`${name} is true or false.`)).transform((value) => value === 'true'),
  oneOf: <const T extends string>(name: string, values: readonly T[]) => z.enum(values, says(`${name} is one of ${values.join(', ')}.`)),
  region: ({ byId }: PlaceIndex) =>
    z.string().refine((id) => byId.get(id)?.kind === 'region', says('region is an id of a labour-market region, such as haaglanden.')),
  municipality: ({ byId }: PlaceIndex) =>
    z.string().refine((id) => byId.get(id)?.kind === 'municipality', says('municipality is an id of a municipality, such as westland.')),
};

function pageSizeIs(most: number): string {
  return `pageSize is a whole number from 1 to ${most}.`;
}

/** Every parameter by its name. One that comes twice counts as it came first; needs count all. */
export function valuesOf(given: URLSearchParams): Record<string, string> {
  return Object.fromEntries(
    [...new Set(given.keys())].map((name) => [name, name === 'need' ? given.getAll(name).join(',') : (given.get(name) ?? '')]),
  );
}

/** Holds a request against its form. @param resource what is asked for, as one would say it: "organisations" */
export function readRequest<T extends z.ZodType>(form: T, resource: string, given: URLSearchParams): Read<z.infer<T>> {
  const read = form.safeParse(valuesOf(given));
  return read.success ? { request: read.data } : { wrong: wrongRequest(resource, read.error) };
}

function wrongRequest(resource: string, { issues }: z.ZodError): WrongRequest {
  const wrong = issues.flatMap((issue): { name: string; message: string }[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ name: key.slice(0, 40), message: `${key.slice(0, 40)} is no parameter of ${resource}.` }))
      : [{ name: String(issue.path[0]), message: issue.message }],
  );
  return {
    invalid: [...new Set(wrong.map(({ name }) => name))],
    detail: [...new Set(wrong.map(({ message }) => message))].join(' '),
  };
}
