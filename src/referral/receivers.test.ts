import { expect, it } from 'vitest';
import { warningsOf } from './receivers.ts';
import { readCode, codeInWords, isToken } from './link.ts';

const facts = {
  capacity: null,
  languages: ['ro'],
  language: 'ro',
  interpreter: 'none',
  sensitive: false,
  checked: '2026-11-01',
} as const;
const full = { organisation: 'a', fullUntil: '2026-12-01', languages: ['bg'], changedAt: 0 };

it('warns of what an adviser has to look at, and of nothing else', () => {
  const kinds = (changes: Partial<Parameters<typeof warningsOf>[0]>) =>
    warningsOf({ ...facts, ...changes }, '2026-11-23').map(({ kind }) => kind);
  expect(kinds({})).toEqual([]);
  expect(kinds({ capacity: full })).toEqual(['full']);
  expect(kinds({ capacity: { ...full, fullUntil: '2026-11-22' } })).toEqual([]);
  expect(kinds({ language: 'pl' })).toEqual(['language']);
  expect(kinds({ language: 'pl', languages: null })).toEqual(['language']);
  expect(kinds({ language: 'bg', capacity: { ...full, fullUntil: null } })).toEqual([]);
  expect(kinds({ language: 'pl', interpreter: 'present' })).toEqual([]);
  expect(kinds({ checked: '2026-01-01', sensitive: true })).toEqual(['sensitive', 'old']);
});

it('reads a code with and without spaces, and nothing else', () => {
  expect(readCode('1234 5678')).toBe('12345678');
  expect(readCode('12.34-56 78')).toBe('12345678');
  for (const wrong of ['', '1234567', '123456789', 'abcdefgh', '１２３４５６７８']) expect(readCode(wrong)).toBeNull();
  expect(codeInWords('12345678')).toBe('1234 5678');
});

it('knows a token by its form', () => {
  expect(isToken('A'.repeat(43))).toBe(true);
  expect(isToken(`${'A'.repeat(42)}'`)).toBe(false);
});
