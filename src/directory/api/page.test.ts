import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageOf } from './page.ts';

const address = 'https://example.org/api/v1/things';
const listed = (count: number, page: number, pageSize: number) =>
  pageOf(
    Array.from({ length: count }, (_, index) => index),
    { address, values: { need: 'housing,tax' }, page, pageSize },
    (index) => index,
  );

it('links lead from part to part, and keep what was asked', () => {
  const { _links: links, page } = listed(45, 2, 20);
  const to = (number: number) => ({ href: `${address}?need=housing%2Ctax&page=${number}&pageSize=20` });
  expect(links).toEqual({ self: to(2), first: to(1), prev: to(1), next: to(3), last: to(3) });
  expect(page).toEqual({ number: 2, size: 20, totalItems: 45, totalPages: 3 });
});

it('the first part has none before it, the last none after it', () => {
  expect(listed(45, 1, 20)._links.prev).toBeUndefined();
  expect(listed(45, 3, 20)._links.next).toBeUndefined();
  expect(listed(40, 2, 20)._links.next).toBeUndefined();
});

it('beyond the last part there is nothing, and a way back', () => {
  const { items, _links: links } = listed(45, 999_999_999, 20);
  expect(items).toEqual([]);
  expect(links.prev?.href).toContain('page=3&');
  expect(links.next).toBeUndefined();
});

it('an empty list has one part, which is empty', () => {
  const { items, page, _links: links } = listed(0, 1, 20);
  expect(items).toEqual([]);
  expect(page).toMatchObject({ totalItems: 0, totalPages: 0 });
  expect(links.last).toEqual(links.self);
});

it('who follows the links sees everything once', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.integer({ min: 1, max: 100 }), (count, size) => {
      const seen: number[] = [];
      let part = listed(count, 1, size);
      seen.push(...part.items);
      while (part._links.next) {
        part = listed(count, Number(new URL(part._links.next.href).searchParams.get('page')), size);
        seen.push(...part.items);
      }
      expect(seen).toEqual(Array.from({ length: count }, (_, index) => index));
    }),
  );
});
