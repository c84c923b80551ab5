import type { Known } from '../known.schema.ts';
import type { Attribute, Form } from './hsds.ts';
import { partId } from './ids.ts';
import type { LinkType } from './profile.ts';
import { findTerm, withTaxonomy } from './taxonomies.ts';
import { translator } from '#platform/i18n/messages.ts';

/** A fact about a record, or null when it is not known. */
export type Fact = readonly [type: LinkType, value: string | null, term?: string];

const t = translator('nl');

/** Stands beside what is from memory and not confirmed yet, wherever the standard has a field for words. */
const DOUBT = t('record.recalled');

/** The attributes of a record: its facts that are known, each once. Nested, terms are written out. */
export function attributesOf(record: string, facts: readonly Fact[], form: Form = 'flat'): Attribute[] {
  const seen = new Set<string>();
  const attributes: Attribute[] = [];
  for (const [type, value, termId] of facts) {
    if (!value?.trim()) continue;
    const part = `${type}=${value}`;
    if (seen.has(part)) continue;
    seen.add(part);
    const attribute: Attribute = { id: partId(record, part), link_type: type, value };
    if (type === 'recalled') attribute.label = DOUBT;
    const term = termId === undefined ? undefined : findTerm(termId);
    if (term) attribute.taxonomy_term_id = term.id;
    if (term && form === 'nested') attribute.taxonomy_term = withTaxonomy(term);
    attributes.push(attribute);
  }
  return attributes;
}

/** The same kind of fact several times. */
export function facts(type: LinkType, values: readonly string[] | null): Fact[] {
  return (values ?? []).map((value) => [type, value]);
}

export function yesOrNo(type: LinkType, value: boolean | null): Fact {
  return [type, value === null ? null : value ? 'yes' : 'no'];
}

/** Names of the fields that have a value nobody has confirmed. */
export function recalled(fields: Record<string, Known<unknown> | null>): Fact[] {
  return Object.entries(fields).flatMap(([name, field]): Fact[] => (field && doubtOf(field) ? [['recalled', name]] : []));
}

/** A sentence that says that a value is not confirmed, or undefined when it is, or when there is none. */
export function doubtOf({ value, confidence }: Known<unknown>): string | undefined {
  return value !== null && confidence !== 'verified' ? DOUBT : undefined;
}

/** A text about a field, with the doubt behind it if there is any. */
export function withDoubt(text: string, field: Known<unknown>): string {
  const doubt = doubtOf(field);
  return doubt ? `${text} (${doubt})` : text;
}
