import { sql } from 'kysely';
import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { keyedDigest } from '#platform/crypto/key-ring.ts';
import type { Database } from '#platform/database/connection.ts';
import { TRY_LIMITS, type TryBucket } from '../tries.ts';
import './auth.tables.ts';

function digestOf(keys: KeyRing, { kind, whose }: TryBucket): Buffer {
  return keyedDigest(keys, 'failed-try', `${kind}:${whose}`);
}

/**
 * Counts a try before it is made: many at once cannot slip through together.
 * @returns until when there are no more tries, in milliseconds; null: this one may be made
 */
export async function takeTry(auth: Database, keys: KeyRing, buckets: readonly TryBucket[], now: number): Promise<number | null> {
  for (const bucket of buckets) {
    const limit = TRY_LIMITS[bucket.kind];
    const endsAt = new Date(now + limit.minutes * 60_000);
    const isOver = sql<boolean>`failed_try.ends_at <= ${new Date(now)}`;
    const { tries, ends_at } = await auth
      .insertInto('auth.failed_try')
      .values({ bucket: digestOf(keys, bucket), tries: 1, ends_at: endsAt })
      .onConflict((conflict) =>
        conflict.column('bucket').doUpdateSet({
          tries: sql`case when ${isOver} then 1 else least(failed_try.tries, 1000000) + 1 end`,
          ends_at: sql`case when ${isOver} then excluded.ends_at else failed_try.ends_at end`,
        }),
      )
      .returning(['tries', 'ends_at'])
      .executeTakeFirstOrThrow();
    if (tries > limit.most) return ends_at.getTime();
  }
  return null;
}

/** Gives back a try that was right. What counts for one person alone begins anew; what counts for many is one less. */
export async function giveBackTry(auth: Database, keys: KeyRing, buckets: readonly TryBucket[]): Promise<void> {
  for (const bucket of buckets) {
    const digest = digestOf(keys, bucket);
    const isShared = bucket.kind === 'network' || bucket.kind === 'account';
    const gone = auth.deleteFrom('auth.failed_try').where('bucket', '=', digest);
    await (isShared ? gone.where('tries', '<=', 1) : gone).execute();
    if (!isShared) continue;
    await auth
      .updateTable('auth.failed_try')
      .set({ tries: sql`tries - 1` })
      .where('bucket', '=', digest)
      .where('tries', '>', 1)
      .execute();
  }
}

/** Forgets what was counted. */
export async function forgetTries(auth: Database, keys: KeyRing, buckets: readonly TryBucket[]): Promise<void> {
  if (buckets.length === 0) return;
  await auth
    .deleteFrom('auth.failed_try')
    .where(
      'bucket',
      'in',
      buckets.map((bucket) => digestOf(keys, bucket)),
    )
    .execute();
}
