import { isTelephone } from '#clients/index.ts';
import { NEED_IDS } from '#topics/index.ts';
import { findCitizenNumber } from '#platform/citizen-number.ts';
import { z } from 'zod';
import type { Fact, FileFacts, ReferralContent } from './content.ts';
import { INTERPRETER_NEEDS, SAFE_WAYS, URGENCIES } from './vocabulary.ts';

/** The longest text of each field of people's words, in characters. */
export const LONGEST = { asked: 2000, tried: 2000, note: 300, name: 120, details: 2000, to: 254, reply: 4000 } as const;

const words = (longest: number) => z.string().trim().max(longest);
const id = z.string().regex(/^[a-z0-9-]{1,80}$/);

const formSchema = z.object({
  /** Made with the form, so that one sent twice is one referral. */
  id: z.uuid({ version: 'v7' }),
  region: id,
  organisation: id,
  service: id.or(z.literal('')).transform((value) => value || null),
  need: z.enum(NEED_IDS),
  language: z.string().regex(/^[a-z]{2,3}$/),
  urgency: z.enum(URGENCIES),
  asked: words(LONGEST.asked).min(1),
  tried: words(LONGEST.tried),
  interpreter: z.enum(INTERPRETER_NEEDS),
  way: z.enum(SAFE_WAYS),
  to: words(LONGEST.to),
  note: words(LONGEST.note),
  safe: z.boolean(),
  name: words(LONGEST.name),
  details: words(LONGEST.details),
  share: z.array(z.string().max(80)).max(60),
});

/** What was typed, as it goes back into the form when something is wrong. */
export type TypedReferral = Record<Exclude<keyof z.input<typeof formSchema>, 'share' | 'safe'>, string> & {
  share: string[];
  safe: boolean;
};

/** What is wrong with a field: `bsn` comes with the digits that may be a citizen number. */
export interface FormProblem {
  field: string;
  problem: 'missing' | 'too-long' | 'bsn' | 'not-a-number' | 'not-an-address' | 'not-safe' | 'choose';
  found?: string;
}

/** A referral as it was written. */
export interface WrittenReferral {
  id: string;
  region: string;
  organisation: string;
  service: string | null;
  need: (typeof NEED_IDS)[number];
  language: string;
  urgency: (typeof URGENCIES)[number];
  content: ReferralContent;
}

/** An empty form, with what is known already. */
export function emptyForm(known: Partial<TypedReferral>): TypedReferral {
  const blank: TypedReferral = {
    id: '',
    region: '',
    organisation: '',
    service: '',
    need: '',
    language: '',
    urgency: 'normal',
    asked: '',
    tried: '',
    interpreter: 'none',
    way: 'telephone',
    to: '',
    note: '',
    safe: false,
    name: '',
    details: '',
    share: [],
  };
  return { ...blank, ...known };
}

/** What somebody typed into the form; what is not text counts as empty. */
export function typedReferral(form: FormData): TypedReferral {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const typed = emptyForm({});
  for (const name of Object.keys(typed)) if (name !== 'share' && name !== 'safe') Object.assign(typed, { [name]: text(name) });
  return { ...typed, safe: text('safe') === 'yes', share: form.getAll('share').filter((each): each is string => typeof each === 'string') };
}

/**
 * Reads what was typed.
 * @param file the facts of the file from which may be chosen; null: a referral without a file, whose facts are typed
 * @param labels how staff call the facts that are typed
 */
export function readReferral(
  typed: TypedReferral,
  file: FileFacts | null,
  labels: { name: string; details: string },
): { ok: true; value: WrittenReferral } | { ok: false; problems: FormProblem[] } {
  const read = formSchema.safeParse(typed);
  const problems: FormProblem[] = read.success ? [] : read.error.issues.map(problemOf);
  if (typed.way !== 'through-us') {
    const to = typed.to.trim();
    if (typed.way === 'e-mail' && !z.email().safeParse(to).success) problems.push({ field: 'to', problem: 'not-an-address' });
    if (typed.way !== 'e-mail' && !isTelephone(to)) problems.push({ field: 'to', problem: 'not-a-number' });
    if (!typed.safe) problems.push({ field: 'safe', problem: 'not-safe' });
  }
  for (const field of ['asked', 'tried', 'note', 'name', 'details'] as const) {
    const found = findCitizenNumber(typed[field]);
    if (found) problems.push({ field, problem: 'bsn', found });
  }
  if (!read.success || problems.length > 0) return { ok: false, problems };
  const { id, region, organisation, service, need, language, urgency, asked, tried, interpreter, way, note } = read.data;
  const contact = { way, to: way === 'through-us' ? '' : read.data.to, note };
  const facts: Fact[] = file
    ? file.facts.filter((each) => read.data.share.includes(each.id))
    : (['name', 'details'] as const).flatMap((each) => (read.data[each] ? [{ id: each, label: labels[each], text: read.data[each] }] : []));
  const content = { asked, tried, interpreter, contact, facts, consent: null };
  return { ok: true, value: { id, region, organisation, service, need, language, urgency, content } };
}

function problemOf(issue: z.core.$ZodIssue): FormProblem {
  const field = String(issue.path[0] ?? '');
  if (issue.code === 'too_big') return { field, problem: 'too-long' };
  if (issue.code === 'too_small') return { field, problem: 'missing' };
  return { field, problem: 'choose' };
}

/** What is wrong with a text that a receiver writes back. */
export function replyProblem(field: string, text: string, isNeeded: boolean): FormProblem | null {
  if (isNeeded && text.trim() === '') return { field, problem: 'missing' };
  if (text.length > LONGEST.reply) return { field, problem: 'too-long' };
  const found = findCitizenNumber(text);
  return found ? { field, problem: 'bsn', found } : null;
}
