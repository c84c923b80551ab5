import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SOURCE_LOCALE } from '#platform/i18n/locales.ts';
import { contentHash } from '../content-hash.ts';
import { shapeOf } from '../check/check-body.ts';
import type { PageFile } from './read-pack.ts';

/**
 * Records in translations that they match their source as it is now. A translation with another shape than its
 * source is left alone: it cannot match.
 * @param only paths below the content folder to start with ("pl/pay"); empty: all of them.
 * @returns the files that were changed.
 */
export async function stampTranslations(folder: string, files: readonly PageFile[], only: string): Promise<string[]> {
  const sources = new Map(files.filter((file) => file.locale === SOURCE_LOCALE).map((file) => [file.pageId, file]));
  const changed: string[] = [];
  for (const entry of files) {
    const source = sources.get(entry.pageId);
    if (entry.locale === SOURCE_LOCALE || !source || !entry.file.startsWith(only)) continue;
    if (shapeOf(entry.parsed.tree).blocks.join() !== shapeOf(source.parsed.tree).blocks.join()) continue;
    const hash = contentHash({ ...source.front, body: source.parsed.body });
    if (hash === entry.front.sourceHash) continue;
    const file = path.join(folder, entry.file);
    const text = await readFile(file, 'utf8');
    const line = `sourceHash: ${hash}`;
    const stamped = /^sourceHash:.*$/m.test(entry.parsed.frontMatter)
      ? text.replace(/^sourceHash:.*$/m, line)
      : text.replace(/^(translation:.*)$/m, `$1\n${line}`);
    await writeFile(file, stamped);
    changed.push(entry.file);
  }
  return changed;
}
