import type pg from 'pg';

/** What was asked for is not there, or not for this actor: nobody is told which. */
export class NotThereError extends Error {
  constructor() {
    super('not there, or no access');
  }
}

/** Somebody else changed it in the meantime: what was shown is no longer what is stored. */
export class ChangedMeanwhileError extends Error {
  constructor() {
    super('changed in the meantime');
  }
}

/** Whether row-level security or a missing right refused a statement. */
export function isRefused(error: unknown): boolean {
  return (error as pg.DatabaseError | null)?.code === '42501';
}

/** Whether a rule in the database refused it: a check, or a transition that is not allowed. */
export function breaksRule(error: unknown): boolean {
  return (error as pg.DatabaseError | null)?.code === '23514';
}
