import type { Node } from '@markdoc/markdoc';
import { bridgeOf, bridgeProblems, directoryProblems } from '#directory/index.ts';
import { LOCALES, SOURCE_LOCALE, type Locale } from '#platform/i18n/locales.ts';
import { MESSAGES } from '#platform/i18n/messages.ts';
import { messageProblems, missingPlurals } from '#platform/i18n/message-check.ts';
import { showCardProblems } from '#show-cards/index.ts';
import { PROBLEMS } from '#topics/index.ts';
import { COUNT_UNITS } from '../amount.ts';
import type { ContentPack } from '../content-pack.ts';
import type { ParsedFile } from '../markdown.ts';
import { shapeOf } from './check-body.ts';
import { textProblems } from './check-text.ts';
import type { Report } from './problem.ts';
import type { References } from './references.ts';

interface CheckedFile {
  file: string;
  locale: Locale;
  pageId: string;
  parsed: ParsedFile;
}

/** Checks that need more than one file: coverage, shapes, references between files, texts in all locales. */
export function checkPack(pack: ContentPack, files: readonly CheckedFile[], references: References, today: string, report: Report): void {
  const byKey = new Map(files.map((file) => [`${file.locale} ${file.pageId}`, file]));
  for (const file of files) {
    if (!references.pages.has(file.pageId)) {
      report({ file: file.file, line: 1, rule: 'unknown-page', message: `${file.pageId} is not in guide.json.` });
    }
  }
  for (const page of pack.pages) {
    const source = byKey.get(`${SOURCE_LOCALE} ${page.id}`);
    for (const locale of LOCALES) {
      const file = byKey.get(`${locale} ${page.id}`);
      if (!file && page.core) {
        report({ file: `${locale}/${page.id}.md`, line: 1, rule: 'missing-page', message: 'This core page is missing.' });
      }
      if (file && source && locale !== SOURCE_LOCALE) checkShape(file, source, report);
    }
    if (!source) continue;
    const front = (rule: string, message: string, severity: 'error' | 'warning' = 'error') =>
      report({ file: source.file, line: 1, rule, message, severity });
    for (const id of page.contacts) {
      if (!references.organisations.has(id)) front('unknown-organisation', `contacts: there is no organisation "${id}".`);
    }
    for (const id of page.related) {
      if (!references.pages.has(id)) front('unknown-page', `related: there is no page "${id}".`);
      if (id === page.id) front('unknown-page', 'related: a page is not related to itself.');
    }
    const steps = firstSteps(source.parsed);
    if (page.pictograms.length > 0 && page.pictograms.length !== steps) {
      front('pictograms', `pictograms: there are ${page.pictograms.length} for ${steps} steps; give each step one.`);
    }
    if (page.reviewDue && page.reviewDue < today) front('review-overdue', `The review was due on ${page.reviewDue}.`, 'warning');
    if (page.checked && page.checked > today) front('checked-in-future', `checked: ${page.checked} is in the future.`);
  }
  for (const problem of PROBLEMS) {
    for (const id of problem.pages) {
      if (!references.pages.has(id))
        report({
          file: 'guide.json',
          line: 1,
          rule: 'unknown-page',
          message: `The problem "${problem.id}" leads to "${id}", which is missing.`,
        });
    }
  }
  checkMessages(report);
  checkUnits(pack, report);
  checkDirectory(pack, references, report);
  checkNotes(pack, references, report);
  checkTargets(files, byKey, report);
  checkCards(pack, files, references, report);
  checkWordsOfFiles(pack, report);
  checkSynonyms(pack, references, report);
}

/** The number of steps in the first list of steps. */
function firstSteps(parsed: ParsedFile): number {
  const list = [...parsed.tree.walk()].find((node) => node.type === 'tag' && node.tag === 'steps');
  return list ? [...list.walk()].filter((node) => node.type === 'item').length : 0;
}

