import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { newId } from '../../src/platform/new-id.ts';
import { hidden, type Browser } from './browser.ts';
import type { BenchServer } from './desk-server.ts';
import type { Worker } from './work.ts';

/** What two nodes on one database did, and what it should have been. */
export interface NodeCheck {
  what: string;
  found: string;
  right: boolean;
}

const CONTACTS = 100;
const WALK_INS = 60;
const SESSIONS = 10;

/**
 * Whether two nodes behave as one.
 * @param origins of both
 * @param names of the folders of their data, under the server's
 */
export async function checkTwoNodes(
  workers: readonly Worker[],
  origins: readonly [string, string],
  names: readonly string[],
  { server, folder }: BenchServer,
): Promise<NodeCheck[]> {
  const owner = new pg.Client({ connectionString: server.ownerUrl });
  await owner.connect();
  try {
    return [
      await contactsCountOnce(workers, origins, owner),
      await peopleAreTakenOnce(workers, origins, owner),
      await sessionsEndEverywhere(workers, origins),
      await mailsGoOnce(names, folder, owner),
    ];
  } finally {
    await owner.end();
  }
}

async function on<T>(browser: Browser, origin: string, work: () => Promise<T>): Promise<T> {
  const before = browser.origins;
  browser.origins = [origin];
  try {
    return await work();
  } finally {
    browser.origins = before;
  }
}

async function contactsCountOnce(
  workers: readonly Worker[],
  [first, second]: readonly [string, string],
  owner: pg.Client,
): Promise<NodeCheck> {
  const advisers = workers.filter(({ person }) => person.role === 'adviser').slice(0, CONTACTS);
  const keys: string[] = [];
  const states = await Promise.all(
    advisers.map(async ({ browser, person }) => {
      const sentKey = newId();
      keys.push(sentKey);
      const contact = {
        sentKey,
        at: new Date().toISOString(),
        region: person.scope,
        channel: 'desk',
        language: 'pl',
        topics: ['pay'],
        outcome: 'answered',
      };
      // Asked one after the other, a browser goes to each in turn; both requests are on their way at the same time.
      browser.origins = [first, second];
      const send = () => browser.postJson('contact: sent to both', '/desk/contact/send', [contact]);
      const answers = await Promise.all([send(), send()]);
      return answers.map((answer) => (JSON.parse(answer.text()) as { answers: { state: string }[] }).answers[0]?.state).sort();
    }),
  );
  const { rows } = await owner.query<{ count: number }>('SELECT count(*)::int AS count FROM contact_moment WHERE sent_key = ANY ($1)', [
    keys,
  ]);
  const once = states.filter((pair) => pair.join() === 'known,stored').length;
  const count = rows[0]?.count ?? 0;
  return {
    what: 'a contact sent to both nodes at the same time counts once',
    found: `${advisers.length} contacts sent twice: ${once} times one said stored and the other known; ${count} rows`,
    right: once === advisers.length && count === advisers.length,
  };
}

async function peopleAreTakenOnce(workers: readonly Worker[], origins: readonly [string, string], owner: pg.Client): Promise<NodeCheck> {
  const byRegion = new Map<string, Worker[]>();
  for (const worker of workers) {
    if (worker.person.role === 'adviser') byRegion.set(worker.person.scope, [...(byRegion.get(worker.person.scope) ?? []), worker]);
  }
  const [team = []] = [...byRegion.values()].sort((a, b) => b.length - a.length);
  const [lead] = team;
  if (!lead) throw new Error('nobody is at work');
  const added: string[] = [];
  for (let i = 0; i < WALK_INS; i++) {
    const page = (await lead.browser.get('queue', '/desk/queue')).text();
    const { location } = await lead.browser.post('queue: add', '/desk/queue?/add', { key: hidden(page, 'key'), language: 'pl', topic: '' });
    const number = new URLSearchParams(location?.split('?')[1]).get('number');
    if (number) added.push(number);
  }
  const { rows } = await owner.query<{ waiting: number }>(
    `SELECT count(*)::int AS waiting FROM walk_in WHERE region_id = $1 AND taken_at IS NULL AND left_at IS NULL
     AND point_id = (SELECT point_id FROM walk_in WHERE region_id = $1 ORDER BY came_at DESC LIMIT 1)`,
    [lead.person.scope],
  );
  const waiting = rows[0]?.waiting ?? 0;
  const called: string[] = [];
  await Promise.all(
    team.map(async ({ browser }, i) => {
      for (let turn = 0; ; turn++) {
        const page = (await browser.get('queue', '/desk/queue')).text();
        const mine = [...page.matchAll(/name="with" value="([^"]+)"/g)].map(([, id = '']) => id);
        const origin = origins[(i + turn) % 2] ?? origins[0];
        const { location } = await on(browser, origin, () => browser.post('queue: next', '/desk/queue?/next', { with: mine }));
        const number = new URLSearchParams(location?.split('?')[1]).get('number');
        if (!number) return;
        called.push(number);
      }
    }),
  );
  return {
    what: 'somebody who is called on one node is called on no other',
    found: `${waiting} waited, ${added.length} of them newly added; ${team.length} advisers on both nodes called ${called.length} times, ${new Set(called).size} different people`,
    right: called.length === waiting && new Set(called).size === called.length,
  };
}

async function sessionsEndEverywhere(workers: readonly Worker[], [first, second]: readonly [string, string]): Promise<NodeCheck> {
  const some = workers.slice(-SESSIONS);
  const ended = await Promise.all(
    some.map(async ({ browser }) => {
      const token = browser.cookie('wegwijs-session') ?? '';
      await on(browser, first, () => browser.post('sign-out', '/desk/sign-out', {}));
      browser.setCookie('wegwijs-session', token);
      const after = await on(browser, second, () => browser.look('/desk/account'));
      return after.status === 303 && after.location?.startsWith('/desk/sign-in');
    }),
  );
  const count = ended.filter(Boolean).length;
  return {
    what: 'a session that ends on one node has ended on the other',
    found: `${count} of ${some.length} were refused at the next request`,
    right: count === some.length,
  };
}

async function mailsGoOnce(names: readonly string[], folder: string, owner: pg.Client): Promise<NodeCheck> {
  for (let tries = 0; tries < 30; tries++) {
    const { rows } = await owner.query<{ waits: boolean }>('SELECT EXISTS (SELECT FROM mail_outbox WHERE due_at <= now()) AS waits');
    if (!rows[0]?.waits) break;
    await sleep(1000);
  }
  const { rows } = await owner.query<{ left: number }>('SELECT count(*)::int AS left FROM mail_outbox');
  const sent = await Promise.all(names.map((name) => readdir(path.join(folder, name, 'outbox')).catch(() => [])));
  const all = sent.flat();
  const twice = all.length - new Set(all).size;
  return {
    what: 'a mail is sent by one node',
    found: `${sent.map(({ length }) => length).join(' and ')} mails, ${twice} by both, ${rows[0]?.left ?? 0} left over`,
    right: all.length > 0 && twice === 0 && rows[0]?.left === 0,
  };
}
