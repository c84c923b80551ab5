import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#platform/i18n/locales.ts';
import { Emergencies } from './emergencies.ts';
import type { Synonyms } from './entry.ts';

/** The real sayings: whether an alarm rings rightly is a question of data. */
function synonymsOf(locale: string): Synonyms {
  const file = fileURLToPath(new URL(`../../content/${locale}/synonyms.json`, import.meta.url));
  return JSON.parse(readFileSync(file, 'utf8')) as Synonyms;
}

/** Pages whose ordinary questions may tell of danger, too. */
const NEAR = /^(?:help|safe-work|show|organisations)\/|^family\/death|^housing\/repairs-and-safety|^warnings\/paid-middlemen/;

describe.each(LOCALES)('words of danger in %s', (locale) => {
  const { emergencies, phrases } = synonymsOf(locale);
  const alarm = new Emergencies(locale, emergencies);

  it('each lead to the page that helps', () => {
    const silent = emergencies.flatMap(({ say, pages }) => say.filter((text) => !alarm.pagesFor(text).includes(pages[0] ?? '')));
    expect(silent).toEqual([]);
  });

  it('ring for hardly any calm question', () => {
    const calm = phrases.filter(({ pages }) => !pages.some((page) => NEAR.test(page))).flatMap(({ say }) => say);
    const ringing = calm.filter((text) => alarm.pagesFor(text).length > 0);
    expect(calm.length).toBeGreaterThan(1500);
    expect(ringing.length / calm.length, ringing.join('; ')).toBeLessThan(0.005);
  });

  it('are not told by a word alone, without a sense of danger', () => {
    for (const text of ['', '!', '1', 'BSN', 'DigiD', 'huurtoeslag', 'Tilburg']) expect(alarm.pagesFor(text), text).toEqual([]);
  });
});
