/** How long something took, in milliseconds, and how often it went wrong. */
export interface Timing {
  what: string;
  asked: number;
  wrong: number;
  p50: number;
  p95: number;
  p99: number;
  worst: number;
}

/** Times by what was asked. */
export class Timings {
  private readonly times = new Map<string, number[]>();
  private readonly wrong = new Map<string, number>();
  /** The first things that went wrong, in words. */
  readonly problems: string[] = [];

  add(what: string, milliseconds: number, problem: string | null): void {
    const known = this.times.get(what);
    if (known) known.push(milliseconds);
    else this.times.set(what, [milliseconds]);
    if (problem === null) return;
    this.wrong.set(what, (this.wrong.get(what) ?? 0) + 1);
    if (this.problems.length < 20) this.problems.push(`${what}: ${problem}`);
  }

  /** Each thing, the slowest first. */
  rows(): Timing[] {
    return [...this.times].map(([what, times]) => rowOf(what, times, this.wrong.get(what) ?? 0)).sort((a, b) => b.p95 - a.p95);
  }

  /** All together. */
  total(): Timing {
    const wrong = [...this.wrong.values()].reduce((sum, each) => sum + each, 0);
    return rowOf('all', [...this.times.values()].flat(), wrong);
  }
}

function rowOf(what: string, times: readonly number[], wrong: number): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
  return { what, asked: sorted.length, wrong, p50: at(0.5), p95: at(0.95), p99: at(0.99), worst: at(1) };
}
