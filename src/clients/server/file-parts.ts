import type { KeyRing } from '#platform/crypto/key-ring.ts';
import type { Actor, Trx } from '#platform/database/connection.ts';
import type { ClosedFor } from '../file.ts';

/** A file that closes. The actor is an adviser of its region, or the program itself when its day has passed (`ended`). */
export interface ClosingFile {
  actor: Actor;
  fileId: string;
  regionId: string;
  closedFor: ClosedFor;
  now: number;
}

/** What other domains keep about a file: src/wiring.ts names them. */
export interface FileParts {
  /** Run before anything is erased, in the same transaction: a hand-over that runs is withdrawn first. */
  beforeErase: readonly ((trx: Trx, file: ClosingFile) => Promise<void>)[];
  /** What they add to an export, by name; it becomes a part of the JSON. */
  forExport: Readonly<Record<string, (trx: Trx, keys: KeyRing, fileId: string) => Promise<unknown>>>;
}
