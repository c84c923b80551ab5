import { createHash } from 'node:crypto';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Trx } from '#platform/database/connection.ts';
import type { DeskLocale } from '#platform/i18n/desk-messages.ts';
import type { NoticeWords } from '../notice.ts';
import './desk.tables.ts';

/** A notice with its words. */
export interface StoredNotice extends NoticeWords {
  id: string;
  publishedAt: Date;
  /** Whether the actor said that it was read. */
  isRead: boolean;
  /** Digest of what it says: changes with every change. */
  version: string;
}

/** Notices, the newest first. @param from only those that are shown on this day or later; null: all */
export async function readNotices(
  trx: Trx,
  account: string,
  { from, id, most }: { from?: string; id?: string; most: number },
): Promise<StoredNotice[]> {
  let query = trx
    .selectFrom('notice as n')
    .select(['n.id', 'n.is_important', 'n.published_at', 'n.ends_on'])
    .select((eb) => [
      jsonArrayFrom(eb.selectFrom('notice_text as t').select(['t.locale', 't.title', 't.body']).whereRef('t.notice_id', '=', 'n.id')).as(
        'texts',
      ),
      eb
        .exists(
          eb.selectFrom('notice_read as r').select('r.read_at').whereRef('r.notice_id', '=', 'n.id').where('r.account_id', '=', account),
        )
        .as('is_read'),
    ])
    .orderBy('n.published_at', 'desc')
    .limit(most);
  if (from !== undefined) query = query.where('n.ends_on', '>=', from);
  if (id !== undefined) query = query.where('n.id', '=', id);
  const rows = await query.execute();
  return rows.map((row) => {
    const words = (locale: DeskLocale) => {
      const text = row.texts.find((each) => each.locale === locale);
      return { title: text?.title ?? '', body: text?.body ?? '' };
    };
    const notice: NoticeWords = { isImportant: row.is_important, endsOn: row.ends_on, texts: { nl: words('nl'), en: words('en') } };
    return { ...notice, id: row.id, publishedAt: row.published_at, isRead: Boolean(row.is_read), version: versionOf(notice) };
  });
}

/** Digest of what a notice says. */
function versionOf({ isImportant, endsOn, texts: { nl, en } }: NoticeWords): string {
  return createHash('sha256')
    .update(JSON.stringify([isImportant, endsOn, nl.title, nl.body, en.title, en.body]))
    .digest('base64url');
}

/** Writes the words of a notice in place of those that it had. */
export async function storeNoticeTexts(trx: Trx, id: string, texts: NoticeWords['texts']): Promise<void> {
  await trx
    .insertInto('notice_text')
    .values((['nl', 'en'] as const).map((locale) => ({ notice_id: id, locale, ...texts[locale] })))
    .onConflict((conflict) =>
      conflict.columns(['notice_id', 'locale']).doUpdateSet((eb) => ({ title: eb.ref('excluded.title'), body: eb.ref('excluded.body') })),
    )
    .execute();
}
