/** How long many things took, in milliseconds. */
export interface Latency {
  count: number;
  p50: number;
  p95: number;
  p99: number;
  /** The longest of all, pauses of the machine with it. */
  worst: number;
}

const ROUNDS = 3;

/** Does something and measures it, in milliseconds. */
export function timed<T>(work: () => T): [result: T, took: number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

/**
 * Goes through a list three times; of the three times that something took, the middle one counts: other programs use the
 * machine too.
 */
export async function latencyOf<T>(list: readonly T[], work: (each: T) => unknown): Promise<Latency> {
  return latency(await timesOf(list, work));
}

/** The times behind `latencyOf`: for each of the list the three times, shortest first. */
export async function timesOf<T>(list: readonly T[], work: (each: T) => unknown): Promise<number[][]> {
  const times = list.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, each] of list.entries()) {
      const start = performance.now();
      const result = work(each);
      if (result instanceof Promise) await result;
      times[at]?.push(performance.now() - start);
    }
  return times.map((each) => each.sort((a, b) => a - b));
}

/** @param times for each thing its times, shortest first: the middle one counts */
export function latency(times: readonly (readonly number[])[]): Latency {
  const sorted = times.map((each) => each[Math.floor(each.length / 2)] ?? Number.NaN).sort((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
  return {
    count: times.length,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    worst: rounded(Math.max(...times.map((each) => each.at(-1) ?? 0))),
  };
}

/** Milliseconds as a table shows them. */
export function rounded(milliseconds: number): number {
  return milliseconds < 100 ? Math.round(milliseconds * 10) / 10 : Math.round(milliseconds);
}
