import { setTimeout as sleep } from 'node:timers/promises';
import { forgetInvitations, ProviderClient, sweepAccess } from '#access/server/index.ts';
import type { LenderRegister } from '#checks/index.ts';
import { LenderRegisterKeeper } from '#checks/server/index.ts';
import { endFiles, retentionDays, type FileParts } from '#clients/server/index.ts';
import { flushCounts, flushUnanswered } from '#counting/server/index.ts';
import { isReminderTime, remindTasks, removeContacts, removeWalkIns } from '#desk/server/index.ts';
import { PageCounts, UnansweredQueries } from '#counting/index.ts';
import { HelpIndex, hoursPlaceOf } from '#directory/index.ts';
import { openIntervals, OpeningTimes } from '#directory/server/index.ts';
import { ordinaryWords, searchEntries, type HoursReading } from '#guide/index.ts';
import { SnapshotKeeper } from '#guide/server/index.ts';
import { endReferralsOf, eraseEnded, exportReferrals, sweepReferrals, TERMS, type ReferralService } from '#referral/server/index.ts';
import { LocaleSearch } from '#search/index.ts';
import { LOCALES, type Locale } from '#platform/i18n/locales.ts';
import { today } from '#platform/clock.ts';
import { readSettings, type Settings } from '#platform/config/settings.ts';
import { readKeyRing, type KeyRing } from '#platform/crypto/key-ring.ts';
import { openDatabase, type Database } from '#platform/database/connection.ts';
import { pageCache } from '#platform/http/page-cache.ts';
import { every } from '#platform/every.ts';
import { log } from '#platform/log.ts';
import { mailCarrier } from '#platform/mail/carrier.ts';
import { MailSender } from '#platform/mail/mail-sender.ts';
import { onShutdown } from '#platform/shutdown.ts';
import { toolEntries } from './tools.ts';

/** What the running application consists of. */
export interface App {
  db: Database;
  content: SnapshotKeeper;
  counts: PageCounts;
  /** Queries that found nothing. */
  unanswered: UnansweredQueries;
  lenders: LenderRegisterKeeper;
  /** What signing in and sealed texts need; null where nobody can sign in. */
  desk: DeskApp | null;
  demo: boolean;
  /** Public origin for absolute addresses in pages. */
  origin: string;
}

/** The part of the application that knows people. */
export interface DeskApp {
  /** As `wegwijs_auth`: how people sign in. */
  auth: Database;
  keys: KeyRing;
  /** The identity provider of the organisation that runs Wegwijs; null: none. */
  provider: ProviderClient | null;
}

/** A page of the desk takes up to five at once; PostgreSQL has a hundred by default, for several nodes. */
const CONNECTIONS = 20;

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
  const db = openDatabase(databaseUrl, CONNECTIONS);
  const desk = openDesk(settings);
  const cache = pageCache();
  const counts = new PageCounts();
  const content = new SnapshotKeeper(db, databaseUrl, () => cache.clear());
  await content.start();
  cache.onView = (key) => counts.add('views', key, today());
  const flush = setInterval(() => void flushCounts(db, counts), 10_000);
  flush.unref();
  const unanswered = new UnansweredQueries();
  const flushQueries = setInterval(() => void flushUnanswered(db, unanswered), 60_000);
  flushQueries.unref();
  // Hours are read ahead, also those of a new day and of new content: nobody has to wait for them.
  const readAhead = setInterval(() => helpOf(Date.now()), 60_000);
  readAhead.unref();
  const lenders = new LenderRegisterKeeper(db);
  await lenders.refresh();
  const lookAgain = setInterval(
    () => void lenders.refresh().catch((error: unknown) => log.warn({ error: String(error) }, 'lender register not read')),
    60_000,
  );
  lookAgain.unref();
  onShutdown(async () => {
    clearInterval(readAhead);
    clearInterval(lookAgain);
    clearInterval(flush);
    clearInterval(flushQueries);
    await flushCounts(db, counts);
    await flushUnanswered(db, unanswered);
    await content.stop();
    await desk?.auth.destroy();
    await db.destroy();
  });
  app = {
    db,
    content,
    counts,
    unanswered,
    lenders,
    desk,
    demo: settings.demo,
    origin: settings.origin ?? `http://localhost:${settings.port}`,
  };
  helpOf(Date.now());
  void warmSearches();
  if (desk) sendMails(db, desk, settings, app.origin);
  if (desk) onShutdown(every(60 * 60_000, 'invitations', () => forgetInvitations(desk.auth, Date.now())));
  if (desk) onShutdown(every(60 * 60_000, 'files', () => endFilesAt(db, Date.now())));
  if (desk) {
    onShutdown(every(60_000, 'referrals', () => sweepReferralsAt(new Date())));
    onShutdown(every(60 * 60_000, 'ended referrals', () => eraseReferralsAt(db, new Date())));
  }
  if (desk) {
    onShutdown(every(10 * 60_000, 'task reminders', () => remindTasksAt(db, desk, Date.now())));
    onShutdown(every(60 * 60_000, 'queues and contacts', () => removeOldAt(db, Date.now())));
  }
  if (desk) onShutdown(every(10 * 60_000, 'sign-in', () => sweepAccess(desk.auth, Date.now())));
}

/** What other domains do when a file closes, and what they add when somebody asks for all that is kept about them. */
export const FILE_PARTS: FileParts = {
  beforeErase: [(trx, file) => endReferralsOf(referralServiceOf())(trx, file)],
  forExport: { referrals: exportReferrals },
};

