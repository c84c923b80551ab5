import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { LOCALE_FACTS, LOCALES, type Locale } from '#platform/i18n/locales.ts';

/**
 * The content as it lies in its files, read without the product's own code: what a page shows is held against this.
 */
const CONTENT = path.resolve(import.meta.dirname, '../../content');

function json(file: string): unknown {
  return JSON.parse(readFileSync(path.join(CONTENT, file), 'utf8'));
}

export interface InventoryPage {
  /** `theme/page`. */
  id: string;
  theme: string;
  core: boolean;
}

/** The page of the main journey. */
export const MINIMUM_WAGE = 'pay/minimum-wage';

/** Every page that the guide is to have. */
export const INVENTORY: readonly InventoryPage[] = (
  json('guide.json') as { themes: { id: string; pages: { id: string; core: boolean }[] }[] }
).themes.flatMap((theme) => theme.pages.map((page) => ({ id: `${theme.id}/${page.id}`, theme: theme.id, core: page.core })));

export interface PlaceRecord {
  id: string;
  name: string;
}

export const MUNICIPALITIES = (json('places/municipalities.json') as { municipalities: (PlaceRecord & { region: string })[] })
  .municipalities;
export const REGIONS = (json('places/regions.json') as { regions: PlaceRecord[] }).regions;

export function placeOf(id: string): PlaceRecord {
  const place = [...MUNICIPALITIES, ...REGIONS].find((each) => each.id === id);
  if (!place) throw new Error(`there is no place "${id}"`);
  return place;
}

export interface LocalNoteRecord {
  id: string;
  pages: string[];
  region: string | null;
  municipality: string | null;
  texts: Partial<Record<Locale, { title: string; body: string }>>;
}

export const NOTES = (json('places/notes.json') as { notes: LocalNoteRecord[] }).notes;

export function isWritten(locale: Locale, id: string): boolean {
  return existsSync(path.join(CONTENT, locale, `${id}.md`));
}

/** Pages that exist in Dutch but not in this locale. */
export function missingIn(locale: Locale): string[] {
  return INVENTORY.filter(({ id }) => isWritten('nl', id) && !isWritten(locale, id)).map(({ id }) => id);
}

/** Locales that lack a page, with what they lack. */
export function missingPages(): { locale: Locale; id: string }[] {
  return LOCALES.flatMap((locale) => missingIn(locale).map((id) => ({ locale, id })));
}

export interface FrontMatter {
  title: string;
  answer: string;
  contacts?: string[];
  related?: string[];
  sensitive?: boolean;
}

export interface PageFile {
  front: FrontMatter;
  body: string;
}

export function pageFile(locale: Locale, id: string): PageFile {
  const text = readFileSync(path.join(CONTENT, locale, `${id}.md`), 'utf8');
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return { front: parse(front) as FrontMatter, body };
}

/** Ids of the pages that are never kept on a phone. */
export const SENSITIVE: readonly string[] = INVENTORY.map(({ id }) => id).filter(
  (id) => isWritten('nl', id) && pageFile('nl', id).front.sensitive === true,
);

/** What is said of an organisation in a locale, if anything. */
export function organisationText(locale: Locale, id: string): { name: string; does: string } | null {
  return (json(`directory/texts/${locale}.json`) as Record<string, { name: string; does: string }>)[id] ?? null;
}

/** Show cards in Dutch, by situation. */
export const SHOW_GROUPS = (
  json('show-cards/cards.json') as { groups: { id: string; sensitive?: boolean; cards: { id: string; dutch: string }[] }[] }
).groups;

export function showTexts(locale: Locale): { groups: Record<string, string>; cards: Record<string, string> } {
  return json(`show-cards/texts/${locale}.json`) as { groups: Record<string, string>; cards: Record<string, string> };
}

export interface BridgeRecord {
  id: string;
  sensitive?: boolean;
  organisation: string | null;
  sites: string[];
  words: string[];
  ready: string[];
  helpers: string[];
}

export const BRIDGES = json('bridges/cards.json') as { words: Record<string, string>; cards: BridgeRecord[] };

export function bridgeTexts(locale: Locale) {
  return json(`bridges/texts/${locale}.json`) as {
    words: Record<string, string>;
    ready: Record<string, string>;
    cards: Record<string, { what?: string; can: string[] }>;
  };
}

export const TERMS = (
  json('glossary.json') as { terms: { id: string; dutch: string; texts: Record<string, { translation: string; explanation: string }> }[] }
).terms;

interface ParameterRecord {
  key: string;
  unit: string;
  series: { from: string; until: string | null; value: unknown; legalStatus: string }[];
}

const PARAMETERS = new Map((json('parameters.json') as { parameters: ParameterRecord[] }).parameters.map((each) => [each.key, each]));

/** Today's date in the Netherlands. */
export function todayInNl(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
}

/** What holds today, or null when that is not known. */
export function valueToday(key: string): unknown {
  const parameter = PARAMETERS.get(key);
  if (!parameter) throw new Error(`there is no parameter "${key}"`);
  const today = todayInNl();
  const entry = parameter.series.find(({ from, until }) => from <= today && (until === null || today <= until));
  return entry && entry.legalStatus !== 'unknown' ? entry.value : null;
}

/** An amount of money that holds today, as this locale writes it. */
export function moneyToday(key: string, locale: Locale): string {
  const cents = valueToday(key);
  if (typeof cents !== 'number') throw new Error(`${key} is not known today`);
  const digits = cents % 100 === 0 ? 0 : 2;
  return new Intl.NumberFormat(LOCALE_FACTS[locale].format, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(cents / 100);
}

/** The parameters that a body shows, once for every time that it does. */
export function amountsIn(body: string): string[] {
  return [...body.matchAll(/\{%\s*(?:amount|figure)\s+"([^"]+)"/g)].map((match) => match[1]!);
}
