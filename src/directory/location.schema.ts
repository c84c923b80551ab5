import { z } from 'zod';
import { closed, known, phoneSchema, provenance, recordId } from './known.schema.ts';

/** What an information point must be able to do everywhere, so that regions can be compared. */
export const BASE_SERVICES = [
  'information',
  'own-languages',
  'walk-in',
  'evening-or-weekend',
  'outreach',
  'help-with-forms',
  'referral',
  'interpreter',
] as const;
export type BaseService = (typeof BASE_SERVICES)[number];

/** Parts of the Netherlands in Europe, generously: a position outside is a mistake. */
export const LATITUDES = { min: 50.7, max: 53.7 } as const;
export const LONGITUDES = { min: 3.2, max: 7.3 } as const;

/** What makes a building usable: known to be so, or known not to be so. */
export const ACCESS_FEATURES = ['step-free', 'lift', 'accessible-toilet', 'hearing-loop', 'parking', 'public-transport'] as const;
export type AccessFeature = (typeof ACCESS_FEATURES)[number];

const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'a time is written as 2026-12-01T18:30, Dutch time');

/** A stop of a mobile point: once, from a time to a time. */
export const stopSchema = z
  .object({
    id: recordId,
    /** Dutch time, such as 2026-12-01T18:30. */
    starts: localTime,
    ends: localTime,
    municipality: recordId.nullable(),
    /** Where it stands: a market, a housing site, a street. */
    place: z.string().min(2).max(200),
    cancelled: z.boolean().default(false),
  })
  .refine(({ starts, ends }) => starts < ends, { path: ['ends'], message: 'must be later than it starts' });
export type Stop = z.infer<typeof stopSchema>;

/** Where people can go: a desk, a counter, or a point that moves. */
export const locationSchema = z.object({
  id: recordId,
  name: z.string().min(1).max(200),
  kind: z.enum(['desk', 'mobile']),
  organisation: recordId.nullable(),
  region: recordId,
  municipality: recordId.nullable(),
  /** Null: not known. */
  address: z
    .object({
      street: z.string().min(1).max(200),
      postcode: z
        .string()
        .regex(/^\d{4} ?[A-Z]{2}$/)
        .nullable(),
      city: z.string().min(1).nullable(),
    })
    .nullable(),
  /** Null: only the municipality or region is known; distances are then from its centre. */
  position: z
    .object({ lat: z.number().min(LATITUDES.min).max(LATITUDES.max), lon: z.number().min(LONGITUDES.min).max(LONGITUDES.max) })
    .nullable(),
  access: known(z.partialRecord(z.enum(ACCESS_FEATURES), z.boolean())),
  phones: z.array(phoneSchema).default([]),
  email: z.email().nullable(),
  website: z.url({ protocol: /^https$/ }).nullable(),
  /** Filled when it is an information point. */
  point: z
    .object({
      status: z.enum(['active', 'in-preparation', 'unknown']),
      /** What it does of the base service; null: not known. */
      base: known(z.array(z.enum(BASE_SERVICES))),
    })
    .nullable(),
  stops: z.array(stopSchema).default([]),
  closed,
  ...provenance,
});
export const locationsFile = z.object({ locations: z.array(locationSchema) });
export type Location = z.infer<typeof locationSchema>;
