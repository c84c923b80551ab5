import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { newKeyRing } from '#platform/crypto/key-ring.ts';
import { asActor, openDatabase, type Actor, type Database } from '#platform/database/connection.ts';
import { mailCarrier, type MailCarrier } from '#platform/mail/carrier.ts';
import { MailSender } from '#platform/mail/mail-sender.ts';
import { queueMail, type MailKind } from '#platform/mail/queue-mail.ts';
import { createDatabase, runSql, type TestDatabase } from './database.ts';

const ORIGIN = 'https://wegwijs.example';
const FROM = 'Wegwijs <no-reply@wegwijs.example>';
const keys = newKeyRing();
/** Whoever has a role may cause a mail; the public none. */
const somebody: Actor = { accountId: null, grants: [{ role: 'adviser', scope: 'region-a' }] };

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await createDatabase();
  db = openDatabase(database.appUrl, 8);
});
afterAll(() => db.destroy());
beforeEach(() => runSql(database.ownerUrl, 'DELETE FROM mail_outbox'));

/** A mail that a server took in. */
interface Received {
  to: string[];
  content: string;
}

/** A real mail server on this machine, without encryption. */
async function startMailServer(options: SMTPServerOptions = {}, host = '127.0.0.1'): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), content: Buffer.concat(parts).toString() });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)));
  return { url: `smtp://${host}:${(server.server.address() as AddressInfo).port}`, received };
}

const queue = (to: string, kind = 'referral-waiting', details: Record<string, string> = { link: '/desk/inbox' }) =>
  asActor(db, somebody, (trx) => queueMail(trx, keys, { to, kind: kind as MailKind, locale: 'en', details }));
const carrierTo = (smtpUrl: string | undefined, folder = '') => mailCarrier({ smtpUrl, from: FROM, folder });
const senderOf = (carrier: MailCarrier) => new MailSender({ db, keys, carrier, origin: ORIGIN });

interface Waiting {
  kind: string;
  tries: number;
  failed: string | null;
  is_given_up: boolean;
  waits: number | null;
}
/** What waits in the outbox; `waits`: minutes from `now`. */
const waiting = (now: number): Promise<Waiting[]> =>
  runSql(
    database.ownerUrl,
    `SELECT kind, tries, failed, due_at = 'infinity' AS is_given_up,
            CASE WHEN due_at < 'infinity' THEN round(extract(epoch FROM due_at - $1::timestamptz) / 60)::int END AS waits
     FROM mail_outbox ORDER BY id`,
    [new Date(now)],
  );
/** A little later than now: the database's clock has written when a mail is due. */
const soon = () => Date.now() + 1000;

