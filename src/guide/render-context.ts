import type { ParameterOn, ParameterChange } from '#law/index.ts';
import type { Translate } from '#platform/i18n/messages.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { UnitPhrases } from './amount.ts';

/** An organisation as a card shows it, in one locale. */
export interface ContactCard {
  id: string;
  name: string;
  does: string;
  conditions: string | null;
  /** Languages spoken, when confirmed. */
  languages: string[];
  free: boolean;
  anonymous: boolean;
  /** Numbers that are confirmed; others are not shown. */
  phones: { number: string; tel: string }[];
  website: string | null;
  /** OpenStreetMap opening hours, when confirmed; "24/7" is said in words. */
  hours: string | null;
}

/** A Dutch word that people will meet, in one locale. */
export interface Term {
  id: string;
  dutch: string;
  translation: string;
  explanation: string;
}

/** All that a page's text refers to, on one day and in one locale. Pure: looking up changes nothing. */
export interface RenderContext {
  locale: Locale;
  /** The day for which amounts are shown. */
  date: string;
  t: Translate;
  phrases: UnitPhrases;
  parameter(key: string): ParameterOn;
  nextChange(key: string): ParameterChange | null;
  contact(id: string): ContactCard | null;
  term(id: string): Term | null;
  /** Languages of an outside site, or null when it is not listed. */
  siteLanguages(host: string): readonly string[] | null;
  /** Address of the card that explains an outside site, or null when there is none. */
  bridge(host: string): string | null;
  /** Pictograms of the steps of the first list of steps, in order. */
  pictograms: readonly string[];
  /** Address of a page or theme in this locale, with the reader's place kept. */
  href(target: string): string;
}

/** What rendering found out about a text. */
export interface RenderFindings {
  /** Terms in the order of their first mention. */
  terms: string[];
  /** Parameters used; the earliest change among them limits how long the page stays right. */
  parameters: string[];
}
