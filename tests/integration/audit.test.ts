import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { recordAudit } from '#access/server/index.ts';
import { asActor, type Actor } from '#platform/database/connection.ts';
import { newId } from '#platform/new-id.ts';
import { runSql } from './database.ts';
import { REGION, useDesk } from './people.ts';

const desk = useDesk({ db: 8 });

const look = (actor: Actor, id: string, action: string) =>
  asActor(desk.db, actor, (trx) => recordAudit(trx, { kind: 'file', id, region: REGION }, 'adviser', action));
const entriesFor = (actor: Actor, id: string) =>
  asActor(desk.db, actor, (trx) =>
    sql<{
      number: number;
      account_id: string;
      action: string;
    }>`select number, account_id, action from audit_entry where subject_id = ${id} order by number`
      .execute(trx)
      .then(({ rows }) => rows),
  );

describe('the audit of a file', () => {
  it('keeps who did what in one chain, also when many look at once', async () => {
    const id = newId();
    await Promise.all(Array.from({ length: 30 }, () => look(desk.people.adviser, id, 'opened')));
    const rows = await entriesFor(desk.people.coordinator, id);
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
    expect(new Set(rows.map(({ account_id }) => account_id))).toEqual(new Set([desk.people.adviser.accountId]));
    const broken = await runSql(
      desk.database.ownerUrl,
      `SELECT e.number FROM (SELECT *, coalesce(lag(hash) OVER (ORDER BY number), sha256('')) AS before FROM audit_entry WHERE subject_id = $1) e
       WHERE e.hash <> audit_hash(e.before, e.subject_kind, e.subject_id, e.number, e.at, e.account_id, e.acted_as, e.action)`,
      [id],
    );
    expect(broken).toEqual([]);
  });

  it('is for advisers and coordinators of that region and for auditors, and nobody else', async () => {
    const id = newId();
    await look(desk.people.adviser, id, 'opened');
    const { adviser, coordinator, auditor, otherAdviser, otherCoordinator, partner, los, administrator, keyPerson } = desk.people;
    for (const who of [adviser, coordinator, auditor]) expect(await entriesFor(who, id)).toHaveLength(1);
    for (const who of [otherAdviser, otherCoordinator, partner, los, administrator, keyPerson])
      expect(await entriesFor(who, id)).toEqual([]);
  });

  it('cannot be written past, changed or emptied by the application', async () => {
    for (const statement of [
      'DELETE FROM audit_entry',
      `UPDATE audit_entry SET action = 'nothing'`,
      'TRUNCATE audit_chain CASCADE',
      'UPDATE audit_chain SET length = 0',
      `INSERT INTO audit_entry SELECT subject_kind, subject_id, number + 1, at, account_id, acted_as, action, hash FROM audit_entry`,
    ]) {
      await expect(asActor(desk.db, desk.people.auditor, (trx) => sql.raw(statement).execute(trx))).rejects.toThrow(/permission denied/);
    }
  });
});
