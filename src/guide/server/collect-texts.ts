import { SOURCE_LOCALE, type Locale } from '#platform/i18n/locales.ts';
import type { UnitPhrases } from '../amount.ts';
import { checkHead } from '../check/check-body.ts';
import type { Report } from '../check/problem.ts';
import { contentHash } from '../content-hash.ts';
import { sourceFrontMatter, translationFrontMatter, type SourceFrontMatter, type TranslationFrontMatter } from '../front-matter.schema.ts';
import type { PageText } from '../page.ts';
import { readFrontMatter } from './read-front-matter.ts';
import type { PageFile } from './read-page-files.ts';

/** The texts of all pages, and the front matter of each source by the id of its page. */
export interface CollectedTexts {
  texts: PageText[];
  sources: Map<string, SourceFrontMatter>;
}

/**
 * Validates the front matter of every file, completes `front` of the file with it, and pairs translations with their
 * sources. Files with wrong front matter are reported and left out.
 */
export function collectTexts(files: readonly PageFile[], phrases: ReadonlyMap<Locale, UnitPhrases>, report: Report): CollectedTexts {
  const texts: PageText[] = [];
  const sources = new Map<string, SourceFrontMatter>();
  /** Locale and page to what a translation of it must have been stamped with. */
  const hashes = new Map<string, string>();

  function take(entry: PageFile, { title, answer }: { title: string; answer: string }) {
    const { file, locale, pageId } = entry;
    const { body } = entry.parsed;
    entry.front = { title, answer };
    for (const text of [title, answer]) checkHead(file, locale, text, phrases, report);
    hashes.set(`${locale} ${pageId}`, contentHash({ title, answer, body }));
    return { pageId, locale, title, answer, body };
  }

  for (const entry of files.filter(({ locale }) => locale === SOURCE_LOCALE)) {
    const front = readFrontMatter(entry, sourceFrontMatter, report);
    if (!front) continue;
    sources.set(entry.pageId, front);
    texts.push({ ...take(entry, front), sourceLocale: entry.locale, translation: 'source', stale: false });
  }
  for (const entry of files.filter(({ locale }) => locale !== SOURCE_LOCALE)) {
    const front = readFrontMatter(entry, translationFrontMatter, report);
    if (!front) continue;
    const text = take(entry, front);
    const { sourceLocale, sourceHash, translation } = front;
    entry.front.sourceHash = sourceHash;
    const expected = hashes.get(`${sourceLocale} ${entry.pageId}`);
    reportStamp(entry, front, expected, report);
    texts.push({ ...text, sourceLocale, translation, stale: sourceHash !== expected });
  }
  return { texts, sources };
}

/** @param expected the hash of the source as it is now; undefined when there is none. */
function reportStamp({ file, pageId }: PageFile, front: TranslationFrontMatter, expected: string | undefined, report: Report): void {
  const source = `${front.sourceLocale}/${pageId}.md`;
  if (expected === undefined) report({ file, line: 1, rule: 'missing-source', message: `${source} is missing or wrong.` });
  else if (front.sourceHash === undefined)
    report({ file, line: 1, rule: 'not-stamped', message: 'Run `npx wegwijs content stamp` when the translation matches its source.' });
  else if (front.sourceHash !== expected)
    report({
      file,
      line: 1,
      rule: 'stale-translation',
      severity: 'warning',
      message: `${source} has changed since this was translated.`,
    });
}
