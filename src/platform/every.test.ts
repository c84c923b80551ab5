import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { every } from './every.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('what is done again and again', () => {
  it('begins after the first span, and again a span after it ended', async () => {
    let times = 0;
    const stop = every(1000, 'test', () => {
      times += 1;
      return Promise.resolve();
    });
    expect(times).toBe(0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(times).toBe(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(times).toBe(3);
    await stop();
    await vi.advanceTimersByTimeAsync(5000);
    expect(times).toBe(3);
  });

  it('never runs twice at once, however long it takes', async () => {
    let atOnce = 0;
    let most = 0;
    const stop = every(10, 'test', async () => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise((done) => setTimeout(done, 500));
      atOnce -= 1;
    });
    await vi.advanceTimersByTimeAsync(3000);
    expect(most).toBe(1);
    const stopped = stop();
    await vi.advanceTimersByTimeAsync(500);
    await stopped;
    expect(atOnce).toBe(0);
  });

  it('goes on after it failed', async () => {
    let times = 0;
    const stop = every(1000, 'test', () => {
      times += 1;
      return Promise.reject(new Error('the database is gone'));
    });
    await vi.advanceTimersByTimeAsync(3000);
    expect(times).toBe(3);
    await stop();
  });

  it('is waited for when it is stopped in the middle', async () => {
    let done = false;
    const stop = every(1000, 'test', async () => {
      await new Promise((end) => setTimeout(end, 300));
      done = true;
    });
    await vi.advanceTimersByTimeAsync(1000);
    const stopped = stop().then(() => done);
    await vi.advanceTimersByTimeAsync(300);
    expect(await stopped).toBe(true);
  });
});
