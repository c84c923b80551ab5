import { describe, expect, it } from 'vitest';
import { dayText, momentText } from './moment.ts';

describe('a moment in words', () => {
  it('is said in Dutch time, also around midnight', () => {
    expect(dayText('nl', new Date('2026-11-21T23:30:00Z'))).toBe('22 november 2026');
    expect(momentText('en', new Date('2026-07-01T22:05:00Z'))).toBe('2 July 2026, 00:05');
  });
});
