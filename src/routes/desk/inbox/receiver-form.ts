import { OUTCOMES, replyProblem, RETURN_REASONS, type FormProblem } from '#referral/index.ts';
import { answerReferral, type Answer, type ReferralService } from '#referral/server/index.ts';
import type { Actor } from '#platform/database/connection.ts';
import { ChangedMeanwhileError } from '#platform/database/refusal.ts';
import { numberOf, textOf } from '../referrals/referral-desk.ts';
import { orNotFound } from '../or-not-found.ts';

/** What a receiver typed, to show it again. */
export interface TypedAnswer {
  what: Answer['to'];
  reply: string;
  advice: string;
  reason: string;
  outcome: string;
}

type Did = 'done' | 'changed' | { problems: FormProblem[]; typed: TypedAnswer };

/** Reads one of the forms of a receiver and does what it says; with an account and by a link alike. */
export async function takeAnswer(service: ReferralService, actor: Actor, id: string, what: Answer['to'], form: FormData): Promise<Did> {
  const typed: TypedAnswer = {
    what,
    reply: textOf(form, what === 'done' ? 'closing' : 'reply'),
    advice: textOf(form, 'advice'),
    reason: textOf(form, 'reason'),
    outcome: textOf(form, 'outcome'),
  };
  const [field, reply] =
    what === 'returned' ? (['advice', typed.advice] as const) : ([what === 'done' ? 'closing' : 'reply', typed.reply] as const);
  const problem = replyProblem(field, reply, what === 'returned');
  const problems: FormProblem[] = problem ? [problem] : [];
  const reason = RETURN_REASONS.find((each) => each === typed.reason);
  const outcome = OUTCOMES.find((each) => each === typed.outcome);
  if (what === 'returned' && !reason) problems.push({ field: 'reason', problem: 'choose' });
  if (what === 'done' && !outcome) problems.push({ field: 'outcome', problem: 'choose' });
  if (problems.length > 0) return { problems, typed };
  const said = { id, version: numberOf(form, 'version'), reply };
  const answer: Answer =
    what === 'returned'
      ? { ...said, to: what, returnReason: reason ?? 'other' }
      : what === 'done'
        ? { ...said, to: what, outcome: outcome ?? 'not-solved' }
        : { ...said, to: what };
  try {
    await orNotFound(answerReferral(service, actor, answer, new Date()));
    return 'done';
  } catch (error) {
    if (error instanceof ChangedMeanwhileError) return 'changed';
    throw error;
  }
}
