import { describe, expect, it } from 'vitest';
import { codeBuckets, networkOf, passwordBuckets, TRY_LIMITS } from './tries.ts';

describe('under what a try counts', () => {
  it('a device that knows the account has a budget of its own', () => {
    expect(passwordBuckets({ email: 'a@b.nl', address: '10.0.0.1', knownDevice: 'abc' })).toEqual([{ kind: 'device', whose: 'abc' }]);
    expect(codeBuckets('id', 'abc')).toEqual([{ kind: 'code-device', whose: 'abc' }]);
  });

  it('an unknown device counts for its network, for its account there, and for the account, in this order', () => {
    const buckets = passwordBuckets({ email: 'a@b.nl', address: '10.0.0.1', knownDevice: null });
    expect(buckets.map(({ kind }) => kind)).toEqual(['network', 'pair', 'account']);
  });

  it('one network alone cannot use up the budget of an account', () => {
    expect(TRY_LIMITS.pair.most).toBeLessThan(TRY_LIMITS.account.most);
  });

  it('an address with a mark in it is no other pair', () => {
    const whose = (email: string, address: string) => passwordBuckets({ email, address, knownDevice: null })[1]?.whose;
    expect(whose('a","b', 'c')).not.toBe(whose('a', 'b","c'));
  });
});

describe('the network of an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('of %s is %s', (address, network) => expect(networkOf(address)).toBe(network));
});
