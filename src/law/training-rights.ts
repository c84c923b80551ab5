import { Grounds, type RuleAnswer } from './ground.ts';
import type { Confidence, ParameterSet } from './parameter.ts';

/** What a worker may count on when the job needs training, Dutch too. */
export const TRAINING_RIGHTS = ['free', 'working-time', 'no-repayment', 'clear-instruction'] as const;
export type TrainingRight = (typeof TRAINING_RIGHTS)[number];

const RULES: Record<TrainingRight, { article: string; confidence: Confidence }> = {
  free: { article: 'BW 7:611a', confidence: 'verified' },
  // Within working hours "if possible"; the time itself always counts.
  'working-time': { article: 'BW 7:611a', confidence: 'verified' },
  // That a clause to pay back is void is a detail which nobody has read at its source yet.
  'no-repayment': { article: 'BW 7:611a', confidence: 'recalled' },
  // The Act asks for effective instruction; that this means a language which is understood is from memory.
  'clear-instruction': { article: 'Arbowet art. 8', confidence: 'recalled' },
};

/** The ground of a right around training that law or CAO asks for, or that the job needs. Whether it needs it is not judged here. */
export function trainingRight(right: TrainingRight, params: ParameterSet): RuleAnswer<TrainingRight> {
  const { article, confidence } = RULES[right];
  return new Grounds(params, [article], confidence).answer(right);
}
