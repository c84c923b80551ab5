import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { LOCALES } from '../src/platform/i18n/locales.ts';
import { remove, report, startProduct, temporaryFolder } from './product.ts';

/** Time from the command to the first page, and memory of the node after every locale was read and searched. */
export async function start(): Promise<void> {
  const folder = await temporaryFolder();
  const rows: Record<string, string | number>[] = [];
  try {
    const first = await startProduct(folder);
    rows.push({ what: 'first start, empty data folder (ms)', value: first.startMs });
    for (const locale of LOCALES) {
      for (const path of ['', '/pay/minimum-wage', '/search?q=112']) await (await fetch(`${first.origin}/${locale}${path}`)).text();
    }
    rows.push({ what: 'memory of the node, 12 locales searched (MB)', value: residentMegabytes(first.pid) });
    await first.stop();
    const second = await startProduct(folder);
    rows.push({ what: 'later start (ms)', value: second.startMs });
    await second.stop();
    await report('start', rows);
  } finally {
    await remove(folder);
  }
}

/** Resident memory of the application's own process (not npm, not the database) in the group. */
function residentMegabytes(group: number): number {
  const pids = execFileSync('pgrep', ['-g', String(group), '-f', 'wegwijs.js start'])
    .toString()
    .trim()
    .split('\n');
  const sizes = pids.map((pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0));
  return Math.round(Math.max(...sizes) / 1024);
}
