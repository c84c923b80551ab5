import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import {
  bridgesFile,
  bridgeTextsFile,
  locationsFile,
  municipalCounters,
  offersFile,
  organisationsFile,
  organisationTextsFile,
  schoolHolidaysFile,
  servicesFile,
  serviceTextsFile,
  sitesFile,
  type BridgeTexts,
  type OrganisationText,
  type ServiceText,
} from '#directory/index.ts';
import { parseHours } from '#directory/server/index.ts';
import { parameterFileSchema } from '#law/index.ts';
import { parsePlaceData, PlaceDataError, type PlaceData } from '#places/index.ts';
import { isLocale, LOCALES, SOURCE_LOCALE, type Locale } from '#platform/i18n/locales.ts';
import type { Synonyms } from '#search/index.ts';
import { showCardsFile, showCardTextsFile, type ShowCardTexts } from '#show-cards/index.ts';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import type { UnitPhrases } from '../amount.ts';
import { checkPack } from '../check/check-pack.ts';
import { checkBody, checkHead } from '../check/check-body.ts';
import type { Problem, Report } from '../check/problem.ts';
import type { References } from '../check/references.ts';
import { contentHash } from '../content-hash.ts';
import type { ContentPack } from '../content-pack.ts';
import { sourceFrontMatter, translationFrontMatter, type SourceFrontMatter, type TranslationFrontMatter } from '../front-matter.schema.ts';
import { parseFile, type ParsedFile } from '../markdown.ts';
import { folderHash } from './folder-hash.ts';
import { glossaryFile, guideFile, notesFile, synonymsFile, unitsFile, type GuideIndex } from '../pack.schema.ts';
import type { Page, PageText } from '../page.ts';

/** A page file as read: its place in the pack, its text, and its front matter as far as it is valid. */
export interface PageFile {
  file: string;
  locale: Locale;
  pageId: string;
  parsed: ParsedFile;
  front: { title: string; answer: string; sourceHash?: string | undefined };
}

/** A pack read with everything that is wrong with it. `pack` is null when something could not be read at all. */
export interface ReadPack {
  pack: ContentPack | null;
  problems: Problem[];
  files: PageFile[];
}

/**
 * Reads and checks a content folder.
 * @param today the day against which overdue reviews are found.
 */
