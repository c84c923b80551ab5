/** Keeps what was worked out lately, by what was asked: pages of one list are asked for one after another. */
export class Recent<V> {
  private readonly kept = new Map<string, V>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  /** What is kept for the key, else made and kept; the one that was not asked for the longest makes room. */
  of(key: string, make: () => V): V {
    const value = this.kept.get(key) ?? make();
    this.kept.delete(key);
    this.kept.set(key, value);
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
    return value;
  }
}
