import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planFragment, readFragment } from './share-link.ts';

it('a plan comes out of a link as it went in, but for what is open anyway', () => {
  const raw = { passport: 'PL', arrival: '2026-11-02', event: ['moved@2026-12-01', 'ill'] };
  const fragment = planFragment({ raw, states: { bsn: 'done', doctor: 'open' } });
  expect(fragment).toMatch(/^#p=[\w-]+$/);
  expect(readFragment(fragment)).toEqual({ raw, states: { bsn: 'done' } });
});

it('a link is small enough for a QR code', () => {
  const raw = {
    passport: 'PL',
    arrival: '2026-11-02',
    stay: 'over-a-year',
    work: 'agency',
    home: 'from-work',
    partner: 'abroad',
    children: ['under-4'],
  };
  expect(planFragment({ raw, states: {} }).length).toBeLessThan(250);
});

it('whatever else stands in an address is no plan, and throws nothing', () => {
  for (const hash of ['', '#text', '#p=', '#p=%%%', '#p=bnVsbA', `#p=${'A'.repeat(5000)}`, '#p=W10', '#p=WzFd', '#p=W3siYSI6MX1d'])
    expect(readFragment(hash)).toBeNull();
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      readFragment(`#p=${text}`);
    }),
  );
});

it('keeps every letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), (text) => {
      expect(readFragment(planFragment({ raw: { a: text }, states: {} }))).toEqual({ raw: { a: text }, states: {} });
    }),
  );
});
