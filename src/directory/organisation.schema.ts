import { z } from 'zod';
import { closed, confidence, known, languageCode, phoneSchema, provenance, recordId } from './known.schema.ts';

/** An organisation of the national pack: each field says how sure we are. */
export const organisationSchema = z.object({
  id: recordId,
  name: z.string().min(1),
  kind: z.string().min(1),
  topics: z.array(z.string()),
  free: known(z.boolean()),
  anonymous: known(z.boolean()),
  languages: known(z.array(languageCode)),
  phones: z.array(phoneSchema),
  website: z.object({ url: z.url({ protocol: /^https$/ }), confidence }).nullable(),
  hours: z.object({ value: z.string().nullable(), confidence: confidence.nullable() }).nullable(),
  closed,
  ...provenance,
});

export const organisationsFile = z.object({ organisations: z.array(organisationSchema) });

/** What an organisation does for people, in one locale. */
export const organisationTextSchema = z.object({
  name: z.string().nullable().optional(),
  does: z.string().min(5),
  conditions: z.string().nullable().optional(),
});

export const organisationTextsFile = z.record(z.string(), organisationTextSchema);

export const sitesFile = z.object({
  sites: z.array(
    z.object({
      host: z.string().regex(/^[a-z0-9.-]+$/),
      name: z.string().min(1),
      languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).min(1),
    }),
  ),
});

export type Organisation = z.infer<typeof organisationSchema>;
export type OrganisationText = z.infer<typeof organisationTextSchema>;
export type Site = z.infer<typeof sitesFile>['sites'][number];
