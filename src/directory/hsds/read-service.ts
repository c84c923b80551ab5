import type { Locale } from '#platform/i18n/locales.ts';
import { AUDIENCES, NEED_IDS, type Need } from '#topics/index.ts';
import { serviceSchema, serviceTextSchema, WAYS, type Service, type ServiceText } from '../service.schema.ts';
import type { At, Gathered } from './gather.ts';
import { NATIONAL } from './nearness.ts';
import { Facts, list, readLanguages, readPhones, readWebsite } from './read-facts.ts';
import { readHours } from './read-hours.ts';
import { readId, readProvenance, type ReadOptions } from './read-options.ts';
import { localeOf, type OrganisationRead } from './read-organization.ts';
import type { ReadService } from './read.schema.ts';
import type { Report } from './report.ts';
import { findTerm, needOfTerm } from './taxonomies.ts';

const WHOLE_COUNTRY = /^(?:nederland|(?:the )?netherlands|nl|landelijk|national|nationwide)$/i;
const MIN_TEXT = 5;

export interface ServiceRead {
  service: Service;
  text: ServiceText | null;
  locale: Locale;
}

/**
 * A service of ours. Null after reporting what is wrong with it.
 * @param at where it is given: regions of its locations, for a service that does not say for whom it is
 */
export function readService(
  { path, value }: At<ReadService>,
  { organisation }: OrganisationRead,
  at: readonly string[],
  { terms }: Pick<Gathered, 'terms'>,
  options: ReadOptions,
  report: Report,
): ServiceRead | null {
  const facts = new Facts(value.attributes, path, report);
  const schedules = value.schedules.map((schedule, index) => ({ path: `${path}.schedules[${index}]`, value: schedule }));
  report.leaveOut(path, value, [
    'alternate_name',
    'interpretation_services',
    'wait_time',
    'accreditations',
    'minimum_age',
    'maximum_age',
    'contacts',
    'capacities',
  ]);
  if (!facts.areOurs) report.leaveOut(path, value, ['application_process', 'fees_description', 'eligibility_description', 'alert']);
  const state = facts.oneOf('capacity', ['open', 'waiting-list', 'full']);
  const service = report.check(
    serviceSchema,
    {
      id: readId('service', value.id, facts),
      organisation: organisation.id,
      needs: readNeeds(value, path, terms, options, report),
      audiences: facts.of('audience', AUDIENCES),
      area: readArea(value, facts.areOurs, at, path, options, report),
      ownMunicipality: facts.yesOrNo('own-municipality') ?? false,
      ways: facts.known('ways', list(facts.of('way', WAYS))),
      languages: facts.known('languages', list(readLanguages(value.languages, path, report))),
      free: facts.known('free', readFree(value, facts, path, report)),
      anonymous: facts.known('anonymous', facts.yesOrNo('anonymous')),
      independent: facts.known('independent', facts.yesOrNo('independent')),
      phones: readPhones(value.phones, path, report),
      email: value.email,
      website: readWebsite(value.url, `${path}.url`, report),
      hours: facts.known('hours', readHours(schedules, options.checkHours, report)),
      bring: readDocuments(value, path, report),
      capacity: state === null ? null : { state, until: facts.one('capacity-until') },
      status: readStatus(value, facts, path, report),
      ...readProvenance(facts, value.assured_date ?? value.last_modified, path, options, report),
    } satisfies Record<keyof Service, unknown>,
    path,
  );
  return service && { service, text: readText(value, organisation.name, path, report), locale: localeOf(facts, options) };
}

