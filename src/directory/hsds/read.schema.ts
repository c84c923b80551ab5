import { z } from 'zod';
import { recordId } from '../known.schema.ts';

/**
 * The form of HSDS objects as they are read: what we can take over, and what we name when we leave it out. Fields that we
 * do not know are ignored; null and an empty text are the same as nothing.
 */

const MAX_NAME = 500;
const MAX_TEXT = 10_000;
/** Telephone numbers, languages, schedules and the like of one record. Records themselves may be more. */
const MAX_PARTS = 1000;

const text = z
  .string()
  .max(MAX_TEXT, `is longer than ${MAX_TEXT} characters`)
  .nullish()
  .transform((value) => (value?.trim() ? value : null));
const name = z.string().max(MAX_NAME, `is longer than ${MAX_NAME} characters`);
const number = z.number().nullish();

/** UUIDs of HSDS are ids of ours; other systems' ids are taken when they have the form of ours. */
const id = z
  .string()
  .transform((value) => value.replace(/^urn:uuid:/i, '').toLowerCase())
  .pipe(recordId);
const reference = id.nullish().transform((value) => value ?? null);

/** Is bounded before its items are looked at: a hostile list costs nothing. */
function parts<T extends z.ZodType>(item: T) {
  return z
    .unknown()
    .optional()
    .refine(
      (value) => (value ?? null) === null || (Array.isArray(value) && value.length <= MAX_PARTS),
      `must be a list of at most ${MAX_PARTS}`,
    )
    .transform((value) => value ?? [])
    .pipe(z.array(item));
}

const attribute = z.object({
  link_type: text,
  value: text,
  taxonomy_term_id: reference,
  taxonomy_term: z.object({ id: reference, code: text, name: text }).nullish(),
});

const phone = z.object({ number: z.string().min(3).max(40), type: text, attributes: parts(attribute) });
const language = z.object({ code: text, name: text });

const schedule = z.object({
  freq: text,
  byday: text,
  interval: number,
  count: number,
  until: text,
  byweekno: text,
  bymonthday: text,
  byyearday: text,
  valid_from: text,
  valid_to: text,
  opens_at: text,
  closes_at: text,
  description: text,
  notes: text,
  attributes: parts(attribute),
});

export const organizationForm = z.object({
  id,
  name: name.min(1),
  alternate_name: text,
  description: text,
  email: text,
  website: text,
  legal_status: text,
  logo: text,
  parent_organization_id: text,
  phones: parts(phone),
  attributes: parts(attribute),
});

export const serviceForm = z.object({
  id,
  organization_id: reference,
  name: name.min(1),
  alternate_name: text,
  description: text,
  url: text,
  email: text,
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  interpretation_services: text,
  application_process: text,
  fees_description: text,
  wait_time: text,
  accreditations: text,
  eligibility_description: text,
  minimum_age: number,
  maximum_age: number,
  alert: text,
  assured_date: text,
  last_modified: text,
  phones: parts(phone),
  schedules: parts(schedule),
  service_areas: parts(z.object({ name: text, extent: text, extent_type: text })),
  languages: parts(language),
  cost_options: parts(z.object({ amount: number })),
  required_documents: parts(z.object({ document: text, attributes: parts(attribute) })),
  contacts: parts(z.unknown()),
  capacities: parts(z.unknown()),
  attributes: parts(attribute),
});

export const locationForm = z.object({
  id,
  location_type: z.enum(['physical', 'postal', 'virtual']),
  organization_id: reference,
  name: text,
  alternate_name: text,
  description: text,
  transportation: text,
  url: text,
  latitude: number,
  longitude: number,
  languages: parts(language),
  addresses: parts(z.object({ address_1: text, address_2: text, city: text, postal_code: text, country: text, address_type: text })),
  contacts: parts(z.object({ name: text, email: text })),
  accessibility: parts(z.object({ description: text })),
  phones: parts(phone),
  schedules: parts(schedule),
  attributes: parts(attribute),
});

export const offerForm = z.object({
  id: reference,
  service_id: reference,
  location_id: reference,
  description: text,
  phones: parts(z.unknown()),
  contacts: parts(z.unknown()),
  service_areas: parts(z.unknown()),
  schedules: parts(schedule),
  attributes: parts(attribute),
});

export const taxonomyForm = z.object({ id, name });
export const termForm = z.object({ id, code: text, name, parent_id: reference, taxonomy_id: reference });

export type ReadOrganization = z.infer<typeof organizationForm>;
export type ReadService = z.infer<typeof serviceForm>;
export type ReadLocation = z.infer<typeof locationForm>;
export type ReadOffer = z.infer<typeof offerForm>;
export type ReadTerm = z.infer<typeof termForm>;
export type ReadAttribute = z.infer<typeof attribute>;
export type ReadPhone = z.infer<typeof phone>;
export type ReadSchedule = z.infer<typeof schedule>;
