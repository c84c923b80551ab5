import type { Database, Trx } from '#platform/database/connection.ts';
import type { Lender } from '../check.ts';
import type { IsoDay } from '#law/index.ts';
import './lender-register.tables.ts';

/** Rows that one statement may carry. */
const ROWS_AT_ONCE = 2000;

export interface StoredRegister {
  /** Day of the copy. */
  date: IsoDay;
  importedAt: Date;
  lenders: readonly Lender[];
}

/** Replaces the copy of the register, whole. As owner. */
export async function storeLenderRegister(trx: Trx, date: IsoDay, lenders: readonly Lender[]): Promise<void> {
  await trx.deleteFrom('lender').execute();
  await trx.deleteFrom('lender_register').execute();
  await trx.insertInto('lender_register').values({ copied_on: date }).execute();
  for (let from = 0; from < lenders.length; from += ROWS_AT_ONCE) {
    const rows = lenders
      .slice(from, from + ROWS_AT_ONCE)
      .map(({ kvk, name, status, since }, at) => ({ position: from + at, kvk, name, status, since }));
    await trx.insertInto('lender').values(rows).execute();
  }
}

/** When the register was imported last; null when never. */
export async function lenderRegisterMoment(db: Database): Promise<Date | null> {
  const row = await db.selectFrom('lender_register').select('imported_at').executeTakeFirst();
  return row?.imported_at ?? null;
}

/** The copy of the register; null when there is none. */
export async function loadLenderRegister(trx: Trx): Promise<StoredRegister | null> {
  const register = await trx.selectFrom('lender_register').select(['copied_on', 'imported_at']).executeTakeFirst();
  if (!register) return null;
  const rows = await trx.selectFrom('lender').select(['kvk', 'name', 'status', 'since']).orderBy('position').execute();
  return {
    date: register.copied_on,
    importedAt: register.imported_at,
    lenders: rows.map(({ status, ...row }) => ({ ...row, status: status as Lender['status'] })),
  };
}