function readNeeds(
  value: ReadService,
  path: string,
  terms: Gathered['terms'],
  { needs: fallback = [] }: ReadOptions,
  report: Report,
): Need[] {
  const found = value.attributes.flatMap(
    ({ link_type: type, value: fact, taxonomy_term_id: termId, taxonomy_term: nested }, index): Need[] => {
      const id = termId ?? nested?.id ?? null;
      if (id === null && !nested && type !== 'need') return [];
      const term = id === null ? undefined : (terms.get(id)?.value ?? findTerm(id));
      if (id !== null && !term && !nested) report.problem(`${path}.attributes[${index}].taxonomy_term_id`, `there is no term "${id}"`);
      const need =
        needOfTerm(id, nested?.code ?? term?.code ?? null) ?? (type === 'need' ? NEED_IDS.find((each) => each === fact) : undefined);
      if (need === undefined)
        report.note(
          `${path}.attributes[${index}]`,
          `the term "${nested?.name ?? term?.name ?? fact ?? ''}" is left out: it is none of our needs`,
        );
      return need === undefined ? [] : [need];
    },
  );
  if (found.length > 0) return [...new Set(found)];
  if (fallback.length === 0)
    report.problem(
      `${path}.attributes`,
      `the service has none of our needs; give at least one term of the taxonomy "needs": ${NEED_IDS.join(', ')}`,
    );
  return fallback.length > 0 ? [...fallback] : ['information'];
}

function readArea(
  { service_areas: areas }: ReadService,
  areOurs: boolean,
  at: readonly string[],
  path: string,
  { placeOf }: ReadOptions,
  report: Report,
): Service['area'] {
  const places = areas.flatMap(({ name, extent, extent_type: form }, index): string[] => {
    if (areOurs && extent !== null) return [extent];
    const words = name ?? (form === null || form === 'text' ? extent : null);
    if (words === null) {
      report.problem(`${path}.service_areas[${index}]`, 'an area needs a name: shapes on a map are not read');
      return [];
    }
    if (WHOLE_COUNTRY.test(words.trim())) return [NATIONAL];
    const place = placeOf(null, words, null);
    if (!place) report.problem(`${path}.service_areas[${index}]`, `"${words}" is no municipality or region that we know`);
    return place ? [place.municipality ?? place.region] : [];
  });
  if (places.includes(NATIONAL)) return 'national';
  if (areas.length > 0) return places.length > 0 ? [...new Set(places)] : 'national';
  if (at.length > 0) report.note(`${path}.service_areas`, 'nothing is said: the regions of its locations are taken');
  else report.problem(`${path}.service_areas`, 'say where people must live to use the service: it has no locations either');
  return at.length > 0 ? [...new Set(at)] : 'national';
}

function readFree({ cost_options: costs }: ReadService, facts: Facts, path: string, report: Report): boolean | null {
  const told = facts.yesOrNo('free');
  if (told !== null || costs.length === 0) return told;
  const amounts = costs.map(({ amount }) => amount ?? null);
  if (amounts.some((amount) => amount !== null && amount > 0)) {
    report.note(`${path}.cost_options`, 'the amounts are left out: that it costs money is kept');
    return false;
  }
  return amounts.every((amount) => amount === 0) ? true : null;
}

function readDocuments({ required_documents: documents }: ReadService, path: string, report: Report): string[] {
  return documents.flatMap(({ document, attributes }, index) => {
    const at = `${path}.required_documents[${index}]`;
    const id = new Facts(attributes, at, report).one('document');
    if (id === null) report.note(at, `"${document ?? ''}" is left out: it is none of our texts about what to bring`);
    return id ?? [];
  });
}

function readStatus({ status }: ReadService, facts: Facts, path: string, report: Report): Service['status'] {
  if (status === 'active') return 'active';
  if (facts.oneOf('status', ['planned'])) return 'planned';
  if (status !== 'inactive') report.note(`${path}.status`, `"${status}" is kept as inactive`);
  return 'inactive';
}

/** A service that has only a name is described by it; one that is named as its organisation needs no words of its own. */
function readText({ name, description }: ReadService, organisation: string, path: string, report: Report): ServiceText | null {
  if (description !== null && description.length < MIN_TEXT)
    report.note(`${path}.description`, 'is left out: it is too short to say anything');
  const does = description !== null && description.length >= MIN_TEXT ? description : name;
  if (does.length >= MIN_TEXT) return report.check(serviceTextSchema, { name, does }, path);
  if (name !== organisation)
    report.problem(`${path}.description`, `a service with so short a name needs a description of at least ${MIN_TEXT} characters`);
  return null;
}
