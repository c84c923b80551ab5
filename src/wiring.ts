import { flushCounts } from '#counting/server/index.ts';
import { PageCounts } from '#counting/index.ts';
import { searchDocuments } from '#guide/index.ts';
import { SnapshotKeeper } from '#guide/server/index.ts';
import { buildIndex, type PageIndex } from '#search/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { today } from '#platform/clock.ts';
import { readSettings } from '#platform/config/settings.ts';
import { openDatabase, type Database } from '#platform/database/connection.ts';
import { pageCache } from '#platform/http/page-cache.ts';
import { onShutdown } from '#platform/shutdown.ts';

/** What the running application consists of. */
export interface App {
  db: Database;
  content: SnapshotKeeper;
  counts: PageCounts;
  demo: boolean;
  /** Public origin for absolute addresses in pages. */
  origin: string;
}

let app: App | null = null;

/** The running application. Available once `startApp` has ended. */
export function getApp(): App {
  if (!app) throw new Error('the application has not started');
  return app;
}

/** Starts everything that answers requests on this node: the content, the counts, the page cache's hooks. */
export async function startApp(env: Record<string, string | undefined>): Promise<void> {
  const settings = readSettings(env);
  const databaseUrl = settings.databaseUrl;
  if (!databaseUrl) throw new Error('DATABASE_URL is set by `wegwijs start` and `wegwijs dev`');
  const db = openDatabase(databaseUrl);
  const cache = pageCache();
  const counts = new PageCounts();
  const content = new SnapshotKeeper(db, databaseUrl, () => cache.clear());
  await content.start();
  cache.onView = (key) => counts.add('views', key, today());
  const flush = setInterval(() => void flushCounts(db, counts), 10_000);
  flush.unref();
  onShutdown(async () => {
    clearInterval(flush);
    await flushCounts(db, counts);
    await content.stop();
    await db.destroy();
  });
  app = { db, content, counts, demo: settings.demo, origin: settings.origin ?? `http://localhost:${settings.port}` };
}

const indexes = new Map<Locale, { version: number; day: string; index: PageIndex }>();

/** The search index of a locale for the present content and day, built at its first use. */
export function searchIndex(locale: Locale): PageIndex {
  const snapshot = getApp().content.current;
  const day = today();
  const known = indexes.get(locale);
  if (known?.version === snapshot.version && known.day === day) return known.index;
  const index = buildIndex(locale, searchDocuments(snapshot, locale, day), snapshot.synonyms.get(locale));
  indexes.set(locale, { version: snapshot.version, day, index });
  return index;
}
