import { seeded } from '../search/seeded.ts';

/** Draws that look random and are the same in every run. */
export class Draw {
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = seeded(seed);
  }

  /** True in so large a share of draws, from 0 to 1. */
  chance(share: number): boolean {
    return this.random() < share;
  }

  /** From 0 to 1. */
  share(): number {
    return this.random();
  }

  /** A whole number from the first to the last, both possible. */
  whole(first: number, last: number): number {
    return first + Math.floor(this.random() * (last - first + 1));
  }

  /** One of a list that is not empty. */
  one<T>(of: readonly T[]): T {
    return of[Math.floor(this.random() * of.length)] as T;
  }

  /** About 0, rarely beyond 2 or below -2. */
  around(): number {
    return (this.random() + this.random() + this.random() + this.random() - 2) * 1.7;
  }
}

/** Something with how often it is drawn, beside the others. */
export type Weighted<T> = readonly [thing: T, weight: number];

/** Things that are drawn by their weights. */
export class Urn<T> {
  private readonly things: readonly T[];
  private readonly sums: readonly number[];

  constructor(weighted: readonly Weighted<T>[]) {
    let sum = 0;
    this.things = weighted.map(([thing]) => thing);
    this.sums = weighted.map(([, weight]) => (sum += weight));
  }

  one(draw: Draw): T {
    const at = draw.share() * (this.sums.at(-1) ?? 0);
    return this.things[this.sums.findIndex((sum) => at < sum)] as T;
  }

  /** So many different ones; fewer when there are not so many. */
  several(draw: Draw, count: number): T[] {
    const drawn = new Set<T>();
    while (drawn.size < Math.min(count, this.things.length)) drawn.add(this.one(draw));
    return [...drawn];
  }
}
