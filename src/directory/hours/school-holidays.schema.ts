import { z } from 'zod';

export const SCHOOL_REGIONS = ['noord', 'midden', 'zuid'] as const;
export type SchoolRegion = (typeof SCHOOL_REGIONS)[number];

const region = z.enum(SCHOOL_REGIONS);
/** `verified`: found in the source, which is named by its key; `recalled`: known, but not found written down. */
const certainty = { confidence: z.enum(['verified', 'recalled']), source: z.string().min(1).nullable() };

const period = z
  .strictObject({
    schoolYear: z.string().regex(/^20\d\d-20\d\d$/),
    holiday: z.enum(['autumn', 'christmas', 'spring', 'may', 'summer']),
    regions: z.array(region).min(1),
    from: z.iso.date(),
    /** The last day, a Sunday: schools begin again on the day after. */
    until: z.iso.date(),
    ...certainty,
  })
  .refine(({ from, until }) => from <= until, 'A holiday does not end before it begins.');

/** `content/places/school-holidays.json`: when schools are closed, and to which region a municipality belongs. */
export const schoolHolidaysFile = z
  .strictObject({
    note: z.string(),
    checked: z.iso.date(),
    /** First and last day about which the periods say everything. */
    from: z.iso.date(),
    until: z.iso.date(),
    sources: z.record(z.string(), z.string().min(1)),
    periods: z.array(period),
    /** The region of a whole province, but for the municipalities below; null: it depends on the municipality. */
    provinces: z.array(z.strictObject({ province: z.string().min(1), region: region.nullable(), ...certainty })),
    /** Municipalities (by id) that differ from their province; null: a border runs through them. */
    municipalities: z.array(z.strictObject({ id: z.string().min(1), region: region.nullable(), ...certainty, why: z.string().optional() })),
  })
  .refine(
    ({ sources, periods, provinces, municipalities }) =>
      [...periods, ...provinces, ...municipalities].every(({ confidence, source }) =>
        source === null ? confidence === 'recalled' : source in sources,
      ),
    'What is verified names a source, and every source that is named stands in "sources".',
  );

export type SchoolHolidays = z.infer<typeof schoolHolidaysFile>;
