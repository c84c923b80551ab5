import { z } from 'zod';

/** How sure we are: seen in a source, or from memory and to be checked by an editor. */
export const confidence = z.enum(['verified', 'recalled']);
export type Confidence = z.infer<typeof confidence>;

/** A field that says how sure we are. `value: null`: not known, and the screen says so. */
export const known = <T extends z.ZodType>(value: T) => z.object({ value: value.nullable(), confidence: confidence.nullable() });

/** A field as it is known. */
export interface Known<T> {
  value: T | null;
  confidence: Confidence | null;
}

/** What nobody has told us yet. */
export const UNKNOWN = { value: null, confidence: null } as const;

export const recordId = z.string().regex(/^[a-z0-9-]{1,80}$/, 'an id has small letters, digits and hyphens, at most 80');
export const languageCode = z.string().regex(/^[a-z]{2,3}$/, 'a language is a code of ISO 639, such as "pl"');

/** Who keeps a record right: the national support office, a region, or an organisation. */
export const owner = z
  .string()
  .regex(/^(los|region:[a-z0-9-]+|organisation:[a-z0-9-]+)$/, 'an owner is "los", "region:<id>" or "organisation:<id>"');

export const phoneSchema = z.object({
  /** As people write it. */
  number: z.string().min(3).max(40),
  tel: z.string().regex(/^\+?[0-9]{3,15}$/, 'must be digits, international with +'),
  confidence,
  /** Shown to visitors only when true: confirmed, without contradiction. */
  publish: z.boolean(),
});
export type Phone = z.infer<typeof phoneSchema>;

/** Since when nobody is helped there any more; without it, it is in use. What is closed is kept, so that nothing brings it back. */
export const closed = z.iso.date().optional();

/** What every record says about itself. */
export const provenance = {
  owner: owner.default('los'),
  source: z.string().min(1).nullable(),
  /** The day on which somebody last held the record against its source. */
  checked: z.iso.date(),
  /** The day by which it must be held against its source again; null: half a year after `checked`. */
  review: z.iso.date().nullable().default(null),
};
