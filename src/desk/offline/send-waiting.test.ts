import { describe, expect, it } from 'vitest';
import { deviceKey, sealContact, type SentFields, type WaitingContact } from './sealed-contact.ts';
import { sendWaiting } from './send-waiting.ts';

const key = await deviceKey(new Uint8Array(32).fill(7));
const contact = (number: number): SentFields => ({ sentKey: `key-${number}`, at: '2026-11-22T10:00:00.000Z', language: 'ro' });

async function deviceWith(count: number, account = 'a1') {
  const rows = new Map<string, WaitingContact>();
  for (let number = 0; number < count; number++) rows.set(`key-${number}`, await sealContact(key, account, contact(number)));
  return {
    rows,
    waiting: () => Promise.resolve([...rows.values()]),
    remove: (keys: readonly string[]) => {
      for (const each of keys) rows.delete(each);
      return Promise.resolve();
    },
  };
}

/** A server that counts each key once. */
function server() {
  const counted = new Set<string>();
  const requests: number[] = [];
  return {
    counted,
    requests,
    post: (contacts: readonly SentFields[]) => {
      requests.push(contacts.length);
      const answers = contacts.map(({ sentKey }) => ({ sentKey, state: counted.has(sentKey) ? 'known' : 'stored' }));
      for (const { sentKey } of contacts) counted.add(sentKey);
      return Promise.resolve(Response.json({ answers }));
    },
  };
}

describe('what waits on a device', () => {
  it('is sent in parts, counted once each, and gone from the device', async () => {
    const [device, desk] = [await deviceWith(250), server()];
    expect(await sendWaiting(device, { account: 'a1', key }, desk.post)).toEqual({
      counted: 250,
      refused: [],
      waiting: 0,
      signedOut: false,
    });
    expect(desk.requests).toEqual([100, 100, 50]);
    expect(device.rows.size).toBe(0);
  });

  it('stays when the network breaks off before the answer, and counts once when it is sent again', async () => {
    const [device, desk] = [await deviceWith(3), server()];
    const lost = async (contacts: readonly SentFields[]) => {
      await desk.post(contacts);
      throw new TypeError('network');
    };
    expect(await sendWaiting(device, { account: 'a1', key }, lost)).toMatchObject({ counted: 0, waiting: 3 });
    expect(await sendWaiting(device, { account: 'a1', key }, desk.post)).toMatchObject({ counted: 3, waiting: 0 });
    expect(desk.counted.size).toBe(3);
  });

  it('is given back with its reason when the server refuses it', async () => {
    const device = await deviceWith(1);
    const refuse = () => Promise.resolve(Response.json({ answers: [{ sentKey: 'key-0', state: 'refused', reason: 'too-old' }] }));
    expect(await sendWaiting(device, { account: 'a1', key }, refuse)).toMatchObject({
      refused: [{ reason: 'too-old', contact: contact(0) }],
      waiting: 0,
    });
  });

  it('of a colleague stays where it is', async () => {
    const [device, desk] = [await deviceWith(2, 'a2'), server()];
    expect(await sendWaiting(device, { account: 'a1', key }, desk.post)).toMatchObject({ counted: 0, waiting: 2 });
    expect(desk.requests).toEqual([]);
  });

  it('waits for somebody to sign in when the session has ended', async () => {
    const device = await deviceWith(2);
    const away = () => Promise.resolve(new Response(null, { status: 401 }));
    expect(await sendWaiting(device, { account: 'a1', key }, away)).toMatchObject({ waiting: 2, signedOut: true });
    expect(device.rows.size).toBe(2);
  });
});
