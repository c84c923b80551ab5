import { sql } from 'kysely';
import pg from 'pg';
import { connect, openDatabase, type Trx } from '#platform/database/connection.ts';
import { Failure } from '#platform/failure.ts';
import { storeBridges, storeDirectory, storeSchoolHolidays } from '#directory/server/index.ts';
import { storeLaw } from '#law/server/index.ts';
import { storePlaces } from '#places/server/index.ts';
import { storeShowCards } from '#show-cards/server/index.ts';
import type { ContentPack } from '../content-pack.ts';
import { storeGuide } from './guide.store.ts';
import './guide.tables.ts';

export interface ImportResult {
  /** False when the database already held exactly this content. */
  changed: boolean;
  version: number;
  pages: number;
}

/**
 * Writes a pack into the database as its owner: in one transaction, whole or not at all, and tells every node.
 * The same content again changes nothing.
 */
export async function importPack(ownerUrl: string, pack: ContentPack): Promise<ImportResult> {
  const probe = new pg.Client({ connectionString: ownerUrl });
  await connect(probe, 'DATABASE_OWNER_URL');
  await probe.end();
  const db = openDatabase(ownerUrl, 1);
  try {
    return await db.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(hashtext('wegwijs import'))`.execute(trx);
      const live = await currentVersion(trx);
      if (live?.hash === pack.hash) return { changed: false, version: live.version, pages: pack.texts.length };
      await storePlaces(trx, pack.places);
      await storeSchoolHolidays(trx, pack.schoolHolidays);
      await storeLaw(trx, pack.law);
      await storeDirectory(trx, pack.directory, pack.sites);
      await storeBridges(trx, pack.bridges);
      await storeShowCards(trx, pack.showCards);
      await storeGuide(trx, pack);
      const { version } = await trx.insertInto('content_pack').values({ hash: pack.hash }).returning('version').executeTakeFirstOrThrow();
      // Delivered to the nodes when this transaction commits, and not before.
      await sql`select pg_notify('content_pack', ${String(version)})`.execute(trx);
      return { changed: true, version, pages: pack.texts.length };
    });
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`The content could not be stored: ${(error as Error).message}. Nothing was changed.`);
  } finally {
    await db.destroy();
  }
}

/** Whether the database already holds exactly the content with this hash. */
export async function holdsContent(ownerUrl: string, hash: string): Promise<boolean> {
  const db = openDatabase(ownerUrl, 1);
  try {
    return (await db.transaction().execute(currentVersion))?.hash === hash;
  } finally {
    await db.destroy();
  }
}

/** The version that is live, or undefined in an empty database. */
export function currentVersion(trx: Trx): Promise<{ version: number; hash: string } | undefined> {
  return trx.selectFrom('content_pack').select(['version', 'hash']).orderBy('version', 'desc').executeTakeFirst();
}
