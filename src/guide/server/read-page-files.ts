import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isLocale, type Locale } from '#platform/i18n/locales.ts';
import type { Report } from '../check/problem.ts';
import { parseFile, type ParsedFile } from '../markdown.ts';
import type { PackFolder } from './pack-folder.ts';

/** A page file as read: its place in the pack, its text, and its front matter as far as it is valid. */
export interface PageFile {
  file: string;
  locale: Locale;
  pageId: string;
  parsed: ParsedFile;
  front: { title: string; answer: string; sourceHash?: string | undefined };
}

/** Finds and takes apart the pages of a pack, sorted by their path. Their front matter is not read yet: `front` is empty. */
export async function readPageFiles(folder: PackFolder, report: Report): Promise<PageFile[]> {
  const files: PageFile[] = [];
  const names = (await readdir(folder.path, { recursive: true })).map((name) => name.split(path.sep).join('/'));
  for (const file of names.filter(isPageFile).sort()) {
    const [locale, theme, name] = file.split('/');
    if (!isLocale(locale) || !theme || !name || file.split('/').length !== 3) {
      report({ file, line: 1, rule: 'place-of-file', message: 'Pages are <locale>/<theme>/<page>.md.' });
      continue;
    }
    const content = await folder.readText(file);
    if (content === null) continue;
    const parsed = parseFile(content);
    if (!parsed) {
      report({ file, line: 1, rule: 'front-matter', message: 'A page starts with front matter between two lines of ---.' });
      continue;
    }
    files.push({ file, locale, pageId: `${theme}/${name.slice(0, -3)}`, parsed, front: { title: '', answer: '' } });
  }
  return files;
}

/** Texts about the content stand in its own folder (README.md, STYLE.md) and in `reviews/`; all other Markdown is a page. */
function isPageFile(name: string): boolean {
  return name.endsWith('.md') && name.includes('/') && !name.startsWith('reviews/');
}
