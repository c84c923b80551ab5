import type { DirectoryRecords } from '../directory.ts';
import { differingFields, entriesOf, isKnown, keyOf, sidesOf, type Entry, type RecordRef } from './entries.ts';

/** A field that changes, with its values in words. */
export interface FieldChange {
  field: string;
  before: string;
  after: string;
}

export interface RecordChange extends RecordRef {
  fields: FieldChange[];
}

/** What an import would do, each list sorted by kind and id. */
export interface Difference {
  added: RecordRef[];
  changed: RecordChange[];
  unchanged: number;
  /** Records that the owner brought earlier and that are not in the file. They stay unless their removal is asked for. */
  missing: RecordRef[];
}

/** Whose records are compared, and which of the present ones were brought by an import (by `keyOf`). */
export interface DifferenceOf {
  owner: string;
  local: ReadonlySet<string>;
}

/** Compares the records of a file with those of the directory. */
export function differenceOf(present: DirectoryRecords, incoming: DirectoryRecords, { owner, local }: DifferenceOf): Difference {
  const before = entriesOf(present);
  const after = entriesOf(incoming);
  const difference: Difference = { added: [], changed: [], unchanged: 0, missing: [] };
  for (const [key, entry] of after) {
    const { kind, id } = entry;
    const old = before.get(key);
    if (!old) difference.added.push({ kind, id });
    else {
      const fields = [...differingFields(old, entry), ...(old.owner === entry.owner ? [] : ['owner'])];
      if (fields.length) difference.changed.push({ kind, id, fields: fields.map((field) => fieldChange(field, old, entry)) });
      else difference.unchanged++;
    }
  }
  for (const [key, entry] of before) {
    if (local.has(key) && !after.has(key) && isRemovable(entry, before, owner, local))
      difference.missing.push({ kind: entry.kind, id: entry.id });
  }
  for (const list of [difference.added, difference.changed, difference.missing]) list.sort(byKey);
  return difference;
}

/**
 * An offer has two sides and no owner. It is the owner's when one side is, and the other is no other importer's: what
 * they brought together is not for one of them to remove.
 */
function isRemovable(entry: Entry, entries: ReadonlyMap<string, Entry>, owner: string, local: ReadonlySet<string>): boolean {
  if (entry.kind !== 'offer') return entry.owner === owner;
  const { service, location } = sidesOf(entry.id);
  const sides = [keyOf({ kind: 'service', id: service }), keyOf({ kind: 'location', id: location })];
  const owns = (key: string) => entries.get(key)?.owner === owner;
  return sides.some(owns) && sides.every((key) => owns(key) || !local.has(key));
}

/** Records of others that name one which is to be removed: what keeps it from being removed, in words. */
export function removalProblems(
  missing: readonly RecordRef[],
  present: DirectoryRecords,
  incoming: DirectoryRecords,
  local: ReadonlySet<string>,
): string[] {
  const gone = new Set(missing.map(keyOf));
  const problems: string[] = [];
  const stays = new Map([...entriesOf(present), ...entriesOf(incoming)].filter(([key]) => !gone.has(key)));
  for (const [key, { kind, id, fields }] of stays) {
    const organisation = typeof fields['organisation'] === 'string' ? [keyOf({ kind: 'organisation', id: fields['organisation'] })] : [];
    const { service, location } = sidesOf(id);
    // Offers of the national pack go with what they are an offer of.
    const sides =
      kind === 'offer' && local.has(key) ? [keyOf({ kind: 'service', id: service }), keyOf({ kind: 'location', id: location })] : [];
    for (const named of [...organisation, ...sides])
      if (gone.has(named)) problems.push(`The ${named.replace(' ', ' "')}" cannot be removed: the ${kind} "${id}" needs it.`);
  }
  return problems;
}

function fieldChange(field: string, before: Entry, after: Entry): FieldChange {
  if (field === 'owner') return { field, before: String(before.owner), after: String(after.owner) };
  return { field, before: inWords(before.fields[field]), after: inWords(after.fields[field]) };
}

/** A value for people: lists with commas, what is not known as such, `(not confirmed)` behind what was recalled. */
function inWords(value: unknown): string {
  if (value === null || value === undefined) return 'not known';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return 'none';
    return value.every((each) => typeof each === 'string') ? value.join(', ') : value.map(partInWords).join(', ');
  }
  if (isKnown(value)) return `${inWords(value.value)}${value.value !== null && value.confidence !== 'verified' ? ' (not confirmed)' : ''}`;
  return partInWords(value);
}

function partInWords(value: unknown): string {
  if (typeof value !== 'object' || value === null) return inWords(value);
  if ('number' in value && 'publish' in value) return `${String(value.number)}${value.publish === true ? '' : ' (not shown)'}`;
  const parts = Object.entries(value).filter(([, each]) => each !== null && each !== undefined);
  const words = parts.map(([name, each]) => `${name} ${typeof each === 'string' ? each : inWords(each)}`);
  return words.length ? words.join(', ') : 'none';
}

const KINDS = ['organisation', 'service', 'location', 'offer'];

function byKey(a: RecordRef, b: RecordRef): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
