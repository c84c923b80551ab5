import { z } from 'zod';
import { addDays, addMonths, isIsoDay, type IsoDay } from '#law/index.ts';
import { isLocale, type Locale } from '#platform/i18n/locales.ts';
import { readSignature } from './signature.ts';

/**
 * The wording that is used now. Texts: `client.consent.file.v1.<part>`, in all locales. A change of what it says is a new
 * version: the older one stays, because somebody agreed to it.
 */
export const FILE_CONSENT_VERSION = 'file.v1';
export const FILE_CONSENT_PARTS = ['why', 'what', 'who', 'until', 'stop', 'free', 'never'] as const;

export const GIVEN_HOW = ['read-aloud', 'signed'] as const;
export type GivenHow = (typeof GIVEN_HOW)[number];

/** `file`: that we keep a file. `share`: that a referral may carry these facts. */
export type ConsentKind = 'file' | 'share';

/** Ours, no rule of law: long enough for most questions, short enough to ask again. */
const PROPOSED_MONTHS = 6;
const MOST_MONTHS = 12;

/** Until when somebody can agree to a file: what is proposed, and the first and last day that can be chosen. */
export function consentDays(today: IsoDay): { proposed: IsoDay; first: IsoDay; last: IsoDay } {
  return { proposed: addMonths(today, PROPOSED_MONTHS), first: addDays(today, 1), last: addMonths(today, MOST_MONTHS) };
}

/** What is recorded of a consent. */
export interface GivenConsent {
  /** In which language the words were. */
  locale: Locale;
  givenHow: GivenHow;
  /** The line that was drawn, as an SVG path; null when the words were read aloud. */
  signature: string | null;
  /** The last day on which it holds. */
  endsOn: IsoDay;
}

/** Consent as a form gives it: `agreed` ticked, how, until when, and the drawn line where it was signed. */
export function consentSchema(today: IsoDay) {
  const days = consentDays(today);
  return z
    .object({
      agreed: z.literal('yes', { error: 'not-agreed' }),
      textLocale: z.custom<Locale>((value) => isLocale(value as string), 'unknown-answer'),
      givenHow: z.enum(GIVEN_HOW, { error: 'unknown-answer' }),
      signature: z.string().default(''),
      endsOn: z.string({ error: 'not-a-day' }),
    })
    .superRefine(({ givenHow, signature, endsOn }, context) => {
      const report = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
      if (givenHow === 'signed' && readSignature(signature) === null) report('signature', 'no-signature');
      if (!isIsoDay(endsOn)) report('endsOn', 'not-a-day');
      else if (endsOn < days.first) report('endsOn', 'day-passed');
      else if (endsOn > days.last) report('endsOn', 'too-far');
    })
    .transform(({ textLocale, givenHow, signature, endsOn }): GivenConsent => ({
      locale: textLocale,
      givenHow,
      signature: givenHow === 'signed' ? readSignature(signature) : null,
      endsOn,
    }));
}
