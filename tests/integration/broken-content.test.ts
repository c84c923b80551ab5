import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPack } from '#guide/server/index.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'wegwijs-content-'));
  await cp(CONTENT, folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Breaks one file, reads the pack, mends the file, and returns what was found in it. */
async function found(file: string, spoil: (text: string) => string | Buffer, at = file) {
  const whole = path.join(folder, file);
  const before = await readFile(whole);
  await writeFile(whole, spoil(before.toString()));
  const { problems } = await readPack(folder, '2026-11-21');
  await writeFile(whole, before);
  return problems.filter((problem) => problem.file === at).map((problem) => `${problem.line} ${problem.rule}`);
}

const PAGE = 'en/pay/minimum-wage.md';
const SOURCE = 'nl/pay/minimum-wage.md';

describe('a broken content folder is reported by file and line', () => {
  test('front matter that is no YAML', async () => {
    expect(await found(PAGE, (text) => text.replace('sourceLocale: nl', 'sourceLocale: [nl'))).toContainEqual(
      expect.stringMatching(/^\d+ front-matter$/),
    );
  });

  test('a key that the format does not know, at its line', async () => {
    expect(await found(PAGE, (text) => text.replace('sourceLocale: nl', 'sourceLocale: nl\ncolour: red'))).toContainEqual(
      expect.stringMatching(/front-matter$/),
    );
  });

  test('a file that is not UTF-8', async () => {
    expect(await found(PAGE, () => Buffer.from([0x2d, 0x2d, 0x2d, 0xff, 0xfe]))).toContain('1 encoding');
  });

  test('a translation that lost a block, and one that lost an amount', async () => {
    expect(await found(PAGE, (text) => `${text}\n\nOne more paragraph.\n`)).toContainEqual(expect.stringMatching(/shape$/));
    expect(await found(PAGE, (text) => text.replace(/\{% amount [^%]+%\}/, 'x'))).toContainEqual(
      expect.stringMatching(/lost-amount|shape/),
    );
  });

  test('a source whose words changed makes its translation stale; a new date does not', async () => {
    expect(await found(SOURCE, (text) => text.replace(/^answer: /m, 'answer: Let op. '), PAGE)).toContain('1 stale-translation');
    expect(await found(SOURCE, (text) => text.replace('checked: 2026-11-21', 'checked: 2026-11-20'), PAGE)).not.toContain(
      '1 stale-translation',
    );
  });

  test('a review that is overdue, a related page and an organisation that do not exist', async () => {
    expect(await found(SOURCE, (text) => text.replace(/^reviewDue: .*$/m, 'reviewDue: 2026-01-01'))).toContain('1 review-overdue');
    expect(await found(SOURCE, (text) => text.replace(/^related: \[/m, 'related: [pay/no-such-page, '))).toContain('1 unknown-page');
    expect(await found(SOURCE, (text) => text.replace(/^contacts: \[/m, 'contacts: [no-such-one, '))).toContain('1 unknown-organisation');
  });

  test('JSON that does not parse, and a parameter series with a gap', async () => {
    expect(await found('sites.json', (text) => text.replace('"sites"', '"sites'))).toContainEqual(expect.stringMatching(/json$/));
    expect(await found('parameters.json', (text) => text.replace('"until": "2024-06-30"', '"until": "2024-06-29"'))).toContainEqual(
      expect.stringMatching(/^\d+ schema$/),
    );
  });

  test('letters of two alphabets and direction marks, in pages, titles and the texts of cards', async () => {
    expect(await found('uk/pay/minimum-wage.md', (text) => text.replace(/^answer: /m, 'answer: Мінiмальна. '))).toContain(
      '1 mixed-scripts',
    );
    expect(await found('bg/pay/minimum-wage.md', (text) => `${text}\n\nОбщинa.\n`)).toContainEqual(expect.stringMatching(/mixed-scripts$/));
    expect(await found('show-cards/texts/bg.json', (text) => text.replace(/"interpreter": "/, '$&Прeвод. '))).toContain('1 mixed-scripts');
    expect(await found('directory/texts/ar.json', (text) => text.replace(/"does": "/, '$&\u200f'))).toContain('1 bidi-control');
  });

  test('a paragraph that was not translated, and a term that was translated otherwise', async () => {
    const left = '\n\nVraag het aan je werkgever en bewaar een kopie van het antwoord.\n';
    expect(await found('tr/pay/minimum-wage.md', (text) => text + left)).toContainEqual(expect.stringMatching(/untranslated$/));
    expect(
      await found('tr/pay/minimum-wage.md', (text) => text.replace(/\{% term "loonstrook" %\}[^{]+/, '{% term "loonstrook" %}kedi')),
    ).toContainEqual(expect.stringMatching(/other-term$/));
  });

  test('a link to a page that is listed but not written', async () => {
    const target = path.join(folder, 'nl/meet/volunteering.md');
    const before = await readFile(target);
    await rm(target);
    const problems = await found(PAGE, (text) => `${text}\n\n[Volunteer](page:meet/volunteering).\n`);
    await writeFile(target, before);
    expect(problems).toContainEqual(expect.stringMatching(/missing-target$/));
  });

  test('a site that not everybody can read and that no card explains', async () => {
    const spoil = (text: string) => text.replaceAll('"www.uwv.nl"', '"www.digid.nl"');
    expect(await found('bridges/cards.json', spoil, 'directory/organisations.json')).toContain('1 missing-bridge');
  });

  test('cards that name what does not exist, and texts that a locale lacks', async () => {
    expect(await found('bridges/cards.json', (text) => text.replace('"helpers": ["112"]', '"helpers": ["113000"]'))).toContain(
      '1 unknown-organisation',
    );
    expect(await found('bridges/cards.json', (text) => text.replace('"sites": ["www.uwv.nl"]', '"sites": ["uwv.example"]'))).toContain(
      '1 unknown-site',
    );
    expect(await found('bridges/texts/pl.json', (text) => text.replace('"digid":', '"digit":'))).toEqual(
      expect.arrayContaining(['1 missing-text', '1 unknown-text']),
    );
    expect(await found('show-cards/texts/tr.json', (text) => text.replace('"interpreter":', '"interpretor":'))).toEqual(
      expect.arrayContaining(['1 missing-text', '1 unknown-text']),
    );
  });

  test('a core page that is missing in any locale', async () => {
    const whole = path.join(folder, PAGE);
    const before = await readFile(whole);
    await rm(whole);
    const { problems } = await readPack(folder, '2026-11-21');
    await writeFile(whole, before);
    expect(problems.filter((problem) => problem.file === PAGE).map((problem) => problem.rule)).toEqual(['missing-page']);
  });

  test('an information point in a region that does not exist', async () => {
    expect(await found('directory/locations.json', (text) => text.replace('"region": "midden-brabant"', '"region": "atlantis"'))).toContain(
      '1 unknown-place',
    );
  });
});