function checkShape(file: CheckedFile, source: CheckedFile, report: Report): void {
  const wanted = shapeOf(source.parsed.tree);
  const found = shapeOf(file.parsed.tree);
  const at = { file: file.file, line: file.parsed.bodyLine };
  if (wanted.blocks.join() !== found.blocks.join()) {
    report({
      ...at,
      rule: 'shape',
      message: `The blocks differ from ${source.file}: [${found.blocks.join(' ')}] instead of [${wanted.blocks.join(' ')}].`,
    });
  }
  const lost = wanted.parameters.filter((key) => !found.parameters.includes(key));
  const extra = found.parameters.filter((key) => !wanted.parameters.includes(key));
  if (lost.length) report({ ...at, rule: 'lost-amount', message: `Amounts of ${source.file} that are missing here: ${lost.join(', ')}.` });
  if (extra.length) report({ ...at, rule: 'extra-amount', message: `Amounts that ${source.file} does not have: ${extra.join(', ')}.` });
}

function checkMessages(report: Report): void {
  for (const locale of LOCALES)
    for (const { rule, message } of messageProblems(locale, MESSAGES[locale], MESSAGES.en))
      report({ file: `messages/${locale}.json`, line: 1, rule, message });
}

function checkUnits(pack: ContentPack, report: Report): void {
  for (const [locale, phrases] of pack.phrases) {
    const file = `${locale}/units.json`;
    for (const unit of COUNT_UNITS) {
      if (!phrases[unit]?.['plain']) report({ file, line: 1, rule: 'missing-unit', message: `"${unit}" needs the form "plain".` });
    }
    for (const [unit, forms] of Object.entries(phrases)) {
      if (unit.startsWith('_')) continue;
      for (const [form, pattern] of Object.entries(forms)) {
        try {
          for (const category of missingPlurals(locale, pattern)) {
            report({ file, line: 1, rule: 'missing-plural', message: `${unit}.${form} lacks the plural form "${category}".` });
          }
        } catch (error) {
          report({ file, line: 1, rule: 'message-syntax', message: `${unit}.${form}: ${(error as Error).message}` });
        }
      }
    }
  }
}

function checkDirectory(pack: ContentPack, references: References, report: Report): void {
  const { regions, municipalities } = pack.places;
  const known = {
    regions: new Set(regions.map(({ id }) => id)),
    municipalities: new Map(municipalities.map(({ id, region }) => [id, region])),
    bring: new Set(Object.keys(pack.bridges.texts.get(SOURCE_LOCALE)?.ready ?? {})),
    checkHours: references.checkHours,
  };
  for (const problem of directoryProblems(pack.directory, known)) report({ ...problem, line: 1 });
}

function checkNotes(pack: ContentPack, references: References, report: Report): void {
  const regions = new Set(pack.places.regions.map((region) => region.id));
  const municipalities = new Set(pack.places.municipalities.map((municipality) => municipality.id));
  for (const note of pack.notes) {
    const file = 'places/notes.json';
    if (note.region && !regions.has(note.region))
      report({ file, line: 1, rule: 'unknown-place', message: `${note.id}: there is no region "${note.region}".` });
    if (note.municipality && !municipalities.has(note.municipality))
      report({ file, line: 1, rule: 'unknown-place', message: `${note.id}: there is no municipality "${note.municipality}".` });
    for (const id of note.pages) {
      if (!references.pages.has(id) && !references.themes.has(id))
        report({ file, line: 1, rule: 'unknown-page', message: `${note.id}: there is no page or theme "${id}".` });
    }
    for (const locale of LOCALES) {
      if (!note.texts[locale]) report({ file, line: 1, rule: 'missing-text', message: `${note.id} is missing in ${locale}.` });
    }
  }
}

/** A page that is listed but not written leads nowhere, in whatever language. */
function checkTargets(files: readonly CheckedFile[], byKey: ReadonlyMap<string, CheckedFile>, report: Report): void {
  for (const { file, parsed } of files) {
    for (const { node, href } of linksOf(parsed)) {
      const target = /^page:(.+)$/.exec(href)?.[1];
      if (target && !byKey.has(`${SOURCE_LOCALE} ${target}`)) {
        const line = (node.lines[0] ?? 0) + parsed.bodyLine;
        report({ file, line, rule: 'missing-target', message: `"${target}" is listed in guide.json but not written.` });
      }
    }
  }
}

function linksOf(parsed: ParsedFile): { node: Node; href: string }[] {
  return [...parsed.tree.walk()].filter((node) => node.type === 'link').map((node) => ({ node, href: String(node.attributes['href']) }));
}

