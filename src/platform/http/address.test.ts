import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAddress } from './address.ts';

test('unknown query keys vanish, known ones come in a fixed order', () => {
  expect(readAddress('/pl/pay/minimum-wage?utm_source=x&beside=nl&place=tilburg')?.normalised).toBe(
    '/pl/pay/minimum-wage?place=tilburg&beside=nl',
  );
});

test('addresses that differ only in what is unknown share one kept page', () => {
  const key = (url: string) => readAddress(url)?.cacheKey;
  expect(key('/pl?fbclid=1')).toBe(key('/pl'));
  expect(key('/pl?beside=nl&place=ede')).toBe(key('/pl?place=ede&beside=nl'));
});

test('searches, forms and actions are never kept', () => {
  expect(readAddress('/pl/search?q=abc')?.cacheKey).toBeNull();
  expect(readAddress('/pl/places?back=/pl')?.cacheKey).toBeNull();
  expect(readAddress('/pl/pay/payslip?/clear')?.cacheKey).toBeNull();
  expect(readAddress('/pl/pay/payslip?/clear&place=ede')?.normalised).toBe('/pl/pay/payslip?place=ede&%2Fclear=');
});

test('machines get all of their parameters read, and nothing of it is kept', () => {
  expect(readAddress('/hsds/v3/services?per_page=50&nonsense=1')).toEqual({
    path: '/hsds/v3/services',
    normalised: '/hsds/v3/services?per_page=50&nonsense=1',
    cacheKey: null,
  });
  expect(readAddress(`/api/v1/help?place=${'a'.repeat(100_000)}`)?.normalised.length).toBeLessThan(2100);
});

test('a place that is no slug is dropped', () => {
  expect(readAddress('/pl?place=%3Cscript%3E')?.normalised).toBe('/pl');
});

test('an address with wrong escapes or control characters cannot be read', () => {
  expect(readAddress('/%E0%A4%A')).toBeNull();
  expect(readAddress('/pl/%00')).toBeNull();
});

test('a huge query is cut', () => {
  expect(readAddress(`/pl/search?q=${'a'.repeat(100_000)}`)?.normalised.length).toBeLessThan(700);
});

test('no address makes it throw, and a normalised address is its own normal form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const address = readAddress(`/${text}`);
      if (address) expect(readAddress(address.normalised)?.normalised).toBe(address.normalised);
    }),
  );
});
