import { describe, expect, it } from 'vitest';
import { deskTranslator, type DeskKey } from '#platform/i18n/desk-messages.ts';
import { LOCALES } from '#platform/i18n/locales.ts';
import { consentDays, consentSchema, FILE_CONSENT_PARTS } from './consent.ts';
import { readForm } from './free-text.ts';

const TODAY = '2026-11-21';
const GIVEN = { agreed: 'yes', textLocale: 'ro', givenHow: 'read-aloud', endsOn: '2027-05-21' };
const read = (change: Record<string, unknown>) => readForm(consentSchema(TODAY), { ...GIVEN, ...change });

describe('consent to a file', () => {
  it('is proposed for half a year, and holds for a year at most', () => {
    expect(consentDays(TODAY)).toEqual({ proposed: '2027-05-21', first: '2026-11-22', last: '2027-11-21' });
    expect(read({ endsOn: '2027-11-21' }).ok).toBe(true);
    expect(read({ endsOn: '2027-11-22' })).toMatchObject({ problems: [{ field: 'endsOn', problem: 'too-far' }] });
    expect(read({ endsOn: TODAY })).toMatchObject({ problems: [{ field: 'endsOn', problem: 'day-passed' }] });
    expect(read({ endsOn: '21-05-2027' })).toMatchObject({ problems: [{ field: 'endsOn', problem: 'not-a-day' }] });
  });

  it('is none without a yes', () => {
    for (const agreed of [undefined, '', 'no'])
      expect(read({ agreed })).toMatchObject({ problems: [{ field: 'agreed', problem: 'not-agreed' }] });
  });

  it('that is signed has a line, and one that was read aloud has none', () => {
    const line = 'M10 20L30 40';
    expect(read({ givenHow: 'signed', signature: line })).toMatchObject({ value: { givenHow: 'signed', signature: line } });
    expect(read({ givenHow: 'read-aloud', signature: line })).toMatchObject({ value: { signature: null } });
    for (const signature of [undefined, '', '<svg>'])
      expect(read({ givenHow: 'signed', signature })).toMatchObject({ problems: [{ field: 'signature', problem: 'no-signature' }] });
  });

  it('is asked in a language that we have the words in', () => {
    expect(read({ textLocale: 'xx' })).toMatchObject({ problems: [{ field: 'textLocale', problem: 'unknown-answer' }] });
  });
});

describe('the words of the consent', () => {
  it.each(LOCALES)('are all there in %s, short enough to read aloud, and name the BSN', (locale) => {
    const t = deskTranslator(locale);
    const texts = ['title' as const, ...FILE_CONSENT_PARTS].map((part) => t(`client.consent.file.v1.${part}`));
    for (const text of texts) expect(text).not.toMatch(/^client\./);
    expect(texts.join(' ')).toContain('BSN');
    expect(texts.join(' ').split(/\s+/).length).toBeLessThan(190);
    if (locale !== 'en') expect(texts[1]).not.toBe(deskTranslator('en')('client.consent.file.v1.why'));
    expect((t as (key: DeskKey) => string)('client.consent.sign-here')).not.toMatch(/^client\./);
  });
});
