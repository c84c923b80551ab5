import { z } from 'zod';
import { findCitizenNumber } from '#platform/citizen-number.ts';
import { DESK_LOCALES, type DeskLocale } from '#platform/i18n/desk-messages.ts';

export const LONGEST_TITLE = 120;
export const LONGEST_BODY = 4000;

/** A notice as it is written: in both languages of the desk. */
export interface NoticeWords {
  isImportant: boolean;
  /** The last day on which it is shown. */
  endsOn: string;
  texts: Readonly<Record<DeskLocale, { title: string; body: string }>>;
}

/** What is wrong with a field of a notice. */
export interface NoticeProblem {
  field: 'title-nl' | 'body-nl' | 'title-en' | 'body-en' | 'ends-on';
  what: 'missing' | 'too-long' | 'citizen-number' | 'no-date' | 'past' | 'too-far';
  /** The digits that may be a citizen service number, as they were typed. */
  found?: string;
}

/** What was typed, kept as it is when something is wrong. */
export type TypedNotice = Readonly<Record<NoticeProblem['field'], string>> & { important: boolean };

const text = z.string().transform((typed) => typed.replace(/\r\n?/g, '\n').trim());

/** Reads what was typed into the form of a notice. */
export function readTypedNotice(form: FormData): TypedNotice {
  const value = (name: string) =>
    text
      .catch('')
      .parse(form.get(name))
      .slice(0, LONGEST_BODY * 2);
  return {
    'title-nl': value('title-nl'),
    'body-nl': value('body-nl'),
    'title-en': value('title-en'),
    'body-en': value('body-en'),
    'ends-on': value('ends-on').slice(0, 20),
    important: form.get('important') === 'yes',
  };
}

/** A notice that stands longer than this is no news. Ours. */
const LONGEST_DAYS = 366;

/** The notice that was typed, or everything that is wrong with it. @param today '2026-11-22' */
export function checkNotice(typed: TypedNotice, today: string): { notice: NoticeWords } | { problems: NoticeProblem[] } {
  const problems: NoticeProblem[] = DESK_LOCALES.flatMap((locale) => [
    ...textProblems(`title-${locale}`, typed[`title-${locale}`], LONGEST_TITLE),
    ...textProblems(`body-${locale}`, typed[`body-${locale}`], LONGEST_BODY),
  ]);
  const day = z.iso.date().safeParse(typed['ends-on']);
  if (!day.success) problems.push({ field: 'ends-on', what: typed['ends-on'] === '' ? 'missing' : 'no-date' });
  else if (day.data < today) problems.push({ field: 'ends-on', what: 'past' });
  else if (daysBetween(today, day.data) > LONGEST_DAYS) problems.push({ field: 'ends-on', what: 'too-far' });
  if (problems.length > 0) return { problems };
  return {
    notice: {
      isImportant: typed.important,
      endsOn: typed['ends-on'],
      texts: { nl: { title: typed['title-nl'], body: typed['body-nl'] }, en: { title: typed['title-en'], body: typed['body-en'] } },
    },
  };
}

function textProblems(field: NoticeProblem['field'], typed: string, longest: number): NoticeProblem[] {
  if (typed === '') return [{ field, what: 'missing' }];
  // The database counts characters as PostgreSQL does: by code point.
  if (Array.from(typed).length > longest) return [{ field, what: 'too-long' }];
  const found = findCitizenNumber(typed);
  return found ? [{ field, what: 'citizen-number', found }] : [];
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
