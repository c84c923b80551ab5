import autocannon from 'autocannon';
import { remove, report, startProduct, temporaryFolder } from './product.ts';

const PAGES = ['/pl/pay/minimum-wage', '/ar/registration/bsn', '/en/housing/rental-contract'];
const SECONDS = 8;

/** Requests per second of a kept page, and the time of a first render. */
export async function throughput(): Promise<void> {
  const folder = await temporaryFolder();
  const product = await startProduct(folder);
  try {
    const rows: Record<string, string | number>[] = [];
    // First renders before anything is kept: every municipality is an address of its own.
    const first: number[] = [];
    const places = ['tilburg', 'breda', 'venlo', 'westland', 'utrecht', 'almere', 'zwolle', 'goes', 'ede', 'oss', 'weert', 'emmen'];
    for (const page of PAGES) {
      for (const place of places) {
        const began = performance.now();
        await (await fetch(`${product.origin}${page}?place=${place}`)).text();
        first.push(performance.now() - began);
      }
    }
    first.sort((a, b) => a - b);
    rows.push({ what: 'first render (not kept), ms', p50: round(first, 0.5), p99: round(first, 0.99), perSecond: '' });
    for (const page of PAGES) {
      const result = await autocannon({
        url: product.origin + page,
        connections: 32,
        pipelining: 4,
        duration: SECONDS,
        headers: { 'accept-encoding': 'br' },
      });
      if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} wrong answers, ${result.errors} errors`);
      rows.push({ what: `kept ${page}`, p50: result.latency.p50, p99: result.latency.p99, perSecond: Math.round(result.requests.average) });
    }
    await report('throughput', rows);
  } finally {
    await product.stop();
    await remove(folder);
  }
}

function round(sorted: number[], share: number): number {
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
}
