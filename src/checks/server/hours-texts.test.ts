import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#platform/i18n/locales.ts';
import { DAY_KINDS } from '../hours-diary/entry.ts';
import { PERIOD_KINDS } from '../hours-diary/period.ts';
import { hoursTexts } from './hours-texts.ts';

const SOURCES = [
  ...readdirSync(new URL('../hours-diary/screen/', import.meta.url)).map(
    (name) => new URL(`../hours-diary/screen/${name}`, import.meta.url),
  ),
  new URL('../parts/HoursDiary.svelte', import.meta.url),
  new URL('../parts/hours.island.ts', import.meta.url),
].map((file) => readFileSync(file, 'utf8'));
const english = hoursTexts('en').texts;

describe('the texts of the hours diary', () => {
  it('exist for every key that the page and its script name', () => {
    const named = SOURCES.flatMap((source) => [...source.matchAll(/\bt\('([a-z.-]+)'/g)].map(([, key]) => `hours.${key ?? ''}`));
    const onPaper = SOURCES.flatMap((source) =>
      [...source.matchAll(/\b(?:both|toFillIn)\((?:screen, )?((?:'[a-z.-]+'(?:, )?)+)/g)].flatMap(
        ([, keys = '']) => keys.match(/[a-z.-]+/g) ?? [],
      ),
    );
    expect(onPaper.length).toBeGreaterThan(10);
    expect(onPaper.filter((key) => !(`hours.paper.${key}` in english))).toEqual([]);
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((key) => !(key in english))).toEqual([]);
  });

  it('exist for every kind of day and period', () => {
    for (const kind of DAY_KINDS) expect(english).toHaveProperty([`hours.kind.${kind}`]);
    for (const kind of DAY_KINDS) expect(english).toHaveProperty([`hours.paper.kind.${kind}`]);
    for (const kind of PERIOD_KINDS) expect(english).toHaveProperty([`hours.view.${kind}`]);
  });

  it('have the same keys and values in every language that is written', () => {
    const valuesOf = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map(([value]) => value).sort();
    for (const locale of LOCALES) {
      const { texts } = hoursTexts(locale);
      expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort());
      for (const [key, text] of Object.entries(texts)) expect([key, valuesOf(text)]).toEqual([key, valuesOf(english[key])]);
    }
  });

  it('say in which language they are, and bring the Dutch of the paper along', () => {
    expect(hoursTexts('nl')).toMatchObject({ locale: 'nl', texts: { 'hours.paper.title': 'Urenlijst' } });
    expect(hoursTexts('pl').dutch['hours.paper.title']).toBe('Urenlijst');
    expect(Object.keys(hoursTexts('en').dutch).every((key) => /^hours\.(paper|csv)\./.test(key))).toBe(true);
    const { locale, texts } = hoursTexts('ar');
    expect(texts['hours.save'] === english['hours.save']).toBe(locale === 'en');
  });
});