export async function readPack(folder: string, today: string): Promise<ReadPack> {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push({ severity: 'error', ...problem });

  async function text(file: string, isOptional = false): Promise<string | null> {
    try {
      const bytes = await readFile(path.join(folder, file));
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\uFEFF/, '');
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      report({
        file,
        line: 1,
        rule: missing ? 'missing-file' : 'encoding',
        severity: missing && isOptional ? 'warning' : 'error',
        message: missing ? 'This file is missing.' : 'This file is not UTF-8 text: save it as UTF-8.',
      });
      return null;
    }
  }

  async function json<T extends z.ZodType>(file: string, schema: T, isOptional = false): Promise<z.infer<T> | null> {
    const content = await text(file, isOptional);
    if (content === null) return null;
    let value: unknown;
    try {
      value = JSON.parse(content);
    } catch (error) {
      const position = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? 0);
      report({ file, line: content.slice(0, position).split('\n').length, rule: 'json', message: (error as Error).message });
      return null;
    }
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      report({ file, line: lineOfPath(content, issue.path), rule: 'schema', message: `${issue.path.join('.')}: ${issue.message}` });
    }
    return null;
  }

  async function readPlaces(): Promise<PlaceData | null> {
    const [regions, municipalities, postcodes, names] = [
      await json('places/regions.json', z.unknown()),
      await json('places/municipalities.json', z.unknown()),
      await json('places/postcodes.json', z.unknown()),
      await json('places/names.json', z.unknown()),
    ];
    try {
      return parsePlaceData({ regions, municipalities, postcodes, names });
    } catch (error) {
      if (!(error instanceof PlaceDataError)) throw error;
      for (const problem of error.problems) {
        const [file] = problem.split(':');
        report({ file: file?.endsWith('.json') ? `places/${file}` : 'places', line: 1, rule: 'schema', message: problem });
      }
      return null;
    }
  }

  const guide = await json('guide.json', guideFile);
  const law = await json('parameters.json', parameterFileSchema());
  const organisations = await json('directory/organisations.json', organisationsFile);
  const sites = await json('sites.json', sitesFile);
  const services = await json('directory/services.json', servicesFile);
  const locations = await json('directory/locations.json', locationsFile);
  const offers = await json('directory/offers.json', offersFile);
  const glossary = await json('glossary.json', glossaryFile);
  const notes = await json('places/notes.json', notesFile);
  const bridges = await json('bridges/cards.json', bridgesFile);
  const showCards = await json('show-cards/cards.json', showCardsFile);
  const schoolHolidays = await json('places/school-holidays.json', schoolHolidaysFile);
  const places = await readPlaces();

  const phrases = new Map<Locale, UnitPhrases>();
  const synonyms = new Map<Locale, Synonyms>();
  const organisationTexts = new Map<Locale, Map<string, OrganisationText>>();
  const serviceTexts = new Map<Locale, Map<string, ServiceText>>();
  const bridgeTexts = new Map<Locale, BridgeTexts>();
  const showCardTexts = new Map<Locale, ShowCardTexts>();
  for (const locale of LOCALES) {
    const units = await json(`${locale}/units.json`, unitsFile);
    if (units) phrases.set(locale, units);
    const everyday = await json(`${locale}/synonyms.json`, synonymsFile, true);
    if (everyday) synonyms.set(locale, everyday);
    const texts = await json(`directory/texts/${locale}.json`, organisationTextsFile);
    if (texts) organisationTexts.set(locale, new Map(Object.entries(texts)));
    const ofServices = await json(`directory/service-texts/${locale}.json`, serviceTextsFile);
    if (ofServices) serviceTexts.set(locale, new Map(Object.entries(ofServices)));
    const bridge = await json(`bridges/texts/${locale}.json`, bridgeTextsFile);
    if (bridge) bridgeTexts.set(locale, bridge);
    const show = await json(`show-cards/texts/${locale}.json`, showCardTextsFile);
    if (show) showCardTexts.set(locale, show);
  }

  const files = await readPageFiles(folder, text, report);
  if (
    !guide ||
    !law ||
    !organisations ||
    !services ||
    !locations ||
    !offers ||
    !sites ||
    !glossary ||
    !notes ||
    !bridges ||
    !showCards ||
    !places ||
    !schoolHolidays
  ) {
    return { pack: null, problems, files };
  }

  const references: References = {
    pages: new Set(guide.themes.flatMap((theme) => theme.pages.map((page) => `${theme.id}/${page.id}`))),
    themes: new Set(guide.themes.map((theme) => theme.id)),
    parameterUnits: new Map(law.parameters.map((parameter) => [parameter.key, parameter.unit])),
    organisations: new Set(organisations.organisations.map((organisation) => organisation.id)),
    terms: new Map(
      glossary.terms.map((term) => [
        term.id,
        new Map(Object.entries(term.texts).map(([locale, text]) => [locale, [term.dutch, text.translation, ...(text.also ?? [])]])),
      ]),
    ),
    hosts: new Set(sites.sites.map((site) => site.host)),
    phrases,
    checkHours: (value) => {
      const checked = parseHours(value);
      return checked.ok ? null : checked.message;
    },
  };
  for (const file of files) checkBody(file.file, file.locale, file.parsed, references, report);

  const sources = new Map<string, SourceFrontMatter>();
  const texts = collectTexts(files, sources, phrases, report);
  const pages = collectPages(guide, sources);
  const counters = municipalCounters(places.municipalities, services.services);
  const pack: ContentPack = {
    pages,
    texts,
    law,
    directory: {
      organisations: organisations.organisations,
      services: services.services,
      locations: [...locations.locations, ...counters.locations],
      offers: [...offers.offers, ...counters.offers],
      organisationTexts,
      serviceTexts,
    },
    sites: sites.sites,
    terms: glossary.terms,
    phrases,
    synonyms,
    bridges: { ...bridges, texts: bridgeTexts },
    showCards: { ...showCards, texts: showCardTexts },
    places,
    schoolHolidays,
    notes: notes.notes,
    hash: await folderHash(folder),
  };
  checkPack(pack, files, references, today, report);
  problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  return { pack, problems, files };
}

/** Texts about the content stand in its own folder (README.md, STYLE.md) and in `reviews/`; all other Markdown is a page. */
function isPageFile(name: string): boolean {
  return name.endsWith('.md') && name.includes('/') && !name.startsWith('reviews/');
}

