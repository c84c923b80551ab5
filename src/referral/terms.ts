import { z } from 'zod';
import { addDays, dutchMinute, type IsoDay } from '#law/index.ts';
import type { ReferralState } from './states.ts';
import { URGENCIES, type Urgency } from './vocabulary.ts';
import { addWorkingDays, firstWorkingDay, isWorkingDay, workingDaysBetween } from './working-days.ts';

const term = z.number().int().min(0).max(60);
const termSchema = z.strictObject({ today: term, 'this-week': term, normal: term });

/** content/desk/referral/terms.json: working days to answer in, and what single organisations agreed otherwise. */
export const termsFile = z.strictObject({ default: termSchema, organisations: z.record(z.string(), termSchema.partial()) });
export type Terms = z.infer<typeof termsFile>;

/** The hour at which a term ends on its last day, on the Dutch clock. Ours, no rule of law; so are all numbers below. */
const ENDS_AT = '17:00';
/** Who asks for today has to ask before this hour; afterwards it is the next working day. */
const LAST_HOUR_FOR_TODAY = '16:00';
/** A receiver who does not answer is waited for so many times the term; one of the same day counts as one working day. */
const EXPIRES_AFTER_TERMS = 3;
/** After the term has passed, the coordinators hear of it so many working days later. */
const ESCALATES_AFTER_WORKING_DAYS = 1;
/** A draft that is not sent ends after so many days. */
export const DRAFT_DAYS = 14;
/** So many days the receiver may use the facts, counted from the day on which the person agreed. */
export const SHARED_DAYS = 182;

/** The last day on which a receiver may use the facts that are shared today: no longer than the file that they come from. */
export function sharedUntil(today: IsoDay, fileEnds: IsoDay | null): IsoDay {
  const last = addDays(today, SHARED_DAYS);
  const tomorrow = addDays(today, 1);
  if (fileEnds === null || fileEnds >= last) return last;
  return fileEnds > tomorrow ? fileEnds : tomorrow;
}

/** A moment as the Dutch clock shows it: '2026-11-21T16:30'. */
export type ClockTime = string;

/** Working days that an organisation has to answer. 0: the same day. */
export function termOf(terms: Terms, organisation: string, urgency: Urgency): number {
  return terms.organisations[organisation]?.[urgency] ?? terms.default[urgency];
}

/** All terms of an organisation, by urgency. */
export function termsOf(terms: Terms, organisation: string): Record<Urgency, number> {
  return Object.fromEntries(URGENCIES.map((urgency) => [urgency, termOf(terms, organisation, urgency)])) as Record<Urgency, number>;
}

/** The moment by which a receiver answers, in milliseconds since 1970. @param sentAt on the Dutch clock */
export function answerBy(sentAt: ClockTime, workingDays: number): number {
  const day = sentAt.slice(0, 10);
  const isInTime = isWorkingDay(day) && sentAt.slice(11) < LAST_HOUR_FOR_TODAY;
  if (workingDays === 0) return endOf(isInTime ? day : firstWorkingDay(addWorkingDays(day, 1)));
  return endOf(addWorkingDays(day, workingDays));
}

/** What was sent, and what is known of it, for the question what is due. Moments in milliseconds, days on the Dutch clock. */
export interface SentReferral {
  state: ReferralState;
  sentAt: number;
  sentOn: IsoDay;
  answerBy: number;
  answerOn: IsoDay;
  remindedAt: number | null;
  overdueAt: number | null;
  escalatedAt: number | null;
}

/** What happens by itself while the receiver does not answer. */
export type DueStep = 'remind' | 'tell-sender' | 'escalate' | 'expire';

/**
 * What is due now, each once: the receiver is reminded at half the term, the sender told when it has passed, the
 * coordinators a working day later; after three terms the hand-over expires.
 */
export function dueSteps(referral: SentReferral, now: number): DueStep[] {
  if (referral.state !== 'sent' && referral.state !== 'received') return [];
  if (now >= expiresAt(referral)) return ['expire'];
  const steps: DueStep[] = [];
  if (referral.remindedAt === null && now >= referral.sentAt + (referral.answerBy - referral.sentAt) / 2) steps.push('remind');
  if (referral.overdueAt === null && now >= referral.answerBy) steps.push('tell-sender');
  if (referral.escalatedAt === null && now >= escalatesAt(referral)) steps.push('escalate');
  return steps;
}

/** When the coordinators hear of a hand-over that nobody answered. */
export function escalatesAt({ answerOn }: Pick<SentReferral, 'answerOn'>): number {
  return endOf(addWorkingDays(answerOn, ESCALATES_AFTER_WORKING_DAYS));
}

/** When a hand-over ends by itself that nobody answered. */
export function expiresAt({ sentOn, answerOn }: Pick<SentReferral, 'sentOn' | 'answerOn'>): number {
  const days = Math.max(1, workingDaysBetween(sentOn, answerOn));
  return endOf(addWorkingDays(sentOn, days * EXPIRES_AFTER_TERMS));
}

function endOf(day: IsoDay): number {
  return dutchMinute(`${day}T${ENDS_AT}`) * 60_000;
}
