import { z } from 'zod';
import { AUDIENCES, THEMES } from '#topics/index.ts';

/** `guide.json`: themes, their pages and what each must answer. */
export const guideFile = z.object({
  themes: z.array(
    z.object({
      id: z.enum(THEMES),
      pages: z.array(
        z.object({
          id: z.string().regex(/^[a-z0-9-]+$/),
          core: z.boolean(),
          audience: z.array(z.string()),
          must: z.string().min(3),
        }),
      ),
    }),
  ),
});

/**
 * `glossary.json`: a Dutch word, and per locale its agreed translation and an explanation in one line.
 * `also`: other wordings that pages may use.
 */
export const glossaryFile = z.object({
  terms: z.array(
    z.object({
      id: z.string().regex(/^[a-z0-9-]+$/),
      dutch: z.string().min(1),
      texts: z.record(
        z.string(),
        z.object({ translation: z.string().min(1), explanation: z.string().min(3), also: z.array(z.string().min(1)).optional() }),
      ),
    }),
  ),
});

const sayings = z.array(z.object({ pages: z.array(z.string()).min(1).max(2), say: z.array(z.string().min(2).max(120)).min(1) }));

/** `<locale>/synonyms.json`: everyday words and sayings by which people look for pages. */
export const synonymsFile = z.object({
  /** Words of about the same meaning; the first is the one that pages use. */
  words: z.array(z.array(z.string().min(1)).min(2)),
  /** Forms of one word that do not begin alike: pay, paid. */
  forms: z.array(z.array(z.string().min(1)).min(2)),
  /** How people ask for a sentence to show: "how do I say". */
  asking: z.array(z.string().min(2)),
  /** Sayings that tell of danger; the page is shown above everything else when a query has all words of one. */
  emergencies: sayings,
  /** Sayings that mean a page, best page first. */
  phrases: sayings,
});

export const unitsFile = z.record(z.string(), z.record(z.string(), z.string()));

/** What a region or municipality adds to national pages. */
export const noteSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9-]+$/),
    region: z.string().nullable(),
    municipality: z.string().nullable(),
    /** Page ids, or theme ids for all pages of a theme. */
    pages: z.array(z.string()).min(1),
    texts: z.record(z.string(), z.object({ title: z.string().min(2), body: z.string().min(5) })),
    source: z.string().min(3),
    url: z.url({ protocol: /^https$/ }).nullable(),
    confidence: z.enum(['verified', 'recalled']),
    checked: z.iso.date(),
    /** The last day on which it is shown; without it, it stays. */
    ends: z.iso.date().optional(),
  })
  .refine((note) => (note.region === null) !== (note.municipality === null), 'needs either a region or a municipality');

/** `places/notes.json` */
export const notesFile = z.object({ notes: z.array(noteSchema) });

export type Glossary = z.infer<typeof glossaryFile>;
export type LocalNote = z.infer<typeof noteSchema>;
export type GuideIndex = z.infer<typeof guideFile>;
export const KNOWN_AUDIENCES: readonly string[] = AUDIENCES;
