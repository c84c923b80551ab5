import { argon2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BusyError, hashPassword, matchPassword } from './hash-password.ts';

describe('a kept password', () => {
  it('is argon2id in its usual form, another one each time', async () => {
    const kept = await hashPassword('trein koffie maandag');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await hashPassword('trein koffie maandag')).not.toBe(kept);
  });

  it('matches its password and no other', async () => {
    const kept = await hashPassword('trein koffie maandag');
    expect(await matchPassword(kept, 'trein koffie maandag')).toBe('right');
    expect(await matchPassword(kept, 'trein koffie Maandag')).toBe('wrong');
    expect(await matchPassword(kept, '')).toBe('wrong');
  });

  it('matches however a keyboard composes its letters', async () => {
    expect(await matchPassword(await hashPassword('een cafe\u0301 in mei'), 'een caf\u00e9 in mei')).toBe('right');
  });

  it('under another cost is right, and outdated', async () => {
    const nonce = Buffer.alloc(16, 7);
    const tag = argon2Sync('argon2id', { message: 'trein koffie', nonce, memory: 1024, passes: 1, parallelism: 1, tagLength: 32 });
    const bare = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
    expect(await matchPassword(`$argon2id$v=19$m=1024,t=1,p=1$${bare(nonce)}$${bare(tag)}`, 'trein koffie')).toBe('outdated');
  });

  it('that is missing or damaged matches nothing', async () => {
    for (const kept of [null, '', 'x', '$argon2i$v=19$m=1,t=1,p=1$AAAA$AAAA']) expect(await matchPassword(kept, '')).toBe('wrong');
  });
});

it('beyond what can wait, a try is told to come back, and those before it are answered', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 410 }, () => matchPassword(null, 'x')));
  const refused = tries.filter((each) => each.status === 'rejected');
  expect(refused.length).toBeGreaterThan(0);
  for (const each of refused) expect(each.reason).toBeInstanceOf(BusyError);
  expect(tries.filter((each) => each.status === 'fulfilled').length).toBeGreaterThanOrEqual(400);
  expect(await matchPassword(null, 'x')).toBe('wrong');
});
