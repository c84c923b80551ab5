import type { DirectoryRecords } from '../directory.ts';

export type RecordKind = 'organisation' | 'service' | 'location' | 'offer';

/** Which record: an offer (a service at a location) has the id "<service> at <location>". */
export interface RecordRef {
  kind: RecordKind;
  id: string;
}

/** A record of any kind, with its texts among its fields. */
export interface Entry extends RecordRef {
  /** Null: an offer has no owner of its own. */
  owner: string | null;
  /** All fields but the id and the owner; what is missing counts as null. */
  fields: Readonly<Record<string, unknown>>;
}

export function offerId({ service, location }: { service: string; location: string }): string {
  return `${service} at ${location}`;
}

/** The two sides of an offer's id. */
export function sidesOf(id: string): { service: string; location: string } {
  const [service = '', location = ''] = id.split(' at ');
  return { service, location };
}

/** One name for a record among all kinds. */
export function keyOf({ kind, id }: RecordRef): string {
  return `${kind} ${id}`;
}

/** All records by key. Of two with one id the last counts; `checkRecords` tells such doubles. */
export function entriesOf(records: DirectoryRecords): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const add = (entry: Entry) => entries.set(keyOf(entry), entry);
  const organisationTexts = textFields(records.organisationTexts);
  const serviceTexts = textFields(records.serviceTexts);
  for (const { id, owner, ...fields } of records.organisations)
    add({ kind: 'organisation', id, owner, fields: { ...fields, ...organisationTexts.get(id) } });
  for (const { id, owner, ...fields } of records.services)
    add({ kind: 'service', id, owner, fields: { ...fields, ...serviceTexts.get(id) } });
  for (const { id, owner, ...fields } of records.locations) add({ kind: 'location', id, owner, fields });
  for (const { service, location, ...fields } of records.offers)
    add({ kind: 'offer', id: offerId({ service, location }), owner: null, fields });
  return entries;
}

/** By id: fields such as "name in nl". */
function textFields(texts: ReadonlyMap<string, ReadonlyMap<string, object>>): Map<string, Record<string, unknown>> {
  const byId = new Map<string, Record<string, unknown>>();
  for (const [locale, ofLocale] of texts) {
    for (const [id, text] of ofLocale) {
      const fields = byId.get(id) ?? {};
      for (const [name, value] of Object.entries(text)) fields[`${name} in ${locale}`] = value;
      byId.set(id, fields);
    }
  }
  return byId;
}

/** Names of fields in which two records differ, sorted. What is not known is not known, whoever is or is not sure of that. */
export function differingFields(one: Entry, other: Entry): string[] {
  const names = new Set([...Object.keys(one.fields), ...Object.keys(other.fields)]);
  const meaning = (value: unknown) => canonical(isKnown(value) && value.value === null ? null : value);
  return [...names].filter((name) => meaning(one.fields[name]) !== meaning(other.fields[name])).sort();
}

/** Whether a value is a field that says how sure we are. */
export function isKnown(value: unknown): value is { value: unknown; confidence: unknown } {
  return typeof value === 'object' && value !== null && Object.keys(value).sort().join() === 'confidence,value';
}

/** A value as text that is equal for equal values: the database does not keep the order of keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${entries
    .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`)
    .sort()
    .join(',')}}`;
}
