import type { IsoDay, ParameterSet } from '#law/index.ts';
import { html, type Html } from '#platform/html.ts';
import { LOCALE_FACTS, type Locale } from '#platform/i18n/locales.ts';
import { say, type Texts } from '#platform/i18n/say.ts';
import type { Check } from './check.ts';
import type { Finding } from './finding.ts';
import type { CheckResult } from './run-check.ts';

/** What a page knows of those whom a check may name. */
export interface NamedOrganisation {
  name: string;
  does: string;
  phones: readonly { number: string; tel: string }[];
}

/** All that the words of a result are made of. On the device it comes with the page. */
export interface ResultContext {
  locale: Locale;
  /** Texts of the check and the shared ones, in the reader's language. */
  texts: Texts;
  /** The same in Dutch, for what is sent and shown to others. */
  dutch: Texts;
  params: ParameterSet;
  today: IsoDay;
  /** "?place=westland" or nothing: goes with every link. */
  placeQuery: string;
  /** By id: "pay/minimum-wage". A page that the locale lacks has its title in another. */
  pages: Readonly<Record<string, string>>;
  organisations: Readonly<Record<string, NamedOrganisation>>;
}

export type Examination = Extract<CheckResult, { kind: 'examined' }>;

/** What a finding says in a sentence. */
export function sentenceOf(check: Pick<Check, 'id'>, found: Finding, { texts, locale }: Pick<ResultContext, 'texts' | 'locale'>): string {
  return say(texts, locale, { text: `${check.id}.f.${found.id}`, values: found.values });
}

/** A text in Dutch and in the reader's language, one beside the other; in Dutch alone when that is the reader's. */
export function inBothLanguages(context: ResultContext, partOf: (texts: Texts, locale: Locale) => Html): Html {
  const { locale } = context;
  const own = html`<div lang="${locale}" dir="${LOCALE_FACTS[locale].direction}">${partOf(context.texts, locale)}</div>`;
  if (locale === 'nl') return html`<div class="both">${own}</div>`;
  return html`<div class="both">
    <div lang="nl" dir="ltr">${partOf(context.dutch, 'nl')}</div>
    ${own}
  </div>`;
}
