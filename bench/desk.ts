import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { BY_HAND, deskReport, type FirstFind, type LoadRun } from './desk/desk-report.ts';
import { startNode, startServer, type Node } from './desk/desk-server.ts';
import { COUNTRY, generateDesk } from './desk/generate.ts';
import { signedInPeople, work, workersOf, type LoadOptions } from './desk/load.ts';
import { hashCost, signInAll } from './desk/sign-in-burst.ts';
import { Timings } from './desk/timings.ts';
import { checkTwoNodes } from './desk/two-nodes.ts';
import type { Worker } from './desk/work.ts';
import { report } from './product.ts';

const REPORT = fileURLToPath(new URL('../docs/desk-speed.md', import.meta.url));
const THINKING = [10, 40] as const;
/** So many at once keep two cores busy. */
const CROWD = 16;
const AT_WORK_SECONDS = 170;
const FULL_SECONDS = 40;
const BURST_SECONDS = 100;
const WARM_SECONDS = 8;

const minuteLoad = () => os.loadavg()[0] ?? 0;

/** The desk with the rows of two years and 200 advisers at work: writes docs/desk-speed.md. */
export async function desk(): Promise<void> {
  const bench = await startServer();
  const nodes: Node[] = [];
  try {
    const drawn = await generateDesk(bench.server.ownerUrl, bench.keys, COUNTRY, Date.now());
    console.log(`drawn in ${drawn.seconds} s, ${drawn.megabytes} MB`, drawn.rows);
    const node = await startNode(bench, 'node-1');
    nodes.push(node);
    const people = await signedInPeople(bench.server.authUrl, drawn, Date.now());
    const crowd = [...people.slice(0, CROWD - 2), ...people.slice(-21, -20), ...people.slice(-1)];

    const run = async (
      who: typeof people,
      origins: readonly string[],
      options: LoadOptions,
      beside: (timings: Timings) => Promise<void> = () => Promise.resolve(),
    ): Promise<LoadRun> => {
      const timings = new Timings();
      const before = minuteLoad();
      const workers = workersOf(who, drawn, origins, timings);
      const [result] = await Promise.all([work(workers, timings, options), beside(timings)]);
      for (const { browser } of workers) browser.close();
      console.table(timings.rows());
      console.log(result, timings.problems);
      return {
        people: who.length,
        load: [before, minuteLoad()],
        result,
        rows: timings.rows(),
        total: timings.total(),
        problems: timings.problems,
      };
    };

    const one = [node.origin];
    const pids = [node.pid];
    const firstFinds = await firstFindsOf(workersOf(people.slice(0, 1), drawn, one, new Timings()));
    console.table(firstFinds);
    await run(crowd, one, { seconds: WARM_SECONDS, thinking: null, pids });
    const atWork = await run(people, one, { seconds: AT_WORK_SECONDS, thinking: THINKING, pids });
    const full = await run(crowd, one, { seconds: FULL_SECONDS, thinking: null, pids });
    const hashMs = await hashCost();
    const signing = people.map(({ person }) => person).filter(({ role }) => role === 'adviser');
    const burst = await run(people, one, { seconds: BURST_SECONDS, thinking: THINKING, pids }, (timings) =>
      signInAll(signing, node.origin, timings, BURST_SECONDS),
    );

    const second = await startNode(bench, 'node-2');
    nodes.push(second);
    const both = [node.origin, second.origin] as const;
    await firstFindsOf(workersOf(people.slice(0, 1), drawn, [second.origin], new Timings()));
    await run(crowd, [second.origin], { seconds: WARM_SECONDS, thinking: null, pids: [second.pid] });
    const bothNodes = await run(crowd, both, { seconds: FULL_SECONDS, thinking: null, pids: [node.pid, second.pid] });
    const checks = await checkTwoNodes(workersOf(people, drawn, both, new Timings()), both, ['node-1', 'node-2'], bench);
    console.table(checks);

    await report('desk-speed', [
      ...atWork.rows.map((row) => ({ run: 'at work', ...row })),
      ...full.rows.map((row) => ({ run: 'full', ...row })),
      ...burst.rows.map((row) => ({ run: 'burst', ...row })),
      ...bothNodes.rows.map((row) => ({ run: 'two nodes', ...row })),
    ]);
    const text = deskReport({
      drawn,
      firstFinds,
      atWork,
      full,
      burst: { ...burst, hashMs, signIns: signing.length, seconds: BURST_SECONDS },
      bothNodes,
      checks,
    });
    const known = await readFile(REPORT, 'utf8').catch(() => '');
    const byHand = known.includes(BY_HAND) ? known.slice(known.indexOf(BY_HAND)) : '';
    await writeFile(REPORT, text + (byHand ? `\n${byHand}` : ''));
  } finally {
    for (const node of nodes) await node.stop();
    await bench.stop();
  }
}

const LANGUAGES_FOUND_IN = ['nl', 'pl', 'ro', 'en', 'bg', 'es'] as const;

/** How long the first search in each language takes on a node that has just started, and the next one. */
async function firstFindsOf([worker]: readonly Worker[]): Promise<FirstFind[]> {
  const found: FirstFind[] = [];
  if (!worker) return found;
  const timed = async (language: string) => {
    const began = performance.now();
    await worker.browser.get('find', `/desk/find?q=huur&language=${language}`);
    return Math.round(performance.now() - began);
  };
  for (const language of LANGUAGES_FOUND_IN) found.push({ language, first: await timed(language), next: await timed(language) });
  worker.browser.close();
  return found;
}
