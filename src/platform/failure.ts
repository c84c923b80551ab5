/**
 * An expected failure with a sentence that says what to do. The command line prints the message alone,
 * without a stack trace, and ends with `exitCode`.
 */
export class Failure extends Error {
  readonly exitCode: number;
  constructor(message: string, exitCode = 1) {
    super(message);
    this.name = 'Failure';
    this.exitCode = exitCode;
  }
}
