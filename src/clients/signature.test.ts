import { describe, expect, it } from 'vitest';
import { readSignature } from './signature.ts';

describe('a drawn signature', () => {
  it('is a path of moves and lines inside the box', () => {
    expect(readSignature('M10 20L30 40')).toBe('M10 20L30 40');
    expect(readSignature('M0 0L600 200M3 4L5 6')).toBe('M0 0L600 200M3 4L5 6');
  });

  it('is nothing else: it is drawn again on a screen', () => {
    for (const path of [
      '',
      'M10 20',
      'L1 2L3 4',
      'M10 20L601 40',
      'M10 20L30 201',
      'M10 20L-3 4',
      'M10 20L30 40"/><script>alert(1)</script>',
      'M10 20L30 40 url(https://example.org)',
      'M10 20A1 1',
      `M1 1${'L2 2'.repeat(20_000)}`,
    ])
      expect(readSignature(path), path.slice(0, 60)).toBeNull();
  });
});
