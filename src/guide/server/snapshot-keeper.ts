import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '#platform/database/connection.ts';
import { log } from '#platform/log.ts';
import type { Snapshot } from '../snapshot.ts';
import { loadSnapshot } from './load-snapshot.ts';

/** Keeps the newest published content at hand. */
export class SnapshotKeeper {
  private snapshot: Snapshot | null = null;
  /** Ends the listening loop; read through a method, as it changes while the loop waits. */
  private stopped = false;
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | undefined;
  private loading: Promise<void> | null = null;
  /** How often it was told to look for newer content. */
  private asked = 0;
  private readonly db: Database;
  private readonly connectionString: string;
  private readonly onChange: () => void;

  /** @param onChange called after each swap: what was made from the old content is to be forgotten. */
  constructor(db: Database, connectionString: string, onChange: () => void) {
    this.db = db;
    this.connectionString = connectionString;
    this.onChange = onChange;
  }

  /** The content; @throws when nothing was imported yet. */
  get current(): Snapshot {
    if (!this.snapshot) throw new Error('no content was imported yet');
    return this.snapshot;
  }

  get isReady(): boolean {
    return this.snapshot !== null;
  }

  async start(): Promise<void> {
    await this.refresh();
    void this.listen();
    // Should a notification be missed, a minute is the longest time that old content shows.
    this.timer = setInterval(() => this.look(), 60_000);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private isStopped(): boolean {
    return this.stopped;
  }

  /** Looks for newer content. Asked while it loads, it looks once more: what it is reading may be from before the question. */
  private refresh(): Promise<void> {
    this.asked += 1;
    this.loading ??= this.loadUntilNewest();
    return this.loading;
  }

  /** The same, for nobody who waits: without any content yet, the next look may find some. */
  private look(): void {
    this.refresh().catch((error: unknown) => log.warn({ code: (error as NodeJS.ErrnoException).code }, 'no content could be read yet'));
  }

  private async loadUntilNewest(): Promise<void> {
    try {
      let answered: number;
      do {
        answered = this.asked;
        await this.load();
      } while (answered !== this.asked && !this.isStopped());
    } finally {
      // Here and not in a later turn, in which a question would find a load that no longer looks.
      this.loading = null;
    }
  }

  private async load(): Promise<void> {
    try {
      const live = await this.db.selectFrom('content_pack').select(['version', 'hash']).orderBy('version', 'desc').executeTakeFirst();
      // A restored backup may hold other content under the same number.
      if (!live || (live.version === this.snapshot?.version && live.hash === this.snapshot.hash)) return;
      this.snapshot = await loadSnapshot(this.db);
      this.onChange();
    } catch (error) {
      if (!this.snapshot) throw error;
      log.warn({ code: (error as NodeJS.ErrnoException).code }, 'content could not be refreshed, the old one stays');
    }
  }

  private async listen(): Promise<void> {
    while (!this.isStopped()) {
      const client = new pg.Client({ connectionString: this.connectionString });
      this.client = client;
      try {
        await client.connect();
        client.on('notification', () => this.look());
        await client.query('LISTEN content_pack');
        await this.refresh();
        await new Promise<void>((resolve) => {
          client.once('error', () => resolve());
          client.once('end', () => resolve());
        });
      } catch {
        // Tried again below.
      }
      await client.end().catch(() => undefined);
      if (!this.isStopped()) await sleep(1000, undefined, { ref: false });
    }
  }
}