describe('a mail', () => {
  it('goes out once, with the right headers and without anything that watches its reader', async () => {
    const { url, received } = await startMailServer();
    await queue('partner@legal-aid.example');
    expect(await senderOf(carrierTo(url)).sweep(soon())).toEqual({ sent: 1, failed: 0 });
    expect(await senderOf(carrierTo(url)).sweep(soon())).toEqual({ sent: 0, failed: 0 });
    expect(received).toHaveLength(1);
    const { to, content } = received[0]!;
    expect(to).toEqual(['partner@legal-aid.example']);
    expect(content).toMatch(/^From: Wegwijs <no-reply@wegwijs\.example>\r$/m);
    expect(content).toMatch(/^To: partner@legal-aid\.example\r$/m);
    expect(content).toMatch(/^Subject: A referral waits for you\r$/m);
    expect(content).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(content).toMatch(/^Message-ID: <[0-9a-f-]{36}@wegwijs\.example>\r$/m);
    expect(content).toContain('https://wegwijs.example/desk/inbox');
    expect(content).toMatch(/Content-Type: text\/plain[\s\S]*Content-Type: text\/html/);
    expect(content).not.toMatch(/X-Mailer|Disposition-Notification|<img/i);
    expect(await waiting(Date.now())).toEqual([]);
  });

  it('is for one address: where two stand in it, it is refused whole and reaches neither', async () => {
    const { url, received } = await startMailServer();
    await queue('a@one.example, b@two.example');
    const now = soon();
    expect(await senderOf(carrierTo(url)).sweep(now)).toEqual({ sent: 0, failed: 1 });
    expect(received.flatMap(({ to }) => to)).toEqual([]);
    expect(await waiting(now)).toMatchObject([{ tries: 1, failed: 'EENVELOPE 501' }]);
  });

  it('is not sent before the transaction that makes it necessary has ended well', async () => {
    const { url, received } = await startMailServer();
    const failing = asActor(db, somebody, async (trx) => {
      await queueMail(trx, keys, { to: 'a@example.org', kind: 'task-due', locale: 'nl', details: {} });
      throw new Error('something else went wrong');
    });
    await expect(failing).rejects.toThrow('something else');
    await senderOf(carrierTo(url)).sweep(soon());
    expect(received).toEqual([]);
  });

  it('waits longer after each refusal, and is given up and logged without its address after the sixth', async () => {
    const { url } = await startMailServer({
      onRcptTo: ({ address }, _session, done) => done(Object.assign(new Error(`no such mailbox ${address}`), { responseCode: 550 })),
    });
    await queue('nobody@example.org');
    const sender = senderOf(carrierTo(url));
    let now = soon();
    const spans: (number | null)[] = [];
    for (let tries = 1; tries <= 6; tries += 1) {
      expect(await sender.sweep(now)).toEqual({ sent: 0, failed: 1 });
      const [row] = await waiting(now);
      expect(row).toMatchObject({ tries, failed: 'EENVELOPE 550' });
      spans.push(row!.waits);
      // Not a moment earlier.
      expect(await sender.sweep(now + (row!.waits ?? 10_000) * 60_000 - 1000)).toEqual({ sent: 0, failed: 0 });
      now += (row!.waits ?? 0) * 60_000 + 1;
    }
    expect(spans).toEqual([1, 5, 30, 120, 720, null]);
    expect(await waiting(now)).toMatchObject([{ is_given_up: true, tries: 6 }]);
    await sender.sweep(Date.now() + 31 * 86_400_000);
    expect(await waiting(now)).toEqual([]);
  });

  it('does not keep the others from going when one is refused', async () => {
    const { url, received } = await startMailServer({
      onRcptTo: ({ address }, _session, done) =>
        done(address.startsWith('nobody') ? Object.assign(new Error('no'), { responseCode: 550 }) : null),
    });
    for (const who of ['a', 'nobody', 'b']) await queue(`${who}@example.org`);
    expect(await senderOf(carrierTo(url)).sweep(soon())).toEqual({ sent: 2, failed: 1 });
    expect(received.flatMap(({ to }) => to)).toEqual(['a@example.org', 'b@example.org']);
  });

  it('waits when no mail server answers; the others are not even tried, and all go out when it is back', async () => {
    for (const who of ['a', 'b', 'c']) await queue(`${who}@example.org`);
    const now = soon();
    expect(await senderOf(carrierTo('smtp://127.0.0.1:9')).sweep(now)).toEqual({ sent: 0, failed: 1 });
    expect((await waiting(now)).map(({ tries }) => tries)).toEqual([1, 0, 0]);
    const { url, received } = await startMailServer();
    expect(await senderOf(carrierTo(url)).sweep(now + 60_001)).toEqual({ sent: 3, failed: 0 });
    expect(received).toHaveLength(3);
  });

  it('is sent once when several nodes send at the same time', async () => {
    const { url, received } = await startMailServer();
    const addresses = Array.from({ length: 40 }, (_, at) => `person-${at}@example.org`);
    for (const address of addresses) await queue(address);
    const now = soon();
    const nodes = [1, 2, 3, 4].map(() => senderOf(carrierTo(url)).sweep(now));
    const outcomes = await Promise.all(nodes);
    expect(outcomes.reduce((sum, { sent }) => sum + sent, 0)).toBe(40);
    expect(outcomes.filter(({ sent }) => sent > 0).length).toBeGreaterThan(1);
    expect(received.flatMap(({ to }) => to).sort()).toEqual([...addresses].sort());
  });

  it('is sent again, under the same Message-ID, by whoever comes after a node that died before it forgot it', async () => {
    const { url, received } = await startMailServer();
    await queue('a@example.org');
    // The mail goes out, and then the connection to the database is gone.
    const carrier = carrierTo(url);
    const dying = openDatabase(database.appUrl, 1);
    const node = new MailSender({
      db: dying,
      keys,
      origin: ORIGIN,
      carrier: {
        carry: async (letter) => {
          await carrier.carry(letter);
          await runSql(
            database.superuserUrl,
            `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = 'wegwijs_app' AND state = 'idle in transaction'`,
            [database.name],
          );
        },
      },
    });
    await expect(node.sweep(soon())).rejects.toThrow();
    await dying.destroy();
    expect(await waiting(Date.now())).toMatchObject([{ tries: 0 }]);
    expect(await senderOf(carrier).sweep(soon())).toEqual({ sent: 1, failed: 0 });
    const ids = received.map(({ content }) => /^Message-ID: .*$/m.exec(content)?.[0]);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
  });

  it('that has no words, or cannot be opened, is not sent, and says why without a word of it', async () => {
    const { url, received } = await startMailServer();
    await queue('a@example.org', 'invitation', { link: '/desk/invitation/secret' });
    await queue('b@example.org', 'advertisement');
    const strangers = new MailSender({ db, keys: newKeyRing(), carrier: carrierTo(url), origin: ORIGIN });
    const now = soon();
    expect(await senderOf(carrierTo(url)).sweep(now)).toEqual({ sent: 0, failed: 2 });
    expect((await waiting(now)).map(({ failed }) => failed)).toEqual([
      'mail.invitation.text lacks what it takes',
      'there is no text mail.advertisement.subject',
    ]);
    await strangers.sweep(now + 60_001);
    expect((await waiting(now)).map(({ failed }) => failed)).toEqual(
      Array(2).fill('what is sealed cannot be opened: its key is not in the ring'),
    );
    expect(received).toEqual([]);
  });

  it('is a file where there is no mail server', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'wegwijs-outbox-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await queue('a@example.org', 'new-password', { link: '/desk/new-password/abc' });
    expect(await senderOf(carrierTo(undefined, path.join(folder, 'outbox'))).sweep(soon())).toEqual({ sent: 1, failed: 0 });
    const [file, ...others] = await readdir(path.join(folder, 'outbox'));
    expect(others).toEqual([]);
    expect(file).toMatch(/^[0-9a-f-]{36}\.eml$/);
    expect(await readFile(path.join(folder, 'outbox', file!), 'utf8')).toContain('https://wegwijs.example/desk/new-password/abc');
  });

  it('leaves this machine only over an encrypted line', async () => {
    // An address that is not taken for this machine's own, and a server that offers no encryption.
    const { url, received } = await startMailServer({}, '127.0.0.2');
    await queue('a@example.org');
    const now = soon();
    expect(await senderOf(carrierTo(url)).sweep(now)).toEqual({ sent: 0, failed: 1 });
    expect(await waiting(now)).toMatchObject([{ failed: expect.stringMatching(/^ETLS/) }]);
    expect(received).toEqual([]);
    expect(await senderOf(carrierTo(`${url}?requireTLS=false`)).sweep(now + 60_001)).toEqual({ sent: 1, failed: 0 });
  });
});
