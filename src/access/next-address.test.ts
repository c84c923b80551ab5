import { expect, it } from 'vitest';
import { nextAddress } from './next-address.ts';

it.each(['/desk', '/desk/files/0190a-b', '/desk/find?q=loon&language=ro', '/referral/abc'])('%s is gone on to', (address) =>
  expect(nextAddress(address)).toBe(address),
);

it.each([
  null,
  '',
  'https://elsewhere.example/desk',
  '//elsewhere.example/desk',
  '/desk//elsewhere.example',
  '/desk\\elsewhere',
  '/\\elsewhere',
  '/deskelsewhere',
  '/nl/pay',
  '/desk/../nl',
  '/desk/sign-out',
  '/desk/sign-in?next=/desk',
  '/desk/second-factor',
  '/desk\r\nset-cookie: a=b',
  `/desk/${'x'.repeat(600)}`,
])('%s leads to the first page', (address) => expect(nextAddress(address)).toBe('/desk'));
