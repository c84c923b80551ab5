const BUCKETS = 4096;

/**
 * A score that at least `count` of the scores reach, as high as can be told at once: all above it are few more than that.
 * Scores of `-Infinity` never count. The lowest finite score when there are no more than `count`.
 */
export function leastOfBest(scores: Float64Array, count: number): number {
  let lowest = Infinity;
  let highest = -Infinity;
  for (const score of scores) {
    if (score === -Infinity) continue;
    if (score < lowest) lowest = score;
    if (score > highest) highest = score;
  }
  if (lowest >= highest) return lowest;
  const width = (highest - lowest) / BUCKETS;
  const sizes = new Uint32Array(BUCKETS + 1);
  for (const score of scores) {
    if (score === -Infinity) continue;
    const bucket = Math.floor((score - lowest) / width);
    sizes[bucket] = (sizes[bucket] ?? 0) + 1;
  }
  let above = 0;
  for (let bucket = BUCKETS; bucket >= 0; bucket--) {
    above += sizes[bucket] ?? 0;
    // One bucket lower: sums of fractions are not exact.
    if (above >= count) return lowest + Math.max(0, bucket - 1) * width;
  }
  return lowest;
}
