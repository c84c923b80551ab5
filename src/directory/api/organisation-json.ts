import { THEMES } from '#topics/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { UNKNOWN } from '../known.schema.ts';
import type { Organisation } from '../organisation.schema.ts';
import type { PublicDirectory } from './public-directory.ts';
import { describeOrganisation, phonesJson, provenanceJson, wordsJson } from './record-json.ts';

/** An organisation as the API tells it. @param base absolute address of the API */
export function organisationJson({ directory }: PublicDirectory, organisation: Organisation, locale: Locale, base: string) {
  const { id, kind, topics, free, anonymous, languages, phones, website, hours } = organisation;
  return {
    id,
    ...wordsJson(describeOrganisation(directory, organisation, locale)),
    kind,
    themes: THEMES.filter((theme) => topics.includes(theme)),
    free,
    anonymous,
    languages,
    phones: phonesJson(phones),
    website: website ? { value: website.url, confidence: website.confidence } : UNKNOWN,
    hours: hours ?? UNKNOWN,
    ...provenanceJson(organisation),
    _links: { self: { href: `${base}/organisations/${id}` }, services: { href: `${base}/services?organisation=${id}` } },
  };
}
