import { cite } from './cite.ts';
import type { ContractClause } from './contract-clause.ts';
import { PAY_AND_HOURS_CLAUSES } from './contract-clauses-pay.ts';
import { CONTRACT_AND_LIFE_CLAUSES } from './contract-clauses-work.ts';
import { Grounds, type RuleAnswer } from './ground.ts';
import type { IsoDay } from './iso-day.ts';
import type { ParameterSet } from './parameter.ts';

/** Common clauses of job contracts, by subject. */
export const CONTRACT_CLAUSES = [...PAY_AND_HOURS_CLAUSES, ...CONTRACT_AND_LIFE_CLAUSES] as const;
export type ContractClauseId = (typeof CONTRACT_CLAUSES)[number]['id'];

/** A clause on a day. */
export interface ClauseAnswer {
  clause: ContractClause;
  /** Its parameters without a value on that day: show no number for them. */
  unknownParameters: readonly string[];
}

/**
 * What the law says about a clause on a day, with its ground.
 * @throws RangeError when no clause has the id
 */
export function clauseOn(id: ContractClauseId, day: IsoDay, params: ParameterSet): RuleAnswer<ClauseAnswer> {
  const clause: ContractClause | undefined = CONTRACT_CLAUSES.find((each) => each.id === id);
  if (!clause) throw new RangeError(`No clause has the id "${id as string}"`);
  const use = new Grounds(params, clause.articles, clause.confidence);
  return use.answer({ clause, unknownParameters: cite(use, params, clause.parameters, day) });
}
