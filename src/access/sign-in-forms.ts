import { z } from 'zod';
import { DESK_LOCALES } from '#platform/i18n/desk-messages.ts';
import { mailAddress, personName } from './account-fields.ts';

/** Longer than any password that is taken: what is longer is not even looked at. */
const MOST_TYPED = 1024;
const typedPassword = z.string().min(1).max(MOST_TYPED);
const code = z.string().trim().min(1).max(40);

/** The first factor: whose account, and its password. */
export const signInForm = z.object({ email: mailAddress, password: typedPassword });
/** Asks for a link to choose another password. */
export const emailForm = z.object({ email: mailAddress });
/** The second factor: a code of the app, or a recovery code. Which of them it is shows when it is read. */
export const codeForm = z.object({ code });
/** Both factors anew, of whoever is signed in. */
export const proveForm = z.object({ password: typedPassword, code });
/** The first code of a new app, with what its page had sealed. */
export const appForm = z.object({ code, sealed: z.string().min(1).max(1000) });
/** A password that somebody chooses. Whether it will do is judged elsewhere; here it is only bounded. */
export const choiceForm = z.object({ password: z.string().max(MOST_TYPED) });

/** What somebody says of themselves. */
export const profileForm = z.object({
  name: personName,
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
