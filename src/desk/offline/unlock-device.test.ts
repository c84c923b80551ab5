import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Unlock } from './device-store.ts';
import { unlockDevice } from './unlock-device.ts';

const GIVEN = { key: Buffer.alloc(32, 7).toString('base64'), account: 'a1', session: 's1', until: 1_800_000_000_000 };

function device(locked: string | null = null) {
  const kept: Unlock[] = [];
  return {
    kept,
    isLocked: (session: string) => Promise.resolve(session === locked),
    keepUnlock: (unlock: Unlock) => Promise.resolve(void kept.push(unlock)),
  };
}
const answer = (response: () => Promise<Response>) => vi.stubGlobal('fetch', response);

afterEach(() => vi.unstubAllGlobals());

describe('unlocking a device', () => {
  it('keeps the key of whoever is signed in, and no script reads it out', async () => {
    answer(() => Promise.resolve(Response.json(GIVEN)));
    const store = device();
    expect(await unlockDevice(store)).toBe(true);
    expect(store.kept).toMatchObject([{ account: 'a1', session: 's1', until: GIVEN.until, key: { extractable: false } }]);
  });

  it('does nothing in a session that was locked here', async () => {
    answer(() => Promise.resolve(Response.json(GIVEN)));
    const store = device('s1');
    expect([await unlockDevice(store), store.kept]).toEqual([true, []]);
  });

  it('says when somebody has to sign in, and only then', async () => {
    const store = device();
    answer(() => Promise.resolve(new Response(null, { status: 401 })));
    expect(await unlockDevice(store)).toBe(false);
    answer(() => Promise.reject(new TypeError('network')));
    expect(await unlockDevice(store)).toBe(true);
    expect(store.kept).toEqual([]);
  });
});
