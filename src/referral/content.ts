import { GIVEN_HOW } from '#clients/index.ts';
import type { IsoDay } from '#law/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { z } from 'zod';
import { INTERPRETER_NEEDS, SAFE_WAYS, type InterpreterNeed, type SafeWay } from './vocabulary.ts';

/** A fact about the person, with the words under which it is known. Its text goes to the receiver only when chosen. */
export interface Fact {
  /** 'name', 'situation.work' …: what a consent names instead of the fact itself. */
  id: string;
  /** As staff call it. */
  label: string;
  text: string;
}

/** How somebody can be reached without harm. */
export interface SafeContact {
  way: SafeWay;
  /** The number or address; empty when only through the adviser. */
  to: string;
  /** When and how: "after six, do not leave a message". */
  note: string;
}

/** What a file tells a referral: whoever keeps files fills it. */
export interface FileFacts {
  fileId: string;
  /** Said aloud; says nothing of the person. */
  code: string;
  region: string;
  language: string;
  interpreter: InterpreterNeed | null;
  contact: SafeContact | null;
  facts: readonly Fact[];
}

const fact = z.object({ id: z.string(), label: z.string(), text: z.string() });

const consent = z.object({
  /** Which wording was read or signed. */
  version: z.string(),
  locale: z.string(),
  how: z.enum(GIVEN_HOW),
  /** The line drawn on the screen, as a path of SVG; null: read aloud. */
  signature: z.string().nullable(),
  givenAt: z.iso.datetime(),
  until: z.iso.date(),
  facts: z.array(z.string()),
});

/** What stands sealed in `referral_content`. */
export const contentSchema = z.object({
  asked: z.string(),
  tried: z.string(),
  interpreter: z.enum(INTERPRETER_NEEDS),
  contact: z.object({ way: z.enum(SAFE_WAYS), to: z.string(), note: z.string() }),
  facts: z.array(fact),
  consent: consent.nullable(),
});
export type ReferralContent = z.infer<typeof contentSchema>;
export type ShareConsent = z.infer<typeof consent>;

/** The wording of the consent: text `client.share.v1.…`. Another wording is another version. */
export const CONSENT_VERSION = 'share.v1';

/** What goes to the receiver with every referral, besides the chosen facts: a consent names them all. */
export const ALWAYS_SHARED = ['asked', 'tried', 'language', 'interpreter', 'contact'] as const;

/** The names of everything that a referral shares: what a consent keeps. */
export function sharedFacts(content: Pick<ReferralContent, 'facts'>): string[] {
  return [...ALWAYS_SHARED, ...content.facts.map(({ id }) => id)];
}

/** Names of facts that have a wording of their own in every language: texts `client.share.fact.<id>`. */
export const NAMED_FACTS = [...ALWAYS_SHARED, 'name', 'details'] as const;
export type NamedFact = (typeof NAMED_FACTS)[number];

export function isNamedFact(id: string): id is NamedFact {
  return (NAMED_FACTS as readonly string[]).includes(id);
}

/** What a referral says when it is made anew for another organisation: all but the consent, which was for the first one. */
export function copied(content: ReferralContent): ReferralContent {
  return { ...content, consent: null };
}

/** A consent as it was just given. */
export function consentGiven(
  content: ReferralContent,
  given: { how: 'read-aloud'; signature: null } | { how: 'signed'; signature: string },
  { locale, at, until }: { locale: Locale; at: Date; until: IsoDay },
): ShareConsent {
  return { version: CONSENT_VERSION, locale, ...given, givenAt: at.toISOString(), until, facts: sharedFacts(content) };
}
