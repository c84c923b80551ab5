import { z } from 'zod';
import { freeText, requiredText } from './free-text.ts';
import { isSpokenLanguage } from './languages.ts';

export const INTERPRETER_NEEDS = ['none', 'telephone', 'present'] as const;
export type InterpreterNeed = (typeof INTERPRETER_NEEDS)[number];

export const CONTACT_WAYS = ['telephone', 'whatsapp', 'e-mail'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** Who a file is about, as far as they told. Sealed as a whole. */
export interface ClientPerson {
  /** As the person wants to be called: a name or a pseudonym. */
  name: string;
  interpreter: InterpreterNeed;
  /** Their own numbers and addresses, never those of an employer or agency. Empty: no way is safe. */
  contacts: readonly { way: ContactWay; at: string }[];
  /** When it is safe to call or write. */
  safeWhen: string;
  /** Answers to the journey's questions, by question: what they mean, src/journey says. */
  situation: Readonly<Record<string, string | string[]>>;
}

const MOST_NAME = 120;
const MOST_WHEN = 300;
const answer = z.string().max(80);

/** Answers of a situation: few, and short. They are chosen from lists, so they hold no free text. */
export const situationSchema = z.record(z.string().regex(/^[a-z-]{1,20}$/), z.union([answer, z.array(answer).max(20)]));

/** Whether this is a telephone number, international, as people write it: "(0174) 12 34 56", "+40 712 345 678". */
export function isTelephone(text: string): boolean {
  return /^\+?[0-9 ().-]{6,25}$/.test(text) && text.replace(/\D/g, '').length >= 6;
}

/** No check for a citizen service number: nine digits may well be a telephone. */
const telephone = z
  .string({ error: 'unknown-answer' })
  .trim()
  .refine((text) => text === '' || isTelephone(text), 'not-a-number');
const email = z
  .string({ error: 'unknown-answer' })
  .trim()
  .refine((text) => text === '' || (text.length <= 254 && z.email().safeParse(text).success), 'not-an-address');

/** What a form says of a person, and in which language they want to be spoken to. */
export const personSchema = z
  .object({
    name: requiredText(MOST_NAME),
    language: z.custom<string>(isSpokenLanguage, 'unknown-answer'),
    interpreter: z.enum(INTERPRETER_NEEDS, { error: 'unknown-answer' }),
    telephone: telephone.default(''),
    whatsapp: telephone.default(''),
    'e-mail': email.default(''),
    own: z.string().optional(),
    noWay: z.string().optional(),
    safeWhen: freeText(MOST_WHEN).default(''),
    situation: situationSchema.default({}),
  })
  .superRefine((form, context) => {
    const given = CONTACT_WAYS.filter((way) => form[way] !== '');
    if (given.length === 0 && form.noWay !== 'yes') context.addIssue({ code: 'custom', path: ['telephone'], message: 'no-way' });
    if (given.length > 0 && form.own !== 'yes') context.addIssue({ code: 'custom', path: ['own'], message: 'not-own' });
  })
  .transform(({ name, language, interpreter, safeWhen, situation, ...form }): { person: ClientPerson; language: string } => ({
    language,
    person: {
      name,
      interpreter,
      contacts: CONTACT_WAYS.flatMap((way) => (form[way] === '' ? [] : [{ way, at: form[way] }])),
      safeWhen,
      situation,
    },
  }));

/** A person as the fields of the form, to show it again. */
export function personFields({ name, interpreter, contacts, safeWhen }: ClientPerson, language: string): Record<string, string> {
  return {
    name,
    language,
    interpreter,
    safeWhen,
    ...Object.fromEntries(contacts.map(({ way, at }) => [way, at])),
    ...(contacts.length > 0 ? { own: 'yes' } : { noWay: 'yes' }),
  };
}
