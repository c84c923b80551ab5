import { z } from 'zod';
import { findCitizenNumber } from '#platform/citizen-number.ts';
import { DESK_LOCALES } from '#platform/i18n/desk-messages.ts';

/** Longer than any password that is taken: what is longer is not even looked at. */
const MOST_TYPED = 1024;
const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^[^\s@]+@[^\s@]+$/);
const typedPassword = z.string().min(1).max(MOST_TYPED);
const code = z.string().trim().min(1).max(40);

export const signInForm = z.object({ email, password: typedPassword });
export const emailForm = z.object({ email });
export const codeForm = z.object({ code });
export const proveForm = z.object({ password: typedPassword, code });
export const appForm = z.object({ code, sealed: z.string().min(1).max(1000) });
export const choiceForm = z.object({ password: z.string().max(MOST_TYPED) });

/** What somebody says of themselves. A name holds no line break and no BSN. */
export const profileForm = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .refine((name) => !/\p{Cc}/u.test(name) && findCitizenNumber(name) === null),
  locale: z.enum(DESK_LOCALES),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .max(40)
    .transform((codes) => [...new Set(codes)]),
});

/** Which fields of a form are not right, each once, in the form's order. */
export function wrongFields(error: z.ZodError): string[] {
  return [...new Set(error.issues.map(({ path }) => String(path[0] ?? '')))];
}
