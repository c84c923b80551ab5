// The package brings no types; these are the two functions in use.
declare module 'pg-copy-streams' {
  import type { Submittable } from 'pg';
  import type { Readable, Writable } from 'node:stream';
  /** Rows of a `COPY … TO STDOUT`. */
  export function to(statement: string): Readable & Submittable;
  /** Takes the rows of a `COPY … FROM STDIN`; finished when the server has stored them. */
  export function from(statement: string): Writable & Submittable;
}
