import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Locale } from '../../src/platform/i18n/locales.ts';
import type { Synonyms } from '../../src/search/index.ts';

/** The everyday words and sayings of a locale, as they stand in the content. */
export async function synonymsOf(locale: Locale): Promise<Synonyms> {
  const file = fileURLToPath(new URL(`../../content/${locale}/synonyms.json`, import.meta.url));
  return JSON.parse(await readFile(file, 'utf8')) as Synonyms;
}