/** Show cards and bridge cards, and whether each site that some reader cannot read has a card. */
function checkCards(pack: ContentPack, files: readonly CheckedFile[], references: References, report: Report): void {
  for (const problem of [...showCardProblems(pack.showCards), ...bridgeProblems(pack.bridges, references)]) {
    report({ ...problem, line: 1 });
  }
  const everybodys = new Set(
    pack.sites.filter((site) => LOCALES.every((locale) => site.languages.includes(locale))).map((site) => site.host),
  );
  const unexplained = (url: string): string | null => {
    const host = URL.canParse(url) ? new URL(url).host : '';
    // A site that is not listed counts as Dutch.
    return host && !everybodys.has(host) && !bridgeOf(pack.bridges, host) ? host : null;
  };
  const lacks = (file: string, line: number, host: string) =>
    report({ file, line, rule: 'missing-bridge', message: `${host} does not speak every language and has no card in bridges/cards.json.` });
  for (const { file, locale, parsed } of files) {
    if (locale !== SOURCE_LOCALE) continue;
    for (const { node, href } of linksOf(parsed)) {
      const host = unexplained(href);
      if (host) lacks(file, (node.lines[0] ?? 0) + parsed.bodyLine, host);
    }
  }
  for (const { website } of pack.directory.organisations) {
    const host = website && unexplained(website.url);
    if (host) lacks('directory/organisations.json', 1, host);
  }
  for (const { url } of pack.notes) {
    const host = url && unexplained(url);
    if (host) lacks('places/notes.json', 1, host);
  }
  for (const [file, records] of [
    ['locations', pack.directory.locations],
    ['services', pack.directory.services],
  ] as const) {
    for (const { website } of records) {
      const host = website && unexplained(website);
      if (host) lacks(`directory/${file}.json`, 1, host);
    }
  }
}

/** Sayings lead to what exists: pages, show cards and organisations. */
function checkSynonyms(pack: ContentPack, references: References, report: Report): void {
  const cards = pack.showCards.groups.flatMap((group) => group.cards.map(({ id }) => `show/${id}`));
  const organisations = [...references.organisations].map((id) => `organisations/${id}`);
  const known = new Set([...references.pages, ...cards, ...organisations]);
  for (const [locale, { words, forms, asking, phrases, emergencies }] of pack.synonyms) {
    const file = `${locale}/synonyms.json`;
    for (const { say, pages } of [...phrases, ...emergencies]) {
      for (const id of pages) {
        if (!known.has(id))
          report({ file, line: 1, rule: 'unknown-page', message: `"${say[0]}": there is no page, show card or organisation "${id}".` });
      }
    }
    for (const text of [...words.flat(), ...forms.flat(), ...asking, ...[...phrases, ...emergencies].flatMap(({ say }) => say)]) {
      for (const { rule, message } of textProblems(text)) report({ file, line: 1, rule, message });
    }
  }
}

/** Direction marks and words of two alphabets in the texts that are no pages. */
function checkWordsOfFiles(pack: ContentPack, report: Report): void {
  const check = (file: string, id: string, value: unknown): void => {
    if (typeof value === 'string') {
      for (const { rule, message } of textProblems(value)) report({ file, line: 1, rule, message: `${id}: ${message}` });
    } else if (value && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) check(file, Array.isArray(value) ? id : `${id}.${key}`, inner);
    }
  };
  for (const locale of LOCALES) check(`messages/${locale}.json`, 'message', MESSAGES[locale]);
  for (const term of pack.terms) check('glossary.json', term.id, term.texts);
  for (const note of pack.notes) check('places/notes.json', note.id, note.texts);
  for (const [locale, texts] of pack.directory.organisationTexts)
    check(`directory/texts/${locale}.json`, 'text', Object.fromEntries(texts));
  for (const [locale, texts] of pack.directory.serviceTexts)
    check(`directory/service-texts/${locale}.json`, 'text', Object.fromEntries(texts));
  for (const [locale, texts] of pack.bridges.texts) check(`bridges/texts/${locale}.json`, 'text', texts);
  for (const [locale, texts] of pack.showCards.texts) check(`show-cards/texts/${locale}.json`, 'text', texts);
}
