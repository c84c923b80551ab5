import { describe, expect, it } from 'vitest';
import { deviceKey, openContact, sealContact, type SentFields } from './sealed-contact.ts';

const keyOf = (first: number) => deviceKey(new Uint8Array(32).fill(first));
const CONTACT: SentFields = {
  sentKey: '019ab000-0000-7000-8000-000000000001',
  at: '2026-11-22T10:00:00.000Z',
  language: 'ro',
  topics: ['pay'],
};

describe('a contact that waits on a device', () => {
  it('opens with its own key, and shows nothing without it', async () => {
    const waiting = await sealContact(await keyOf(1), 'a1', CONTACT);
    expect(await openContact(await keyOf(1), waiting)).toEqual(CONTACT);
    expect(await openContact(await keyOf(2), waiting)).toBeNull();
    expect(Buffer.from(waiting.sealed).includes('pay')).toBe(false);
  });

  it('does not open under the name of another account or another contact', async () => {
    const key = await keyOf(1);
    const waiting = await sealContact(key, 'a1', CONTACT);
    expect(await openContact(key, { ...waiting, account: 'a2' })).toBeNull();
    expect(await openContact(key, { ...waiting, sentKey: '019ab000-0000-7000-8000-000000000002' })).toBeNull();
  });

  it('is sealed under a key that cannot be read out', async () => {
    await expect(crypto.subtle.exportKey('raw', await keyOf(1))).rejects.toThrow();
  });
});
