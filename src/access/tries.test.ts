import { describe, expect, it } from 'vitest';
import { codeBuckets, passwordBuckets, TRY_LIMITS } from './tries.ts';

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
