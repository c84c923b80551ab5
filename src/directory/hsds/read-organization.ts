import { LOCALES, type Locale } from '#platform/i18n/locales.ts';
import { organisationSchema, organisationTextSchema, type Organisation, type OrganisationText } from '../organisation.schema.ts';
import type { At } from './gather.ts';
import { Facts, list, readPhones, readWebsite } from './read-facts.ts';
import { readId, readProvenance, type ReadOptions } from './read-options.ts';
import type { ReadOrganization } from './read.schema.ts';
import type { Report } from './report.ts';

/** Kind of an organisation that does not say its kind. */
const UNKNOWN_KIND = 'other';
const MIN_TEXT = 5;

export interface OrganisationRead {
  organisation: Organisation;
  text: OrganisationText | null;
  locale: Locale;
}

/** An organisation of ours. Null after reporting what is wrong with it. */
export function readOrganization({ path, value }: At<ReadOrganization>, options: ReadOptions, report: Report): OrganisationRead | null {
  const facts = new Facts(value.attributes, path, report);
  const website = readWebsite(value.website, `${path}.website`, report);
  const hours = facts.one('opening-hours');
  const wrongHours = hours === null ? null : options.checkHours(hours);
  if (wrongHours !== null) report.problem(`${path}.attributes`, `"${hours ?? ''}": ${wrongHours}`);
  report.leaveOut(path, value, ['email', 'legal_status', 'logo', 'parent_organization_id']);
  const organisation = report.check(
    organisationSchema,
    {
      id: readId('organisation', value.id, facts),
      name: value.name,
      kind: facts.one('kind') ?? UNKNOWN_KIND,
      topics: facts.all('theme'),
      free: facts.known('free', facts.yesOrNo('free')),
      anonymous: facts.known('anonymous', facts.yesOrNo('anonymous')),
      languages: facts.known('languages', list(facts.all('language'))),
      phones: readPhones(value.phones, path, report),
      website: website === null ? null : { url: website, confidence: facts.confidence('website') },
      hours: hours === null ? null : { value: hours, confidence: facts.confidence('hours') },
      ...readProvenance(facts, null, path, options, report),
    } satisfies Record<Exclude<keyof Organisation, 'closed'>, unknown>,
    path,
  );
  const text = organisation && readText(value, path, report);
  return organisation && { organisation, text, locale: localeOf(facts, options) };
}

/** The language of a record's texts. */
export function localeOf(facts: Facts, { locale = 'nl' }: ReadOptions): Locale {
  return facts.oneOf('text-language', LOCALES) ?? locale;
}

function readText({ description, alternate_name: alternate }: ReadOrganization, path: string, report: Report): OrganisationText | null {
  if (description !== null && description.length >= MIN_TEXT)
    return report.check(organisationTextSchema, { name: alternate, does: description }, path);
  if (description !== null) report.note(`${path}.description`, 'is left out: it is too short to say anything');
  if (alternate !== null) report.note(`${path}.alternate_name`, 'is left out: there is no description that it belongs to');
  return null;
}
