import { daysBetween, type Ground, type IsoDay, type RuleAnswer } from '#law/index.ts';
import type { Said, SaidValues } from '#platform/i18n/say.ts';

/** `wrong`: against the rule. `unclear`: it depends on what we do not know. `right`: as the rule asks. */
export type Verdict = 'wrong' | 'unclear' | 'right';

/** 3: act today. 2: it costs money or rights. 1: good to know. */
export type Weight = 1 | 2 | 3;

/** A last day to act. */
export interface Deadline {
  day: IsoDay;
  /** What ends then: a text, also the name of the entry in a calendar. */
  text: string;
  /** The rule is not certain, or the day is near: the earliest day that it can be is shown, with "call today". */
  callToday: boolean;
}

/** So near to a last day it is a thing of today, because a lawyer needs some days too: our caution, no term of law. */
const NEAR_DAYS = 14;

/** Whether a last day to act is today or a few days from now, or over. */
export function isNear(day: IsoDay, today: IsoDay): boolean {
  return daysBetween(today, day) <= NEAR_DAYS;
}

/** One thing that a check found. Texts: `<check>.f.<id>` says it in a sentence, `….why` explains it. */
export interface Finding {
  id: string;
  verdict: Verdict;
  weight: Weight;
  values: SaidValues;
  ground: Ground;
  /** Money that is missing or too much, gross, in cents. */
  amountCents?: number;
  deadline?: Deadline;
  /** What to do: texts `<check>.do.<id>`, or `shared.do.<id>` when the check has none. */
  actions: readonly string[];
  /** Guide page that explains it: "pay/minimum-wage". */
  page?: string;
}

/** What a check gives back. */
export interface Examined {
  /** In any order: `ranked` sorts. */
  findings: readonly Finding[];
  /** What cannot be said from these answers, or by anybody but an expert: texts `<check>.unknown.<id>`. */
  cannotKnow: readonly string[];
  /** Calculated figures for the evidence sheet: labels are texts `<check>.figure.<id>`. */
  figures: readonly { id: string; value: SaidValues[string] }[];
  /** Letter or message to send; null when there is nothing to ask. */
  letter: Letter | null;
  /** Who helps: needs of the finder, and organisations. */
  ask: { needs: readonly string[]; organisations: readonly string[] };
}

/** A letter in Dutch, with the reader's language beside it. Texts are keys of the check: `<check>.letter.<…>`. */
export interface Letter {
  /** To whom: decides the greeting `shared.letter.to.<to>`. */
  to: 'employer' | 'agency' | 'landlord' | 'insurer' | 'recruiter' | 'organisation';
  subject: Said;
  paragraphs: readonly Said[];
}

/** A finding as it is written down: without values or actions it has none. */
export type NewFinding<Id extends string = string> = Omit<Finding, 'id' | 'values' | 'actions'> &
  Partial<Pick<Finding, 'values' | 'actions'>> & { id: Id };

/**
 * The finding's verdict, held down: what rests on a rule or amount that is not confirmed is never more than unclear.
 *
 *     const found = finding<(typeof FUND_FINDINGS)[number]>; // takes ids that the check has listed, and no others
 */
export function finding<Id extends string = string>(found: NewFinding<Id>): Finding {
  const verdict = found.ground.confidence === 'recalled' ? 'unclear' : found.verdict;
  const deadline = found.deadline && {
    ...found.deadline,
    callToday: found.deadline.callToday || found.ground.confidence === 'recalled',
  };
  return { values: {}, actions: [], ...found, verdict, ...(deadline ? { deadline } : {}) };
}

/** What a rule says that has no answer. */
export type UnknownAnswer = Extract<RuleAnswer<unknown>, { kind: 'not-known' }>;

/** Says that a rule has no answer for these days or facts: "not known yet", never a guess. */
export function notKnown(answer: UnknownAnswer, id: string, more: Partial<Finding> = {}): Finding {
  return finding({ id: `${id}-not-known`, verdict: 'unclear', weight: 1, ground: answer.ground, ...more });
}

const RANK: Record<Verdict, number> = { wrong: 0, unclear: 1, right: 2 };

/** What asks to act today first; then what is wrong, unclear, right; within them by weight, then by money. */
export function ranked(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      Number(isUrgent(b)) - Number(isUrgent(a)) ||
      RANK[a.verdict] - RANK[b.verdict] ||
      b.weight - a.weight ||
      (b.amountCents ?? 0) - (a.amountCents ?? 0),
  );
}

/** To be done today: also when it is not certain, as with "do not sign". */
function isUrgent({ verdict, weight }: Finding): boolean {
  return weight === 3 && verdict !== 'right';
}

/** What findings call missing or too much for certain, in cents. */
export function sumOfWrong(findings: readonly Finding[]): number {
  return findings.reduce((sum, { verdict, amountCents }) => sum + (verdict === 'wrong' ? (amountCents ?? 0) : 0), 0);
}

/** The whole in a word: the worst of the findings. */
export function overall(findings: readonly Finding[]): Verdict {
  return findings.toSorted((a, b) => RANK[a.verdict] - RANK[b.verdict])[0]?.verdict ?? 'unclear';
}
