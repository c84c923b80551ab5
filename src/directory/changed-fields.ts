import { canonical, isKnown } from './exchange/entries.ts';

/** A field in which two versions of a record differ, with both values as short texts; null: not known, or not there. */
export interface ChangedField {
  /** A field of the record, or "does-nl" for words in a language. */
  field: string;
  before: string | null;
  after: string | null;
}

const LONGEST_SHOWN = 400;

/** What a change changed: records with their texts, and local notes, as the history keeps them. */
export function changedFields(before: object | null, after: object): ChangedField[] {
  const [old, now] = [before === null ? new Map<string, unknown>() : fieldsOf(before), fieldsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => meaning(old.get(field)) !== meaning(now.get(field)))
    .map((field) => ({ field, before: shown(old.get(field)), after: shown(now.get(field)) }))
    .sort((a, b) => (a.field < b.field ? -1 : 1));
}

/** Fields of a record, its words among them. A note is a record without the frame that the others have. */
function fieldsOf(kept: object): Map<string, unknown> {
  const { record, texts } = kept as { record?: object; texts?: object };
  const fields = new Map<string, unknown>(Object.entries(record ?? kept).filter(([name]) => name !== 'id' && name !== 'texts'));
  for (const [locale, words] of Object.entries(texts ?? {}))
    for (const [part, text] of Object.entries((words ?? {}) as object)) fields.set(`${part}-${locale}`, text);
  return fields;
}

const meaning = (value: unknown) => canonical(isKnown(value) && value.value === null ? null : (value ?? null));

function shown(value: unknown): string | null {
  const text = inWords(value);
  return text === '' ? null : text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  if (typeof value !== 'object') return '';
  if (isKnown(value)) return `${inWords(value.value)}${value.value !== null && value.confidence !== 'verified' ? ' (?)' : ''}`;
  if ('number' in value && 'publish' in value) return `${String(value.number)}${value.publish === true ? '' : ' (?)'}`;
  if ('starts' in value && 'place' in value)
    return `${String(value.starts).replace('T', ' ')} ${String(value.place)}${'cancelled' in value && value.cancelled === true ? ' ✗' : ''}`;
  return Object.entries(value)
    .filter(([, each]) => each !== null && each !== undefined)
    .map(([name, each]) => `${name}: ${inWords(each)}`)
    .join('; ');
}
