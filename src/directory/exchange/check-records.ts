import { distanceKm, findPlace, type PlaceIndex } from '#places/index.ts';
import { NEED_IDS } from '#topics/index.ts';
import type { DirectoryRecords } from '../directory.ts';
import type { Phone } from '../known.schema.ts';
import type { Location } from '../location.schema.ts';
import { findCitizenNumber } from '#platform/citizen-number.ts';
import { entriesOf, offerId, type Entry, type RecordKind, type RecordRef } from './entries.ts';

/** What records may name, beside each other. */
export interface Surroundings {
  places: PlaceIndex;
  /** Ids of what to bring (`bridges/texts`). */
  bring: ReadonlySet<string>;
  /** Says what is wrong with opening hours, or null. */
  checkHours: (value: string) => string | null;
  /** The directory as it is. */
  present: DirectoryRecords;
}

/** What is wrong with a field of a record. */
export interface RecordProblem {
  record: RecordRef;
  field: string;
  /** `reference`: it names something that is not there; while a file has other problems, that may be their consequence. */
  rule: 'double' | 'reference' | 'place' | 'hours' | 'stops' | 'phone' | 'letters' | 'citizen-number';
  message: string;
}

const MAX_KM_FROM_CENTRE = 60;

type Report = (kind: RecordKind, id: string, field: string, rule: RecordProblem['rule'], message: string) => void;

/** What is wrong between records, and between them and the world; the form of each is checked when it is read. */
export function checkRecords(records: DirectoryRecords, surroundings: Surroundings): RecordProblem[] {
  const problems: RecordProblem[] = [];
  const report: Report = (kind, id, field, rule, message) => problems.push({ record: { kind, id }, field, rule, message });
  checkDoubles(records, report);
  checkReferences(records, surroundings, report);
  for (const location of records.locations) checkLocation(location, surroundings.places, report);
  checkHours(records, surroundings, report);
  checkPhones(records, report);
  for (const entry of entriesOf(records).values()) checkTexts(entry, report);
  return problems;
}

function checkDoubles({ organisations, services, locations, offers }: DirectoryRecords, report: Report): void {
  const single = (kind: RecordKind, ids: readonly string[]) => {
    const seen = new Set<string>();
    for (const id of ids) {
      if (seen.has(id)) report(kind, id, 'id', 'double', `The ${kind} "${id}" stands there twice.`);
      seen.add(id);
    }
  };
  single(
    'organisation',
    organisations.map(({ id }) => id),
  );
  single(
    'service',
    services.map(({ id }) => id),
  );
  single(
    'location',
    locations.map(({ id }) => id),
  );
  single('offer', offers.map(offerId));
}

function checkReferences(records: DirectoryRecords, { places, bring, present }: Surroundings, report: Report): void {
  const idsOf = (...lists: readonly (readonly { id: string }[])[]) => new Set(lists.flatMap((list) => list.map(({ id }) => id)));
  const organisations = idsOf(records.organisations, present.organisations);
  const services = idsOf(records.services, present.services);
  const locations = idsOf(records.locations, present.locations);
  const missing = (what: string, id: string) => `There is no ${what} "${id}", in the file or in the directory.`;
  for (const { id, organisation, area, needs, bring: items } of records.services) {
    if (!organisations.has(organisation)) report('service', id, 'organisation', 'reference', missing('organisation', organisation));
    for (const place of area === 'national' ? [] : area)
      if (!findPlace(places, place)) report('service', id, 'area', 'place', `There is no region or municipality "${place}".`);
    for (const need of needs) if (!NEED_IDS.includes(need)) report('service', id, 'needs', 'reference', `There is no need "${need}".`);
    for (const item of items)
      if (!bring.has(item))
        report('service', id, 'bring', 'reference', `"${item}" is not in the list of things to bring: ${[...bring].join(', ')}.`);
  }
  for (const { id, organisation } of records.locations)
    if (organisation !== null && !organisations.has(organisation))
      report('location', id, 'organisation', 'reference', missing('organisation', organisation));
  for (const offer of records.offers) {
    if (!services.has(offer.service)) report('offer', offerId(offer), 'service', 'reference', missing('service', offer.service));
    if (!locations.has(offer.location)) report('offer', offerId(offer), 'location', 'reference', missing('location', offer.location));
  }
  const described = { organisation: idsOf(records.organisations), service: idsOf(records.services) };
  for (const [kind, texts] of [
    ['organisation', records.organisationTexts],
    ['service', records.serviceTexts],
  ] as const)
    for (const [locale, byId] of texts)
      for (const id of byId.keys())
        if (!described[kind].has(id))
          report(kind, id, `does in ${locale}`, 'reference', `There are words for the ${kind} "${id}", which is not in the file.`);
}

