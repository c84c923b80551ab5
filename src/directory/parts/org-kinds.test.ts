import { expect, it } from 'vitest';
import { deskTranslator } from '#platform/i18n/desk-messages.ts';
import organisations from '../../../content/directory/organisations.json' with { type: 'json' };
import { ORG_KINDS, orgKindLabel } from './org-kinds.ts';

it('has words for every kind of organisation that the directory uses', () => {
  const used = new Set(organisations.organisations.map(({ kind }) => kind));
  expect([...used].filter((kind) => !ORG_KINDS.some((each) => each === kind))).toEqual([]);
  for (const kind of ORG_KINDS)
    for (const locale of ['nl', 'en'] as const) expect(orgKindLabel(deskTranslator(locale), kind)).not.toMatch(/^directory\./);
});

it('says different kinds in different words', () => {
  for (const locale of ['nl', 'en'] as const)
    expect(new Set(ORG_KINDS.map((kind) => orgKindLabel(deskTranslator(locale), kind))).size).toBe(ORG_KINDS.length);
});

it('leaves a kind that it does not know as it is', () => {
  expect(orgKindLabel(deskTranslator('nl'), 'brass-band')).toBe('brass-band');
});
