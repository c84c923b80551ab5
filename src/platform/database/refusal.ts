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

/** Too many connections, a server that stops, starts or went away (PostgreSQL, appendix A; Node's codes of a socket). */
const NO_CONNECTION = /^(?:53300|57P0[123]|08...|ECONNREFUSED|ECONNRESET|EPIPE)$/;

/** Whether no connection to the database came free or the one in use broke: asking once more a moment later may do. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // What the pool says when all its connections stay in use, and what the driver says of one that broke: without a code.
  if (/^(?:timeout exceeded when trying to connect|Connection terminated)/.test(error.message)) return true;
  const { code } = error as NodeJS.ErrnoException;
  return NO_CONNECTION.test(code ?? '') || isUnreachable(error.cause);
}
