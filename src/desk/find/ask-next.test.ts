import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { THEMES } from '#topics/index.ts';
import { askNext, CHECKLISTS, themeOfPage } from './ask-next.ts';

const QUESTIONS = THEMES.flatMap((theme) => CHECKLISTS[theme].map((question) => ({ theme, ...question })));

test('every theme has four to seven questions', () => {
  expect(Object.keys(CHECKLISTS).sort()).toEqual([...THEMES].sort());
  for (const theme of THEMES) {
    expect(CHECKLISTS[theme].length, theme).toBeGreaterThanOrEqual(4);
    expect(CHECKLISTS[theme].length, theme).toBeLessThanOrEqual(7);
  }
});

test.each(QUESTIONS)('a question of $theme leads to a page that the guide has: $page', ({ page }) => {
  expect(existsSync(`content/nl/${page}.md`)).toBe(true);
});

test('every question is one short question, in both languages, and asked once', () => {
  for (const { nl, en } of QUESTIONS)
    for (const text of [nl, en]) {
      expect(text).toMatch(/^\p{Lu}.*\?$/u);
      expect(text.length, text).toBeLessThanOrEqual(140);
    }
  for (const locale of ['nl', 'en'] as const) expect(new Set(QUESTIONS.map((each) => each[locale])).size).toBe(QUESTIONS.length);
});

test('no amount, term or telephone number stands in a question: those live in the guide', () => {
  for (const { nl, en } of QUESTIONS) expect(`${nl} ${en}`).not.toMatch(/\d/);
});

test('questions come in the language of the desk', () => {
  const [nl, en] = [askNext('pay', 'nl')[0], askNext('pay', 'en')[0]];
  expect(nl?.text).not.toBe(en?.text);
  expect(nl?.page).toBe(en?.page);
});

test('the theme of a page is the first part of its address', () => {
  expect(themeOfPage('housing/rental-contract')).toBe('housing');
  expect(themeOfPage('nowhere/else')).toBeNull();
});
