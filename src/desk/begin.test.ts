import { expect, it } from 'vitest';
import { nearLanguages } from './languages.ts';
import { firstView } from './begin.ts';
import { minutesWaiting, walkInSchema } from './walk-in.ts';

const begin = (...roles: string[]) => firstView(roles.map((role) => ({ role, scope: '' })));

it('everybody begins where their work is, and at the desk when they have one', () => {
  expect(begin('adviser')).toEqual({ kind: 'desk' });
  expect(begin('partner', 'coordinator')).toEqual({ kind: 'desk' });
  expect(begin('key-person')).toEqual({ kind: 'key-person' });
  expect(begin('key-person', 'partner')).toEqual({ kind: 'elsewhere', address: '/desk/inbox' });
  expect(begin('los')).toEqual({ kind: 'elsewhere', address: '/desk/notices' });
  expect(begin('administrator')).toEqual({ kind: 'elsewhere', address: '/desk/people' });
  for (const role of ['editor', 'translator', 'auditor']) expect(begin(role)).toEqual({ kind: 'elsewhere', address: '/desk/notices' });
});

it('the languages at one tap are those that are asked most, with the chosen one among them', () => {
  expect(nearLanguages(['ro', 'xx', 'so'], null)).toEqual(['ro', 'so', 'nl', 'en', 'pl', 'bg', 'hu']);
  expect(nearLanguages([], 'so')).toEqual(['nl', 'en', 'pl', 'ro', 'bg', 'hu', 'so']);
  expect(nearLanguages(['ro'], 'ro')).toHaveLength(7);
});

it('whoever waits has a number, a language and perhaps a topic', () => {
  const key = '019ab0c0-0000-7000-8000-000000000001';
  expect(walkInSchema.safeParse({ key, language: 'pl', topic: null }).success).toBe(true);
  expect(walkInSchema.safeParse({ key, language: 'Polish', topic: null }).success).toBe(false);
  expect(walkInSchema.safeParse({ key, language: 'pl', topic: 'weather' }).success).toBe(false);
  expect(minutesWaiting({ cameAt: new Date(60_000) }, 179_000)).toBe(1);
  expect(minutesWaiting({ cameAt: new Date(60_000) }, 0)).toBe(0);
});
