import type { z } from 'zod';
import { findCitizenNumber } from '#platform/citizen-number.ts';

/** What was typed into a form, by field: shown again as it is when something is wrong. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** What is wrong with a field; the screens have a sentence for each. */
export const FORM_PROBLEMS = [
  'missing',
  'too-long',
  'not-read',
  'date',
  'phone',
  'phone-unconfirmed',
  'email',
  'website',
  'postcode',
  'position',
  'language',
  'hours',
  'hours-incomplete',
  'ends',
  'past',
  'citizen-number',
  'place',
  'elsewhere',
  'reference',
  'letters',
  'double',
] as const;
export interface FormProblem {
  field: string;
  what: (typeof FORM_PROBLEMS)[number];
  /** What was typed there, when the sentence names it. */
  found?: string;
}

const MOST_FIELDS = 800;
const LONGEST_NAME = 80;
/** Longer than any field may be, so that what is too long is told and not cut unsaid. */
const LONGEST_KEPT = 4000;

/** Reads the fields of a form as text, no more of them and no longer than a form of ours has. */
export function readTyped(form: FormData): Typed {
  const typed = new Map<string, string[]>();
  for (const [name, value] of [...form].slice(0, MOST_FIELDS)) {
    if (typeof value !== 'string' || name.length > LONGEST_NAME) continue;
    const text = value.replace(/\r\n?/g, '\n').trim().slice(0, LONGEST_KEPT);
    typed.set(name, [...(typed.get(name) ?? []), text]);
  }
  return Object.fromEntries(typed);
}

/** The text of a field; empty when it was not in the form. */
export function typedText(typed: Typed, field: string): string {
  return typed[field]?.[0] ?? '';
}

/** Whether a box was ticked. */
export function isTicked(typed: Typed, field: string): boolean {
  return typedText(typed, field) === 'yes';
}

/** Reads fields one by one, and remembers what is wrong with them. */
export class FormReader {
  readonly problems: FormProblem[] = [];
  readonly typed: Typed;

  constructor(typed: Typed) {
    this.typed = typed;
  }

  report(field: string, what: FormProblem['what'], found?: string): null {
    this.problems.push(found === undefined ? { field, what } : { field, what, found });
    return null;
  }

  /** Words that people read: bounded, and without what may be a citizen service number. Empty: null. */
  words(field: string, longest: number): string | null {
    const text = typedText(this.typed, field);
    if (text === '') return null;
    if (text.length > longest) return this.report(field, 'too-long', String(longest));
    const found = findCitizenNumber(text.replace(/https?:\/\/\S+/g, ''));
    return found ? this.report(field, 'citizen-number', found) : text;
  }

  /** Words that must be there; an empty text stands for those that are not. */
  needed(field: string, longest: number): string {
    if (typedText(this.typed, field) === '') this.report(field, 'missing');
    return this.words(field, longest) ?? '';
  }

  /** What a field holds when it has the form of `schema`. Empty: null. */
  formed(field: string, schema: z.ZodType<string>, what: FormProblem['what']): string | null {
    const text = typedText(this.typed, field);
    if (text === '') return null;
    return schema.safeParse(text).success ? text : this.report(field, what, text.slice(0, 80));
  }

  /** One of some choices; what is none of them was not sent by our form. */
  choice<const C extends string>(field: string, choices: readonly C[]): C | null {
    const text = typedText(this.typed, field);
    const found = choices.find((each) => each === text);
    return found ?? (text === '' ? null : this.report(field, 'not-read'));
  }

  /** The ticked ones of some choices, in the order of the choices. */
  several<const C extends string>(field: string, choices: readonly C[]): C[] {
    const ticked = this.typed[field] ?? [];
    if (ticked.some((each) => !(choices as readonly string[]).includes(each))) this.report(field, 'not-read');
    return choices.filter((each) => ticked.includes(each));
  }
}
