import { createHash } from 'node:crypto';
import pg from 'pg';
import { connect } from '#platform/database/connection.ts';

/** What is wrong with one chain. */
export interface AuditProblem {
  kind: string;
  id: string;
  /** Number of the entry in its chain. */
  number: number;
  what: 'changed' | 'missing' | 'cut-short' | 'head-differs';
}

/** What summing up all chains gave. */
export interface AuditSum {
  chains: number;
  entries: number;
  problems: AuditProblem[];
  /**
   * Entries up to a moment, and one digest over where each chain stood then. Noted outside of the database, they show later
   * whether a chain was cut off and its head rewritten to match, which the chains alone cannot show.
   */
  noted: { until: string; entries: number; digest: string };
}

interface EntryRow {
  kind: string;
  id: string;
  length: number;
  head: Buffer;
  /** Null: the chain has no entry. */
  number: number | null;
  at: string;
  account: string;
  acted_as: string;
  action: string;
  hash: Buffer;
  is_noted: boolean;
}

const ROWS_AT_ONCE = 5000;
const BEGINNING = createHash('sha256').digest();

/**
 * Sums up every audit chain again, as `audit_hash` of the database did when its entries were written, but apart from it.
 * Rows are read in pieces: memory does not grow with their number.
 * @param url connection as the owner or the backup: who sees all
 * @param until the moment of the note; transactions that were under way then must have ended since
 */
export async function verifyAudit(url: string, until: Date): Promise<AuditSum> {
  const client = new pg.Client({ connectionString: url });
  await connect(client, 'DATABASE_BACKUP_URL');
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(
      `DECLARE entries CURSOR FOR
       SELECT c.subject_kind AS kind, c.subject_id AS id, c.length, c.head, e.number, e.acted_as, e.action, e.hash, coalesce(e.account_id::text, '-') AS account,
              to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at, e.at <= '${until.toISOString()}' AS is_noted
       FROM audit_chain c LEFT JOIN audit_entry e USING (subject_kind, subject_id)
       ORDER BY c.subject_kind COLLATE "C", c.subject_id, e.number`,
    );
    const sum = new ChainSums();
    for (;;) {
      const { rows } = await client.query<EntryRow>(`FETCH ${ROWS_AT_ONCE} FROM entries`);
      for (const row of rows) sum.add(row);
      if (rows.length < ROWS_AT_ONCE) break;
    }
    return sum.end(until);
  } finally {
    await client.end();
  }
}

/** Sums up entries that come chain by chain, each in the order of its numbers. */
class ChainSums {
  private readonly digest = createHash('sha256');
  private readonly problems: AuditProblem[] = [];
  private chains = 0;
  private entries = 0;
  private notedEntries = 0;
  private present: { kind: string; id: string; length: number; head: Buffer; number: number; hash: Buffer; noted: Buffer | null } | null =
    null;

  add(row: EntryRow): void {
    if (this.present?.kind !== row.kind || this.present.id !== row.id) {
      this.endChain();
      this.chains++;
      this.present = { kind: row.kind, id: row.id, length: row.length, head: row.head, number: 0, hash: BEGINNING, noted: null };
    }
    if (row.number === null) return;
    const chain = this.present;
    this.entries++;
    const expected = chain.number + 1;
    if (row.number !== expected) this.problems.push({ kind: row.kind, id: row.id, number: expected, what: 'missing' });
    else {
      const hash = createHash('sha256')
        .update(chain.hash)
        .update([row.kind, row.id, row.number, row.at, row.account, row.acted_as, row.action].join('|'))
        .digest();
      if (!hash.equals(row.hash)) this.problems.push({ kind: row.kind, id: row.id, number: row.number, what: 'changed' });
    }
    // Goes on from what is stored: one changed entry is one problem, not as many as follow it.
    chain.number = row.number;
    chain.hash = row.hash;
    if (row.is_noted) {
      this.notedEntries++;
      chain.noted = row.hash;
    }
  }

  private endChain(): void {
    const chain = this.present;
    if (!chain) return;
    const { kind, id, length, head, number, hash, noted } = chain;
    if (number < length) this.problems.push({ kind, id, number: number + 1, what: 'cut-short' });
    else if (!hash.equals(head) || number > length) this.problems.push({ kind, id, number, what: 'head-differs' });
    if (noted) this.digest.update(`${kind}|${id}|${noted.toString('hex')}\n`);
  }

  end(until: Date): AuditSum {
    this.endChain();
    return {
      chains: this.chains,
      entries: this.entries,
      problems: this.problems,
      noted: { until: until.toISOString(), entries: this.notedEntries, digest: this.digest.digest('hex') },
    };
  }
}
