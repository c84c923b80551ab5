/** Part of an OpenAPI document. */
export type Schema = Readonly<Record<string, unknown>>;

/** What the document says about one resource. */
export interface ApiPart {
  paths: Readonly<Record<string, object>>;
  schemas: Readonly<Record<string, Schema>>;
}

export const text = (description: string, more: Schema = {}): Schema => ({ type: 'string', description, ...more });
export const flag = (description: string): Schema => ({ type: 'boolean', description });
export const count = (description: string, more: Schema = {}): Schema => ({ type: 'integer', minimum: 0, description, ...more });
export const oneOf = (values: readonly string[], description: string): Schema => ({ type: 'string', enum: values, description });
export const list = (items: Schema, description: string): Schema => ({ type: 'array', items, description });
/** A date in a calendar. */
export const day = (description: string): Schema => text(description, { format: 'date' });
/** A moment, with the offset of Dutch time. */
export const moment = (description: string): Schema => text(description, { format: 'date-time' });
export const link = (description: string): Schema => text(description, { format: 'uri' });

/** The same, or nothing. */
export function orNull({ description, ...schema }: Schema): Schema {
  const { type, enum: values } = schema;
  const said = description === undefined ? {} : { description };
  if (typeof type !== 'string') return { ...said, anyOf: [schema, { type: 'null' }] };
  return { ...said, ...schema, type: [type, 'null'], ...(Array.isArray(values) ? { enum: [...(values as string[]), null] } : {}) };
}

/** A schema that has a name of its own. */
export const named = (name: string, description?: string): Schema => ({
  $ref: `#/components/schemas/${name}`,
  ...(description === undefined ? {} : { description }),
});

/** An object of which every property is there, but for those that are named. */
export function object(properties: Readonly<Record<string, Schema>>, description?: string, absent: readonly string[] = []): Schema {
  return {
    type: 'object',
    ...(description === undefined ? {} : { description }),
    required: Object.keys(properties).filter((name) => !absent.includes(name)),
    properties,
  };
}

/** A fact with how sure we are of it. @param value described as what the fact is */
export function known(value: Schema, description: string): Schema {
  return object(
    { value: orNull({ description: 'Null: not known.', ...value }), confidence: orNull(named('Confidence', 'Null: nothing is known.')) },
    description,
  );
}
