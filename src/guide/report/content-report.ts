import { LOCALES, SOURCE_LOCALE, type Locale } from '#platform/i18n/locales.ts';
import type { ContentPack } from '../content-pack.ts';
import { parseBody } from '../markdown.ts';
import { readability, runningTexts, type Readability } from './readability.ts';

/** How far one locale is. Counts unless it says otherwise. */
export interface LocaleReport {
  locale: Locale;
  core: number;
  pages: number;
  terms: number;
  organisations: number;
  notes: number;
  showCards: number;
  bridges: number;
  /** Translations that a native speaker has read; the source counts as read. */
  reviewed: number;
  unreviewed: number;
  /** Translations whose source has changed since. */
  stale: number;
  /** Means over the pages of the locale. */
  readability: Readability | null;
  /** Pages with a sentence of more than 22 words. */
  hardPages: number;
}

/** One page in one locale. */
export interface PageReport extends Readability {
  locale: Locale;
  page: string;
  core: boolean;
  translation: string;
  stale: boolean;
  checked: string | null;
  reviewDue: string | null;
  /** Statements that an editor has to check. */
  toCheck: number;
}

/** What editors need to know of the whole content on one day. */
export interface ContentReport {
  date: string;
  /** What a complete locale has. */
  whole: Pick<LocaleReport, 'core' | 'pages' | 'terms' | 'organisations' | 'notes' | 'showCards' | 'bridges'>;
  locales: LocaleReport[];
  pages: PageReport[];
  freshness: { overdue: number; within30Days: number; within90Days: number; later: number; undated: number };
  confidence: {
    /** Parameter entries that hold on the day. */
    parametersVerified: number;
    parametersRecalled: number;
    /** Pages without, and with, statements to be checked. */
    pagesVerified: number;
    pagesToCheck: number;
    statementsToCheck: number;
  };
}

/** From this number of words on, a sentence is hard. */
const HARD_SENTENCE = 23;
const DAY = 86_400_000;

/** Measures a pack on a day ('2026-11-21'). */
export function contentReport(pack: ContentPack, date: string): ContentReport {
  const pageById = new Map(pack.pages.map((page) => [page.id, page]));
  const dutch = new Map(pack.terms.map((term) => [term.id, term.dutch]));
  const pages = pack.texts.flatMap((text): PageReport[] => {
    const page = pageById.get(text.pageId);
    const texts = [text.answer, ...runningTexts(parseBody(text.body), (term) => dutch.get(term) ?? term)];
    const measured = readability(text.locale, texts);
    if (!page || !measured) return [];
    return [
      {
        locale: text.locale,
        page: page.id,
        core: page.core,
        translation: text.translation,
        stale: text.stale,
        checked: page.checked,
        reviewDue: page.reviewDue,
        toCheck: page.toCheck.length,
        ...measured,
      },
    ];
  });
  const sources = pack.pages.filter((page) => pages.some((each) => each.page === page.id && each.locale === SOURCE_LOCALE));
  const inDays = (day: string) => (Date.parse(day) - Date.parse(date)) / DAY;
  const due = sources.map((page) => page.reviewDue);
  const between = (from: number, until: number) => due.filter((day) => day && inDays(day) >= from && inDays(day) < until).length;
  const entries = pack.law.parameters.flatMap((parameter) =>
    parameter.series.filter((entry) => entry.value !== null && entry.from <= date && (entry.until === null || entry.until >= date)),
  );
  return {
    date,
    whole: {
      core: pack.pages.filter((page) => page.core).length,
      pages: pack.pages.length,
      terms: pack.terms.length,
      organisations: pack.directory.organisations.length,
      notes: pack.notes.length,
      showCards: pack.showCards.groups.reduce((sum, group) => sum + group.cards.length, 0),
      bridges: pack.bridges.cards.length,
    },
    locales: LOCALES.map((locale) => localeReport(pack, locale, pages)),
    pages,
    freshness: {
      overdue: between(-Infinity, 0),
      within30Days: between(0, 30),
      within90Days: between(30, 90),
      later: between(90, Infinity),
      undated: due.filter((day) => !day).length,
    },
    confidence: {
      parametersVerified: entries.filter((entry) => entry.confidence === 'verified').length,
      parametersRecalled: entries.filter((entry) => entry.confidence !== 'verified').length,
      pagesVerified: sources.filter((page) => page.toCheck.length === 0).length,
      pagesToCheck: sources.filter((page) => page.toCheck.length > 0).length,
      statementsToCheck: sources.reduce((sum, page) => sum + page.toCheck.length, 0),
    },
  };
}

function localeReport(pack: ContentPack, locale: Locale, all: readonly PageReport[]): LocaleReport {
  const pages = all.filter((page) => page.locale === locale);
  const has = (texts: Record<string, unknown> | undefined, ids: readonly string[]) => ids.filter((id) => texts?.[id] !== undefined).length;
  return {
    locale,
    core: pages.filter((page) => page.core).length,
    pages: pages.length,
    terms: pack.terms.filter((term) => term.texts[locale]).length,
    organisations: pack.directory.organisationTexts.get(locale)?.size ?? 0,
    notes: pack.notes.filter((note) => note.texts[locale]).length,
    showCards: has(
      pack.showCards.texts.get(locale)?.cards,
      pack.showCards.groups.flatMap((group) => group.cards.map((card) => card.id)),
    ),
    bridges: has(
      pack.bridges.texts.get(locale)?.cards,
      pack.bridges.cards.map((card) => card.id),
    ),
    reviewed: pages.filter((page) => page.translation !== 'unreviewed').length,
    unreviewed: pages.filter((page) => page.translation === 'unreviewed').length,
    stale: pages.filter((page) => page.stale).length,
    readability: meanOf(pages),
    hardPages: pages.filter((page) => page.longestSentence >= HARD_SENTENCE).length,
  };
}

/** The mean page. */
function meanOf(pages: readonly Readability[]): Readability | null {
  if (pages.length === 0) return null;
  const mean = (value: (page: Readability) => number) => pages.reduce((sum, page) => sum + value(page), 0) / pages.length;
  const dutch = pages.every((page) => page.fleschDouma !== null);
  return {
    sentences: mean((page) => page.sentences),
    words: mean((page) => page.words),
    sentenceLength: mean((page) => page.sentenceLength),
    longestSentence: Math.max(...pages.map((page) => page.longestSentence)),
    wordLength: mean((page) => page.wordLength),
    lix: mean((page) => page.lix),
    fleschDouma: dutch ? mean((page) => page.fleschDouma ?? 0) : null,
  };
}
