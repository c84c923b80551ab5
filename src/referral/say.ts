import type { Locale } from '#platform/i18n/locales.ts';
import { LOCALE_FACTS } from '#platform/i18n/locales.ts';
import type { DeskTranslate } from '#platform/i18n/desk-messages.ts';
import type { FormProblem } from './referral-form.ts';

const moments = new Map<Locale, Intl.DateTimeFormat>();

/** A moment by Dutch clocks: "Mon 23 Nov, 17:00". */
export function formatMoment(locale: Locale, moment: number): string {
  let format = moments.get(locale);
  if (!format) {
    const parts = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    format = new Intl.DateTimeFormat(LOCALE_FACTS[locale].format, { timeZone: 'Europe/Amsterdam', ...parts });
    moments.set(locale, format);
  }
  return format.format(moment);
}

/** Names of the fields of these forms, as their labels say them. */
const LABELS = {
  region: 'referral.write.region',
  organisation: 'referral.column.organisation',
  service: 'referral.write.service',
  need: 'referral.write.need',
  language: 'referral.write.language',
  urgency: 'referral.write.urgency',
  asked: 'referral.write.asked',
  tried: 'referral.write.tried',
  interpreter: 'referral.write.interpreter',
  way: 'referral.write.way',
  to: 'referral.write.to',
  note: 'referral.write.note',
  name: 'referral.write.name',
  details: 'referral.write.details',
  mail: 'referral.send.mail',
  wish: 'referral.one.withdraw',
  how: 'referral.send.how',
  reply: 'referral.answer.reply',
  closing: 'referral.answer.done.reply',
  advice: 'referral.answer.return.advice',
  reason: 'referral.answer.return.reason',
  outcome: 'referral.answer.done.outcome',
  fullUntil: 'referral.capacity.full-until',
  languages: 'referral.capacity.languages',
} as const;

/** What is wrong, in words that name the field, for the summary of a form. */
export function sayProblems(t: DeskTranslate, problems: readonly FormProblem[]): { field: string; text: string }[] {
  return problems.map(({ field, problem, found = '' }) => {
    const label = field in LABELS ? t(LABELS[field as keyof typeof LABELS]) : field;
    return { field, text: t(`referral.problem.${problem}`, { field: label, found }) };
  });
}

/** A referral as it can be said aloud: the code of its file, or the end of its own number. It says nothing of anybody. */
export function referenceOf({ id }: { id: string }, fileCode: string | null): string {
  return fileCode ?? `${id.slice(-8, -4)}-${id.slice(-4)}`.toUpperCase();
}