function checkLocation({ id, region, municipality, position, stops }: Location, places: PlaceIndex, report: Report): void {
  if (findPlace(places, region)?.kind !== 'region') report('location', id, 'region', 'place', `There is no region "${region}".`);
  const town = municipality === null ? undefined : findPlace(places, municipality);
  if (municipality !== null && town?.kind !== 'municipality')
    report('location', id, 'municipality', 'place', `There is no municipality "${municipality}".`);
  if (town?.kind === 'municipality') {
    if (town.region !== region)
      report('location', id, 'region', 'place', `${town.name} lies in the region "${town.region}", not in "${region}".`);
    const km = position ? distanceKm(position, town) : 0;
    if (km > MAX_KM_FROM_CENTRE)
      report(
        'location',
        id,
        'position',
        'place',
        `The position is ${Math.round(km)} km from the centre of ${town.name}: one of the two is wrong.`,
      );
  }
  const seen = new Set<string>();
  let before: { id: string; starts: string } | null = null;
  for (const stop of stops) {
    if (seen.has(stop.id)) report('location', id, 'stops', 'stops', `The stop "${stop.id}" stands there twice.`);
    if (stop.ends <= stop.starts) report('location', id, 'stops', 'stops', `The stop "${stop.id}" ends before it starts.`);
    if (before && before.starts > stop.starts)
      report('location', id, 'stops', 'stops', `The stops "${before.id}" and "${stop.id}" are not in the order of their times.`);
    if (stop.municipality !== null && findPlace(places, stop.municipality)?.kind !== 'municipality')
      report('location', id, 'stops', 'place', `The stop "${stop.id}" is in "${stop.municipality}", which is no municipality.`);
    seen.add(stop.id);
    before = stop;
  }
}

function checkHours(records: DirectoryRecords, { checkHours: problemWith, present }: Surroundings, report: Report): void {
  // Few ways of writing hours stand in many records, and reading one takes milliseconds. Those of the directory were read before.
  const known = new Map<string, string | null>(hoursIn(present).map(({ value }) => [value, null]));
  for (const { kind, id, value } of hoursIn(records)) {
    const kept = known.get(value);
    const problem = kept === undefined ? problemWith(value) : kept;
    known.set(value, problem);
    if (problem !== null) report(kind, id, 'hours', 'hours', `"${value}" are no opening hours that can be read: ${problem}`);
  }
}

function hoursIn({ organisations, services, offers }: DirectoryRecords): (RecordRef & { value: string })[] {
  return [
    ...organisations.map(({ id, hours }) => ({ kind: 'organisation' as const, id, value: hours?.value ?? null })),
    ...services.map(({ id, hours }) => ({ kind: 'service' as const, id, value: hours.value })),
    ...offers.map((offer) => ({ kind: 'offer' as const, id: offerId(offer), value: offer.hours.value })),
  ].flatMap(({ kind, id, value }) => (value === null ? [] : [{ kind, id, value }]));
}

function checkPhones({ organisations, services, locations }: DirectoryRecords, report: Report): void {
  const check = (kind: RecordKind, records: readonly { id: string; phones: readonly Phone[] }[]) => {
    for (const { id, phones } of records)
      for (const { number, publish, confidence } of phones)
        if (publish && confidence !== 'verified')
          report(kind, id, 'phones', 'phone', `The number ${number} is to be shown, but nobody has confirmed it.`);
  };
  check('organisation', organisations);
  check('service', services);
  check('location', locations);
}

/** Fields that are no words: numbers in them are telephone numbers, coordinates, addresses on the web, days. */
const NO_WORDS = [
  'phones',
  'website',
  'email',
  'position',
  'area',
  'needs',
  'topics',
  'bring',
  'checked',
  'review',
  'organisation',
  'region',
  'municipality',
];

function checkTexts({ kind, id, fields }: Entry, report: Report): void {
  for (const [field, value] of Object.entries(fields)) {
    if (textsIn(value).some((text) => text.includes('\0') || !text.isWellFormed()))
      report(kind, id, field, 'letters', 'There is half a letter or an invisible one in it that cannot be stored. Write it again.');
    if (NO_WORDS.includes(field)) continue;
    const found = textsIn(value)
      .map(findCitizenNumber)
      .find((number) => number !== null);
    if (found)
      report(
        kind,
        id,
        field,
        'citizen-number',
        `"${found}" may be a citizen service number (BSN), which is never stored here. Take it out; a number of another kind needs letters or a slash in it.`,
      );
  }
}

/** All texts inside a value. Addresses on the web in them hold numbers of their own. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(/https?:\/\/\S+/g, '')];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
