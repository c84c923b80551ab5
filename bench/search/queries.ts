import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { LOCALES, type Locale } from '../../src/platform/i18n/locales.ts';

/** How a query is messy. */
export const KINDS = ['everyday', 'sentence', 'typo', 'plain', 'latin', 'dutch-mixed', 'one-word', 'situation'] as const;

const queriesFile = z.object({
  locale: z.enum(LOCALES),
  queries: z.array(z.object({ q: z.string().min(1), kind: z.enum(KINDS), accept: z.array(z.string()).min(1) })).min(30),
});

export type Query = z.infer<typeof queriesFile>['queries'][number];

/** `tuning` is for making search better; `held-out` is for judging it, and is looked at by nobody who makes it better. */
export type Half = 'tuning' | 'held-out';

export async function queriesOf(half: Half, locale: Locale): Promise<Query[]> {
  const file = fileURLToPath(new URL(`queries/${half}/${locale}.json`, import.meta.url));
  return queriesFile.parse(JSON.parse(await readFile(file, 'utf8'))).queries;
}
