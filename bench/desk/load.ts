import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { beginSession } from '../../src/access/server/index.ts';
import { openDatabase, type Database } from '../../src/platform/database/connection.ts';
import { Draw } from '../directory/draw.ts';
import { Browser } from './browser.ts';
import type { DrawnDesk } from './generate.ts';
import type { DrawnPerson } from './staff.ts';
import type { Timings } from './timings.ts';
import { workOnce, type Worker } from './work.ts';

const PARTNERS_AT_WORK = 20;
const COORDINATORS_AT_WORK = 10;

/** Gives everybody who is at work a session, as if they had signed in with both factors. */
export async function signedInPeople(authUrl: string, drawn: DrawnDesk, now: number): Promise<{ person: DrawnPerson; token: string }[]> {
  const auth: Database = openDatabase(authUrl, 4);
  try {
    const present = drawn.staff.filter(({ hasLeft }) => !hasLeft);
    const of = (role: DrawnPerson['role'], most: number) => present.filter((person) => person.role === role).slice(0, most);
    const people = [...of('adviser', Infinity), ...of('coordinator', COORDINATORS_AT_WORK), ...of('partner', PARTNERS_AT_WORK)];
    return await Promise.all(
      people.map(async (person) => ({
        person,
        token: await beginSession(auth, { accountId: person.id, secondFactor: 'totp', device: 'Firefox, Linux', now }),
      })),
    );
  } finally {
    await auth.destroy();
  }
}

/** Workers with a browser each. @param origins of the nodes */
export function workersOf(
  people: readonly { person: DrawnPerson; token: string }[],
  drawn: DrawnDesk,
  origins: readonly string[],
  timings: Timings,
): Worker[] {
  const filesOf = new Map<string, string[]>();
  for (const { id, region, closedAt } of drawn.files) {
    if (closedAt !== null) continue;
    const known = filesOf.get(region);
    if (known) known.push(id);
    else filesOf.set(region, [id]);
  }
  return people.map(({ person, token }, i) => {
    const browser = new Browser(origins, timings);
    browser.setCookie('wegwijs-session', token);
    const point = drawn.around.regions.find(({ id }) => id === person.scope)?.points[0];
    if (point !== undefined) browser.setCookie('wegwijs-desk-point', point);
    return { person, browser, draw: new Draw(1000 + i), files: filesOf.get(person.scope) ?? [], receivers: drawn.around.receivers };
  });
}

export interface LoadOptions {
  seconds: number;
  /** Seconds between two things that somebody does; null: none at all. */
  thinking: readonly [least: number, most: number] | null;
  /** With the processes of the nodes, to say how much of a core each used. */
  pids: readonly number[];
}

export interface LoadResult {
  seconds: number;
  requests: number;
  perSecond: number;
  /** Of one core, for each node. */
  cpu: number[];
}

/** Lets everybody work for a while. */
export async function work(workers: readonly Worker[], timings: Timings, { seconds, thinking, pids }: LoadOptions): Promise<LoadResult> {
  const began = performance.now();
  const ends = began + seconds * 1000;
  const cpuBefore = pids.map(cpuSeconds);
  const pause = (worker: Worker) => (thinking ? 1000 * (thinking[0] + (thinking[1] - thinking[0]) * worker.draw.share()) : 0);
  await Promise.all(
    workers.map(async (worker) => {
      if (thinking) await sleep(worker.draw.share() * Math.min(pause(worker), seconds * 500));
      while (performance.now() < ends) {
        await workOnce(worker).catch(() => undefined);
        const wait = pause(worker);
        if (performance.now() + wait >= ends) break;
        if (wait > 0) await sleep(wait);
      }
    }),
  );
  const took = (performance.now() - began) / 1000;
  const requests = timings.total().asked;
  return {
    seconds: Math.round(took),
    requests,
    perSecond: Math.round((requests / took) * 10) / 10,
    cpu: pids.map((pid, i) => Math.round(((cpuSeconds(pid) - (cpuBefore[i] ?? 0)) / took) * 100) / 100),
  };
}

/** Seconds of a processor that a process used so far. */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
