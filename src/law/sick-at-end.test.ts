import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readParameters } from './parameter.schema.ts';
import { sickAtEnd } from './sick-at-end.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));

it('who is ill on the last day gets at least 70 % from UWV', () => {
  // ZW art. 29.
  expect(sickAtEnd(params, '2026-10-31', '2026-10-31')).toMatchObject({ value: { hasZiektewet: true, pct: 70 } });
  expect(sickAtEnd(params, '2026-10-30', '2026-10-31')).toMatchObject({ value: { hasZiektewet: true } });
});

it('who becomes ill after it does not by this rule', () => {
  expect(sickAtEnd(params, '2026-11-01', '2026-10-31')).toMatchObject({ value: { hasZiektewet: false } });
});

it('it is not known before 2024', () => {
  expect(sickAtEnd(params, '2023-10-30', '2023-10-31')).toMatchObject({ kind: 'not-known' });
});
