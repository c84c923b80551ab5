import { z } from 'zod';
import { findCitizenNumber } from '#platform/citizen-number.ts';

/** What can be wrong with a field of these forms. Texts: `files.problem.<problem>`. */
export const FIELD_PROBLEMS = [
  'required',
  'too-long',
  'citizen-number',
  'not-a-number',
  'not-an-address',
  'not-own',
  'no-way',
  'unknown-answer',
  'not-a-day',
  'day-passed',
  'too-far',
  'not-agreed',
  'no-signature',
] as const;
export type FieldProblemId = (typeof FIELD_PROBLEMS)[number];

export interface FieldProblem {
  field: string;
  problem: FieldProblemId;
  /** Of `citizen-number`: the digits as they stand in the text. */
  digits: string;
}

/** Free text: trimmed, of at most `most` characters, without a citizen service number. */
export function freeText(most: number) {
  return z
    .string({ error: 'unknown-answer' })
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .superRefine((text, context) => {
      if (text.length > most) context.addIssue({ code: 'custom', message: 'too-long' });
      const digits = findCitizenNumber(text);
      if (digits !== null) context.addIssue({ code: 'custom', message: 'citizen-number', params: { digits } });
    });
}

/** The same, where something has to be written. */
export function requiredText(most: number) {
  return freeText(most).refine((text) => text !== '', 'required');
}

/** What is wrong, field by field, in the order of the form. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.map((issue) => ({
    field: String(issue.path[0] ?? ''),
    problem: FIELD_PROBLEMS.find((each) => each === issue.message) ?? 'unknown-answer',
    digits: issue.code === 'custom' ? String(issue.params?.['digits'] ?? '') : '',
  }));
}

/** A form that was read: what it says, or what is wrong with it. */
export type FormResult<T> = { ok: true; value: T } | { ok: false; problems: FieldProblem[] };

/** Reads the fields of a form. One that is not there counts as empty. */
export function readForm<T>(schema: z.ZodType<T>, fields: Readonly<Record<string, unknown>>): FormResult<T> {
  const read = schema.safeParse(fields);
  return read.success ? { ok: true, value: read.data } : { ok: false, problems: fieldProblems(read.error) };
}
