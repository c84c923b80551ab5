import { z } from 'zod';

const confidence = z.enum(['verified', 'recalled']);
const known = <T extends z.ZodType>(value: T) => z.object({ value: value.nullable(), confidence: confidence.nullable() });

/** An organisation of the national pack: each field says how sure we are. */
export const organisationSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  kind: z.string().min(1),
  topics: z.array(z.string()),
  free: known(z.boolean()),
  anonymous: known(z.boolean()),
  languages: known(z.array(z.string().regex(/^[a-z]{2,3}$/))),
  phones: z.array(
    z.object({
      number: z.string().min(3),
      tel: z.string().regex(/^\+?[0-9]+$/, 'must be digits, international with +'),
      confidence,
      /** Shown to visitors only when true: confirmed, without contradiction. */
      publish: z.boolean(),
    }),
  ),
  website: z.object({ url: z.url({ protocol: /^https$/ }), confidence }).nullable(),
  hours: z.object({ value: z.string().nullable(), confidence: confidence.nullable() }).nullable(),
  source: z.string().nullable(),
  checked: z.iso.date(),
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

/** An information point as far as it is known; what is not known is null and said so. */
export const pointSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  region: z.string(),
  municipality: z.string().nullable(),
  kind: z.enum(['desk', 'mobile']),
  status: z.enum(['open', 'planned']),
  name: z.string().min(1),
  address: z.string().nullable(),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).nullable(),
  hours: z.string().nullable(),
  email: z.email().nullable(),
  website: z.url({ protocol: /^https$/ }).nullable(),
  source: z.string().min(1),
  checked: z.iso.date(),
});

export const pointsFile = z.object({ points: z.array(pointSchema) });

export type Organisation = z.infer<typeof organisationSchema>;
export type OrganisationText = z.infer<typeof organisationTextSchema>;
export type Site = z.infer<typeof sitesFile>['sites'][number];
export type InformationPoint = z.infer<typeof pointSchema>;
