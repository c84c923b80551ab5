import { AUDIENCES, NEED_IDS } from '#topics/index.ts';
import { z } from 'zod';
import { closed, known, languageCode, phoneSchema, provenance, recordId } from './known.schema.ts';

/** How one comes to help. */
export const WAYS = ['walk-in', 'appointment', 'phone', 'chat', 'email', 'online', 'visit'] as const;
export type Way = (typeof WAYS)[number];

const ways = z.array(z.enum(WAYS)).min(1);
const hours = z.string().trim().min(1).max(500);
const languages = z.array(languageCode).min(1);

/** What an organisation does for people with certain needs: at places, by telephone or on the web. */
export const serviceSchema = z.object({
  id: recordId,
  organisation: recordId,
  needs: z.array(z.enum(NEED_IDS)).min(1),
  /** For whom alone it is; empty: for everybody. */
  audiences: z.array(z.enum(AUDIENCES)).default([]),
  /** Where people must live, work or stay: the whole country, or regions and municipalities by id. */
  area: z.union([z.literal('national'), z.array(recordId).min(1)]),
  /** True: each municipality, or the region around it, has its own; one goes to that of where one lives, as for registration. */
  ownMunicipality: z.boolean().default(false),
  ways: known(ways),
  languages: known(languages),
  free: known(z.boolean()),
  anonymous: known(z.boolean()),
  /** True when no employer pays for it or decides about it. */
  independent: known(z.boolean()),
  /** Its own numbers; none: those of the organisation. */
  phones: z.array(phoneSchema).default([]),
  email: z.email().nullable().default(null),
  website: z
    .url({ protocol: /^https$/ })
    .nullable()
    .default(null),
  /** When it can be reached by telephone or on the web, in OpenStreetMap's syntax. Those of a place stand with the place. */
  hours: known(hours),
  /** What to have ready: ids of `bridges/texts`. */
  bring: z.array(recordId).default([]),
  /** Whether there is room for new people; null: nobody has said. */
  capacity: z
    .object({ state: z.enum(['open', 'waiting-list', 'full']), until: z.iso.date().nullable() })
    .nullable()
    .default(null),
  status: z.enum(['active', 'planned', 'inactive']).default('active'),
  ...provenance,
});
export type Service = z.infer<typeof serviceSchema>;

/** What a service is called and does, in one locale. Without a text that of its organisation serves. */
export const serviceTextSchema = z.object({ name: z.string().min(1), does: z.string().min(5) });
export type ServiceText = z.infer<typeof serviceTextSchema>;

export const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A service at a location. What is null is as the service says. */
export const offerSchema = z.object({
  service: recordId,
  location: recordId,
  hours: known(hours),
  ways: known(ways).default({ value: null, confidence: null }),
  languages: known(languages).default({ value: null, confidence: null }),
  /** Languages that staff speak on single days only. */
  languagesByDay: z.partialRecord(z.enum(WEEKDAYS), languages).default({}),
  closed,
});
export const servicesFile = z.object({ services: z.array(serviceSchema) });
export const serviceTextsFile = z.record(recordId, serviceTextSchema);
export const offersFile = z.object({ offers: z.array(offerSchema) });
export type Offer = z.infer<typeof offerSchema>;
