import { createHmac, randomBytes } from 'node:crypto';
import { networkOf } from '../network.ts';

/**
 * Counts what comes from one network in a span of time, in memory alone: networks are kept as keyed digests, the key is drawn
 * anew and everything forgotten when the span is over.
 */
export class RateLimit {
  private readonly most: number;
  private readonly span: number;
  private counts = new Map<string, number>();
  private key = randomBytes(32);
  private ends = 0;

  /**
   * @param most so many are let through from one network
   * @param span in milliseconds
   */
  constructor(most: number, span: number) {
    this.most = most;
    this.span = span;
  }

  /** Whether one more from this address is let through. */
  allows(address: string, now: number): boolean {
    if (now >= this.ends) {
      this.counts = new Map();
      this.key = randomBytes(32);
      this.ends = now + this.span;
    }
    const digest = createHmac('sha256', this.key).update(networkOf(address)).digest('base64');
    const count = (this.counts.get(digest) ?? 0) + 1;
    if (count > this.most || (count === 1 && this.counts.size >= MOST_NETWORKS)) return false;
    this.counts.set(digest, count);
    return true;
  }
}

/** Beyond so many networks in one span it is a flood. */
const MOST_NETWORKS = 50_000;
