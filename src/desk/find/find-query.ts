import { z } from 'zod';
import { MAX_QUERY_LENGTH } from '#search/index.ts';
import { NEED_IDS, THEMES } from '#topics/index.ts';

/** What is looked for at the desk. What is not understood is left out: an address may come from elsewhere. */
const querySchema = z.object({
  q: z.string().transform((text) => text.trim().slice(0, MAX_QUERY_LENGTH)),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .nullable()
    .catch(null),
  topic: z.enum(THEMES).nullable().catch(null),
  need: z.enum(NEED_IDS).nullable().catch(null),
  place: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .nullable()
    .catch(null),
  page: z
    .string()
    .regex(/^[a-z-]{1,40}\/[a-z0-9-]{1,60}$/)
    .nullable()
    .catch(null),
});
export type FindQuery = z.infer<typeof querySchema>;

/** Reads what is looked for from an address. */
export function readFindQuery(params: URLSearchParams): FindQuery {
  const { q, language, topic, need, place, page } = Object.fromEntries(params);
  return querySchema.parse({ q: q ?? '', language, topic, need, place, page });
}

/** The address of this search with changes; null leaves out. */
export function findAddress(query: FindQuery, changes: Partial<Record<keyof FindQuery, string | null>> = {}): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...query, ...changes })) if (value) params.set(key, value);
  const text = params.toString();
  return `/desk/find${text ? `?${text}` : ''}`;
}
