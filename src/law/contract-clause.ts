import type { Confidence } from './parameter.ts';

/**
 * A clause as it stands in job contracts, and what the law says about it.
 * `normal`: usual and allowed. `check`: allowed under conditions that the contract or the situation has to meet.
 * `warning`: not valid, or a sign that something is wrong.
 */
export interface ContractClause {
  id: string;
  subject: 'pay' | 'deductions' | 'hours' | 'contract' | 'end' | 'leave-and-illness' | 'housing' | 'other';
  /** How it reads in a contract; … stands for what differs. */
  dutch: string;
  verdict: 'normal' | 'check' | 'warning';
  /** The rule, for editors; without numbers, those are in the parameters. The words for readers stand in the languages. */
  rule: string;
  articles: readonly string[];
  parameters: readonly string[];
  confidence: Confidence;
}