async function readPageFiles(folder: string, text: (file: string) => Promise<string | null>, report: Report): Promise<PageFile[]> {
  const files: PageFile[] = [];
  const names = (await readdir(folder, { recursive: true })).map((name) => name.split(path.sep).join('/'));
  for (const file of names.filter(isPageFile).sort()) {
    const [locale, theme, name] = file.split('/');
    if (!isLocale(locale) || !theme || !name || file.split('/').length !== 3) {
      report({ file, line: 1, rule: 'place-of-file', message: 'Pages are <locale>/<theme>/<page>.md.' });
      continue;
    }
    const content = await text(file);
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

/** Validates the front matter of every file and pairs translations with their sources. */
function collectTexts(
  files: PageFile[],
  sources: Map<string, SourceFrontMatter>,
  phrases: ReadonlyMap<Locale, UnitPhrases>,
  report: Report,
): PageText[] {
  const texts: PageText[] = [];
  const bySource = [...files].sort((a, b) => Number(b.locale === SOURCE_LOCALE) - Number(a.locale === SOURCE_LOCALE));
  const hashes = new Map<string, string>();
  for (const entry of bySource) {
    const { file, locale, pageId, parsed } = entry;
    let value: unknown;
    try {
      value = parseYaml(parsed.frontMatter);
    } catch (error) {
      const line = error instanceof YAMLParseError ? (error.linePos?.[0].line ?? 1) : 1;
      report({ file, line: line + 1, rule: 'front-matter', message: (error as Error).message.split('\n')[0] ?? 'wrong YAML' });
      continue;
    }
    const isSource = locale === SOURCE_LOCALE;
    const result = (isSource ? sourceFrontMatter : translationFrontMatter).safeParse(value);
    if (!result.success) {
      for (const issue of result.error.issues) {
        const line = parsed.frontMatter.split('\n').findIndex((text) => text.startsWith(`${String(issue.path[0])}:`)) + 2;
        report({ file, line: Math.max(line, 1), rule: 'front-matter', message: `${issue.path.join('.')}: ${issue.message}` });
      }
      continue;
    }
    const { title, answer } = result.data;
    entry.front = { title, answer };
    for (const text of [title, answer]) checkHead(file, locale, text, phrases, report);
    const hash = contentHash({ title, answer, body: parsed.body });
    hashes.set(`${locale} ${pageId}`, hash);
    const common = { pageId, locale, title, answer, body: parsed.body };
    if (isSource) {
      sources.set(pageId, result.data as SourceFrontMatter);
      texts.push({ ...common, sourceLocale: locale, translation: 'source', stale: false });
    } else {
      const front = result.data as TranslationFrontMatter;
      entry.front.sourceHash = front.sourceHash;
      const expected = hashes.get(`${front.sourceLocale} ${pageId}`);
      if (expected === undefined)
        report({ file, line: 1, rule: 'missing-source', message: `${front.sourceLocale}/${pageId}.md is missing or wrong.` });
      else if (front.sourceHash === undefined)
        report({ file, line: 1, rule: 'not-stamped', message: 'Run `npx wegwijs content stamp` when the translation matches its source.' });
      else if (front.sourceHash !== expected)
        report({
          file,
          line: 1,
          rule: 'stale-translation',
          severity: 'warning',
          message: `${front.sourceLocale}/${pageId}.md has changed since this was translated.`,
        });
      texts.push({ ...common, sourceLocale: front.sourceLocale, translation: front.translation, stale: front.sourceHash !== expected });
    }
  }
  return texts;
}

function collectPages(guide: GuideIndex, sources: Map<string, SourceFrontMatter>): Page[] {
  let position = 0;
  return guide.themes.flatMap((theme) =>
    theme.pages.map((listed): Page => {
      const id = `${theme.id}/${listed.id}`;
      const front = sources.get(id);
      return {
        id,
        theme: theme.id,
        position: position++,
        core: listed.core,
        must: listed.must,
        pillars: front?.pillars ?? [],
        audience: front?.audience ?? [],
        contacts: front?.contacts ?? [],
        related: front?.related ?? [],
        sources: front?.sources ?? [],
        pictograms: front?.pictograms ?? [],
        toCheck: front?.toCheck ?? [],
        checked: front?.checked ?? null,
        reviewDue: front?.reviewDue ?? null,
        sensitive: front?.sensitive ?? false,
      };
    }),
  );
}

/** The line on which the deepest known key of a path stands, near enough to find the entry. */
function lineOfPath(content: string, keys: readonly PropertyKey[]): number {
  let offset = 0;
  for (const key of keys) {
    if (typeof key === 'number') {
      for (let i = 0; i < key; i++) {
        const next = content.indexOf('\n    {', offset + 1);
        if (next > 0) offset = next;
      }
    } else {
      const found = content.indexOf(`"${String(key)}"`, offset);
      if (found >= 0) offset = found;
    }
  }
  return content.slice(0, offset).split('\n').length;
}
