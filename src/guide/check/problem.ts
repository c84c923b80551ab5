/** Something wrong in the content pack, with the place to mend it. */
export interface Problem {
  /** Path below `content/`. */
  file: string;
  /** Line in that file, from 1. */
  line: number;
  /** Short name of the rule; docs/content-rules.md explains each. */
  rule: string;
  /** What is wrong and what to do. */
  message: string;
  /** An error keeps the pack from being imported; a warning is for editors. */
  severity: 'error' | 'warning';
}

export type Report = (problem: Omit<Problem, 'severity'> & { severity?: Problem['severity'] }) => void;
