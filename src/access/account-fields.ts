import { z } from 'zod';
import { findCitizenNumber } from '#platform/citizen-number.ts';

/** What is wrong with a line of text: `broken` holds a line break, or another mark that is not seen and changes what is. */
export type LineProblem = 'missing' | 'long' | 'broken' | 'citizen-number';

const problem = (of: LineProblem) => of;

/**
 * One line of text by which people or things are called, spaces around it left out: something, at most `most` marks, no
 * control characters and no BSN. The messages of its issues are `LineProblem`s.
 */
export function plainLine(most: number): z.ZodType<string, string> {
  return z
    .string()
    .trim()
    .min(1, problem('missing'))
    .max(most, problem('long'))
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]*$/u, problem('broken'))
    .refine((line) => findCitizenNumber(line) === null, problem('citizen-number'));
}

/** The name of somebody who signs in. */
export const personName = plainLine(120);

// One address: no mark that would make a list or a header of its own of it, and a host with a dot, to which mail can go.
const MARK = String.raw`[^\s\p{Cc}@,;:<>()\[\]"\\]`;
const LABEL = MARK.replace('@', '@.');
const ADDRESS = new RegExp(`^${MARK}+@(?:${LABEL}+\\.)+${LABEL}+$`, 'u');

/** The mail address of somebody who signs in, in small letters. */
export const mailAddress = z.string().trim().toLowerCase().max(254).regex(ADDRESS);
