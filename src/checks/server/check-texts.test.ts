import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { CHECK_IDS } from '../check.ts';
import { checkTexts } from './check-texts.ts';
import { TEXTS } from './texts.gen.ts';

const FOLDER = fileURLToPath(new URL('../../../content/checks', import.meta.url));

it('every file of texts is carried by the program: npm run generate was run', () => {
  const names = readdirSync(FOLDER);
  expect(Object.keys(TEXTS).sort()).toEqual(names.sort());
  for (const name of names) {
    const locales = readdirSync(`${FOLDER}/${name}`).map((file) => file.replace('.json', ''));
    expect(Object.keys(TEXTS[name] ?? {}).sort()).toEqual(locales.sort());
  }
});

it('every check has a title in every locale, English where nobody has translated it', () => {
  for (const id of CHECK_IDS) expect(checkTexts(id, 'tr')[`${id}.title`]).toMatch(/\S/);
});
