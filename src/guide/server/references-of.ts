import { parseHours } from '#directory/server/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { UnitPhrases } from '../amount.ts';
import type { References } from '../check/references.ts';
import type { SharedFiles } from './read-shared-files.ts';

/** What the pages of a pack may refer to. */
export function referencesOf(files: SharedFiles, phrases: ReadonlyMap<Locale, UnitPhrases>): References {
  const { guide, law, organisations, glossary, sites } = files;
  return {
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
}
