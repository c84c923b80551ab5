import type { IsoDay, ParameterSet } from '#law/index.ts';
import type { Examined } from './finding.ts';
import type { AnswersOf, Section } from './question.ts';
import type { Problem } from './read-answers.ts';

export const CHECK_IDS = [
  'pay',
  'deductions',
  'agency',
  'dismissal',
  'working-time',
  'housing-cost',
  'lessons',
  'registration',
  'job-offer',
  'contract',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/** Whether a text, as of an address, names a check. */
export function isCheckId(text: string): text is CheckId {
  return (CHECK_IDS as readonly string[]).includes(text);
}

/** What a check knows beside the answers. */
export interface Given {
  params: ParameterSet;
  today: IsoDay;
  /** The public register of admitted lenders, for the check that asks it. */
  register?: LenderRegister;
}

/** A lender as the register names it. */
export interface Lender {
  name: string;
  /** Number in the trade register (KVK), eight digits. */
  kvk: string;
  status: 'admitted' | 'provisional' | 'suspended' | 'ended';
  /** Day from which the status holds. */
  since: IsoDay;
}

/** A dated copy of the register, or that there is none. */
export interface LenderRegister {
  /** The day of the copy; null: the operator has none. */
  date: IsoDay | null;
  find(asked: { name: string | null; kvk: string | null }): readonly Lender[];
}

/**
 * A check: questions and what follows from the answers. Pure, on the device and on the server alike; nothing is stored.
 */
export interface Check<Sections extends readonly Section[] = readonly Section[]> {
  id: CheckId;
  sections: Sections;
  /** Keys, or beginnings of keys, of the parameters that its rules read: so much travels to the device. */
  parameters: readonly string[];
  /** Everybody who may be named under "whom to ask". */
  organisations: readonly string[];
  /** Guide pages that findings may lead to: "pay/minimum-wage". */
  pages: readonly string[];
  /** Amounts of its findings are wages, before tax. */
  amountsAreGross?: true;
  /** Looks up a lender in the register, which stays on the server. */
  needsRegister?: true;
  /** What follows from the answers, or what is wrong between them. */
  examine(answers: AnswersOf<Sections>, given: Given): Examined | { problems: readonly Problem[] };
}

/** Keeps the types of the questions, so that answers are typed. */
export function defineCheck<const Sections extends readonly Section[]>(check: Check<Sections>): Check<Sections> {
  return check;
}