/** Handing over, of the running application. @throws where nobody can sign in */
export function referralServiceOf(): ReferralService {
  const { db, desk, origin } = getApp();
  if (!desk) throw new Error('nobody can sign in here');
  return { db, auth: desk.auth, keys: desk.keys, origin, terms: TERMS };
}

/** Reminders, escalation and the end of hand-overs that nobody answers: from whichever node comes first. */
async function sweepReferralsAt(now: Date): Promise<void> {
  const swept = await sweepReferrals(referralServiceOf(), now);
  if (Object.values(swept).some((count) => count > 0)) log.info(swept, 'referrals swept');
}

/** What ended hand-overs said goes when its time is over. */
async function eraseReferralsAt(db: Database, now: Date): Promise<void> {
  const erased = await eraseEnded(db, { content: retentionDays('referral-content'), row: retentionDays('ended-referral') }, now);
  if (erased.contents + erased.replies + erased.rows > 0) log.info(erased, 'ended referrals erased');
}

/** Files end on their day: asked every hour, so that a node that starts anew each day asks too. */
async function endFilesAt(db: Database, now: number): Promise<void> {
  const { ended, announced, removed } = await endFiles(db, now, FILE_PARTS);
  if (ended + announced + removed > 0) log.info({ ended, announced, removed }, 'files ended');
}

/** Once a day a person, and not at night: asked every ten minutes, from whichever node comes first. */
async function remindTasksAt(db: Database, { auth, keys }: DeskApp, now: number): Promise<void> {
  const mails = isReminderTime(now) ? await remindTasks(db, auth, { keys, today: today(new Date(now)) }) : 0;
  if (mails > 0) log.info({ mails }, 'reminders of tasks queued');
}

async function removeOldAt(db: Database, now: number): Promise<void> {
  const removed = { walkIns: await removeWalkIns(db, now), contacts: await removeContacts(db, now) };
  if (removed.walkIns + removed.contacts > 0) log.info(removed, 'old queues and contacts removed');
}

/** Mails that wait go out every ten seconds, from whichever node comes first. */
function sendMails(db: Database, { keys }: DeskApp, { mail }: Settings, origin: string): void {
  const sender = new MailSender({ db, keys, carrier: mailCarrier(mail), origin });
  const stop = every(10_000, 'mail', () => sender.sweep(Date.now()));
  onShutdown(() => {
    sender.stop();
    return stop();
  });
}

/** Accounts need a connection and keys of their own; the public site runs without. */
function openDesk({ databaseAuthUrl, keyFile, oidc }: Settings): DeskApp | null {
  if (!databaseAuthUrl || !keyFile) return null;
  const provider = oidc ? new ProviderClient(oidc) : null;
  return { auth: openDatabase(databaseAuthUrl), keys: readKeyRing(keyFile), provider };
}

/** The register of lenders, as it was imported last. */
export function lenderRegisterOf(): LenderRegister {
  return getApp().lenders.current;
}

/** The search of a locale, with the words that are not only names of places. */
export interface ReadySearch {
  search: LocaleSearch;
  isOrdinary: (word: string) => boolean;
}

type KeptSearch = ReadySearch & { version: number; day: string };

const searches = new Map<Locale, KeptSearch>();
const inTheMaking = new Set<Locale>();

/**
 * The search of a locale for the present content and day. Making one takes a moment in which nothing else is answered: it
 * is made soon after the start, and when content or day change the one before answers until the new one is there.
 */
export function searchOf(locale: Locale): ReadySearch {
  const known = searches.get(locale);
  if (!known) return makeSearch(locale);
  const isPresent = known.version === getApp().content.current.version && known.day === today();
  if (!isPresent && !inTheMaking.has(locale)) {
    inTheMaking.add(locale);
    setTimeout(() => {
      inTheMaking.delete(locale);
      makeSearch(locale);
    });
  }
  return known;
}

/** Makes the searches one after the other, with room between them for whoever is here already. */
async function warmSearches(): Promise<void> {
  for (const locale of LOCALES) {
    await sleep(200, undefined, { ref: false });
    if (!searches.has(locale)) makeSearch(locale);
  }
}

function makeSearch(locale: Locale): KeptSearch {
  const snapshot = getApp().content.current;
  const day = today();
  const entries = [...searchEntries(snapshot, locale, day), ...toolEntries(locale)];
  const ordinary = ordinaryWords(entries);
  const ready = {
    version: snapshot.version,
    day,
    search: new LocaleSearch(locale, entries, snapshot.synonyms.get(locale)),
    isOrdinary: (word: string) => ordinary.has(word),
  };
  searches.set(locale, ready);
  return ready;
}

/** Finding help in the present content: its doors, and who is open when. */
export interface ReadyHelp {
  index: HelpIndex;
  reading: HoursReading;
}

let help: (ReadyHelp & { version: number; day: string; openings: OpeningTimes }) | null = null;

/** The finder of the present content, made at its first use and told what time it is. */
export function helpOf(now: number): ReadyHelp {
  const { version, directory, places, schoolHolidays } = getApp().content.current;
  const day = today(new Date(now));
  if (help?.version !== version || help.day !== day) {
    const openings = new OpeningTimes(schoolHolidays, now);
    const index = new HelpIndex(
      directory,
      places,
      (municipality) => {
        const town = municipality ? places.byId.get(municipality) : undefined;
        return hoursPlaceOf(town?.kind === 'municipality' ? town : null, schoolHolidays);
      },
      now,
    );
    help = {
      version,
      day,
      index,
      openings,
      reading: { openings, read: (hours, where, from, to) => openIntervals(hours, where, from, to, schoolHolidays) },
    };
    void openings.warm(index.hoursInUse(), now);
  }
  return help;
}
