import { z } from 'zod';
import { isSpokenLanguage } from '#clients/index.ts';
import { THEMES, type Theme } from '#topics/index.ts';

/** Somebody who waits at a point today: a number on a slip of paper. */
export interface WalkIn {
  id: string;
  number: number;
  language: string;
  topic: Theme | null;
  cameAt: Date;
  takenBy: string | null;
  takenAt: Date | null;
}

/** The form that adds somebody to the queue. `key`: made with the form, so that a form sent twice adds one. */
export const walkInSchema = z.object({
  key: z.uuid(),
  language: z.string().refine(isSpokenLanguage),
  topic: z.enum(THEMES).nullable(),
});
export type NewWalkIn = z.infer<typeof walkInSchema>;

/** The last number of a day; then a new roll of slips is needed. */
export const LAST_NUMBER = 999;

/** Whole minutes that somebody has waited. */
export function minutesWaiting({ cameAt }: Pick<WalkIn, 'cameAt'>, now: number): number {
  return Math.max(0, Math.floor((now - cameAt.getTime()) / 60_000));
}
