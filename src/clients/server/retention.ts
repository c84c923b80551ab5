import { z } from 'zod';
import spans from '../../../content/retention.json' with { type: 'json' };

/** For how long something is kept, and why that long: what has passed is removed by a daily sweep. */
const retentionSchema = z.record(z.string().regex(/^[a-z-]+$/), z.strictObject({ days: z.int().positive(), why: z.string().min(20) }));

/**
 * Days for which something is kept, of content/retention.json.
 * @throws for a name that is not there, or a file that is not one: found by a test, and at the first sweep
 */
export function retentionDays(what: string): number {
  const span = retentionSchema.parse(spans)[what];
  if (!span) throw new Error(`content/retention.json has no "${what}"`);
  return span.days;
}
