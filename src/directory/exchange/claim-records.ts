import type { Locale } from '#platform/i18n/locales.ts';
import type { DirectoryRecords } from '../directory.ts';
import { differingFields, entriesOf, keyOf, offerId, type Entry, type RecordKind, type RecordRef } from './entries.ts';

/** Records under their owner, and those that the file may not change. */
export interface ClaimedRecords {
  records: DirectoryRecords;
  refused: RefusedRecord[];
}

export interface RefusedRecord {
  record: RecordRef;
  message: string;
  /** What to do about it; empty when the message says all. */
  advice: string;
}

/**
 * Makes an owner's the records of a file. One that belongs to somebody else may be in the file as it is in the directory,
 * and stays theirs; changed it is refused. A service of one owner may be given at a location of another.
 */
export function claimRecords(incoming: DirectoryRecords, present: DirectoryRecords, owner: string): ClaimedRecords {
  const before = entriesOf(present);
  const after = entriesOf(incoming);
  const refused: RefusedRecord[] = [];
  const claim = <R extends { id: string; owner: string }>(kind: RecordKind, record: R): R => {
    const key = keyOf({ kind, id: record.id });
    const old = before.get(key);
    if (!old || old.owner === owner) return { ...record, owner };
    const fields = changedFields(old, after.get(key));
    if (fields.length)
      refused.push({
        record: { kind, id: record.id },
        message: `The ${kind} "${record.id}" belongs to ${old.owner ?? ''} and is not changed by ${owner} (${fields.join(', ')}).`,
        advice: 'Name it by its id alone, or give yours another id.',
      });
    return { ...record, owner: old.owner ?? owner };
  };
  const organisations = incoming.organisations.map((each) => claim('organisation', each));
  const services = incoming.services.map((each) => claim('service', each));
  const locations = incoming.locations.map((each) => claim('location', each));
  const ownerOf = new Map([
    ...[...before].map(([key, entry]): [string, string | null] => [key, entry.owner]),
    ...services.map(({ id, owner: of }): [string, string] => [keyOf({ kind: 'service', id }), of]),
    ...locations.map(({ id, owner: of }): [string, string] => [keyOf({ kind: 'location', id }), of]),
  ]);
  for (const offer of incoming.offers) {
    const record: RecordRef = { kind: 'offer', id: offerId(offer) };
    const owners = [keyOf({ kind: 'service', id: offer.service }), keyOf({ kind: 'location', id: offer.location })].map((key) =>
      ownerOf.get(key),
    );
    // A side that is not there is told as such.
    if (owners.includes(owner) || owners.includes(undefined)) continue;
    const old = before.get(keyOf(record));
    if (old && changedFields(old, after.get(keyOf(record))).length === 0) continue;
    refused.push({
      record,
      message: `Neither the service "${offer.service}" (of ${owners[0] ?? ''}) nor the location "${offer.location}" (of ${owners[1] ?? ''}) belongs to ${owner}.`,
      advice: '',
    });
  }
  return { records: { ...incoming, organisations, services, locations }, refused };
}

function changedFields(before: Entry, after: Entry | undefined): string[] {
  return after ? differingFields(before, after) : [];
}

/** The languages in which a file has words for organisations and for services. */
export interface SpokenLanguages {
  organisations: ReadonlySet<Locale>;
  services: ReadonlySet<Locale>;
}

/** The languages in which there is a text among records. */
export function languagesIn({ organisationTexts, serviceTexts }: DirectoryRecords): SpokenLanguages {
  return { organisations: new Set(organisationTexts.keys()), services: new Set(serviceTexts.keys()) };
}

/** The records with the texts that they have at present in languages in which the file does not speak at all. */
export function keepOtherTexts(incoming: DirectoryRecords, present: DirectoryRecords, spoken: SpokenLanguages): DirectoryRecords {
  const joined = <T>(
    own: ReadonlyMap<Locale, ReadonlyMap<string, T>>,
    others: ReadonlyMap<Locale, ReadonlyMap<string, T>>,
    records: readonly { id: string }[],
    languages: ReadonlySet<Locale>,
  ) => {
    const ids = new Set(records.map(({ id }) => id));
    const kept = [...others]
      .filter(([locale]) => !languages.has(locale))
      .map(([locale, texts]) => [locale, new Map([...texts].filter(([id]) => ids.has(id)))] as const)
      .filter(([, texts]) => texts.size > 0);
    return new Map([...own, ...kept]);
  };
  return {
    ...incoming,
    organisationTexts: joined(incoming.organisationTexts, present.organisationTexts, incoming.organisations, spoken.organisations),
    serviceTexts: joined(incoming.serviceTexts, present.serviceTexts, incoming.services, spoken.services),
  };
}
