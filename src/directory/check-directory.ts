import { LOCALES } from '#platform/i18n/locales.ts';
import type { DirectoryRecords } from './directory.ts';

/** What records of the directory may name. */
export interface DirectoryReferences {
  regions: ReadonlySet<string>;
  /** Municipalities with the region of each. */
  municipalities: ReadonlyMap<string, string>;
  /** Ids of what to bring (`bridges/texts`). */
  bring: ReadonlySet<string>;
  /** Says what is wrong with opening hours, or null. */
  checkHours: (value: string) => string | null;
}

/** References that lead nowhere, doubles, hours that do not parse, texts that a locale lacks: file and message of each. */
export function directoryProblems(
  records: DirectoryRecords,
  references: DirectoryReferences,
): { file: string; rule: string; message: string }[] {
  const { organisations, services, locations, offers } = records;
  const problems: { file: string; rule: string; message: string }[] = [];
  const report = (file: string, rule: string, message: string) => problems.push({ file: `directory/${file}.json`, rule, message });
  const known = {
    organisations: new Set(organisations.map(({ id }) => id)),
    services: new Set(services.map(({ id }) => id)),
    locations: new Set(locations.map(({ id }) => id)),
  };
  const places = new Set(['los', ...references.regions, ...references.municipalities.keys()]);
  const single = (file: string, ids: readonly string[]) => {
    for (const id of ids.filter((each, at) => ids.indexOf(each) !== at)) report(file, 'duplicate-id', `"${id}" stands there twice.`);
  };
  single(
    'organisations',
    organisations.map(({ id }) => id),
  );
  single(
    'services',
    services.map(({ id }) => id),
  );
  single(
    'locations',
    locations.map(({ id }) => id),
  );
  single(
    'offers',
    offers.map(({ service, location }) => `${service} at ${location}`),
  );

  const checkOwner = (file: string, id: string, owner: string) => {
    const [kind, name = ''] = owner.split(':');
    if (kind === 'region' && !references.regions.has(name))
      report(file, 'unknown-place', `${id}: its owner is a region that is not there, "${name}".`);
    if (kind === 'organisation' && !known.organisations.has(name))
      report(file, 'unknown-organisation', `${id}: its owner is not there, "${name}".`);
  };
  const checkPhones = (file: string, id: string, phones: readonly { publish: boolean; confidence: string }[]) => {
    if (phones.some((phone) => phone.publish && phone.confidence !== 'verified'))
      report(file, 'unconfirmed-phone', `${id}: a number is shown only when it is verified.`);
  };
  const checkHours = (file: string, id: string, value: string | null | undefined) => {
    const wrong = value ? references.checkHours(value) : null;
    if (wrong) report(file, 'hours', `${id}: "${value}": ${wrong}`);
  };

  for (const { id, owner, phones, hours } of organisations) {
    checkOwner('organisations', id, owner);
    checkPhones('organisations', id, phones);
    checkHours('organisations', id, hours?.value);
  }
  for (const { id, organisation, area, owner, phones, hours, bring } of services) {
    checkOwner('services', id, owner);
    checkPhones('services', id, phones);
    checkHours('services', id, hours.value);
    if (!known.organisations.has(organisation))
      report('services', 'unknown-organisation', `${id}: there is no organisation "${organisation}".`);
    for (const place of area === 'national' ? [] : area.filter((each) => !places.has(each)))
      report('services', 'unknown-place', `${id}: there is no region or municipality "${place}".`);
    for (const item of bring.filter((each) => !references.bring.has(each)))
      report('services', 'unknown-text', `${id}: "${item}" is no text of what to have ready.`);
  }
  for (const { id, organisation, region, municipality, owner, phones, stops } of locations) {
    checkOwner('locations', id, owner);
    checkPhones('locations', id, phones);
    if (organisation && !known.organisations.has(organisation))
      report('locations', 'unknown-organisation', `${id}: there is no organisation "${organisation}".`);
    if (!references.regions.has(region)) report('locations', 'unknown-place', `${id}: there is no region "${region}".`);
    if (municipality && references.municipalities.get(municipality) !== region)
      report('locations', 'unknown-place', `${id}: there is no municipality "${municipality}" in the region "${region}".`);
    single(
      'locations',
      stops.map((stop) => `${id}: stop ${stop.id}`),
    );
    for (const stop of stops.filter((each) => each.municipality && !references.municipalities.has(each.municipality)))
      report('locations', 'unknown-place', `${id}: a stop is in "${stop.municipality}", which is not there.`);
  }
  for (const { service, location, hours } of offers) {
    if (!known.services.has(service)) report('offers', 'unknown-service', `There is no service "${service}".`);
    if (!known.locations.has(location)) report('offers', 'unknown-location', `There is no location "${location}".`);
    checkHours('offers', `${service} at ${location}`, hours.value);
  }
  const ownTexts = new Set([...records.serviceTexts.values()].flatMap((texts) => [...texts.keys()]));
  for (const locale of LOCALES) {
    const ofOrganisations = records.organisationTexts.get(locale);
    for (const { id } of organisations) if (!ofOrganisations?.has(id)) report(`texts/${locale}`, 'missing-text', `"${id}" is missing.`);
    const ofServices = records.serviceTexts.get(locale);
    for (const id of ownTexts) if (!ofServices?.has(id)) report(`service-texts/${locale}`, 'missing-text', `"${id}" is missing.`);
    for (const id of ofServices?.keys() ?? [])
      if (!known.services.has(id)) report(`service-texts/${locale}`, 'unknown-text', `"${id}" is not in services.json.`);
  }
  return problems;
}
