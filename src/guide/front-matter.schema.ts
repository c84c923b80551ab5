import { z } from 'zod';
import { SOURCE_LOCALE } from '#platform/i18n/locales.ts';
import { AUDIENCES, PILLARS } from '#topics/index.ts';
import { PICTOGRAMS } from './pictograms.ts';

const isoDate = z.iso.date({ error: 'must be a date such as 2026-11-21' });
const pageId = z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/, 'must look like theme/page');

const texts = {
  title: z.string().trim().min(2).max(90),
  answer: z.string().trim().min(10).max(320),
};

/** Front matter of a page in the locale in which it is written first: the facts about the page live here, once. */
export const sourceFrontMatter = z.strictObject({
  ...texts,
  pillars: z.array(z.enum(PILLARS)).min(1),
  audience: z.array(z.enum(AUDIENCES)).default([]),
  contacts: z.array(z.string()).min(1).max(5),
  related: z.array(pageId).min(1).max(6),
  sources: z.array(z.strictObject({ title: z.string().min(3), url: z.url({ protocol: /^https$/ }).nullish(), date: isoDate })).min(1),
  checked: isoDate,
  reviewDue: isoDate,
  pictograms: z.array(z.enum(PICTOGRAMS)).default([]),
  toCheck: z.array(z.string()).default([]),
  sensitive: z.boolean().default(false),
});

/** Front matter of a translation: only what differs from its source. */
export const translationFrontMatter = z.strictObject({
  ...texts,
  sourceLocale: z.literal(SOURCE_LOCALE),
  translation: z.enum(['unreviewed', 'reviewed']),
  sourceHash: z
    .string()
    .regex(/^[0-9a-f]{16}$/, 'is written by `npx wegwijs content stamp`')
    .optional(),
});

export type SourceFrontMatter = z.infer<typeof sourceFrontMatter>;
export type TranslationFrontMatter = z.infer<typeof translationFrontMatter>;
