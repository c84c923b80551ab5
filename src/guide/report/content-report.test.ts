import { expect, test } from 'vitest';
import type { ContentPack } from '../content-pack.ts';
import { reportCharts } from './charts.ts';
import { contentReport } from './content-report.ts';
import { localeTable, pageTable } from './report-tables.ts';

const page = (id: string, core: boolean, reviewDue: string, toCheck: string[]) => ({ id, core, reviewDue, toCheck, checked: '2026-11-01' });
const text = (pageId: string, locale: string, body: string, translation: string, stale = false) => {
  return { pageId, locale, title: 'x', answer: 'Een kort antwoord.', body, translation, stale };
};
const pack = {
  pages: [page('pay/a', true, '2026-11-20', []), page('pay/b', true, '2026-12-01', ['one', 'two']), page('pay/c', false, '2027-11-01', [])],
  texts: [
    text('pay/a', 'nl', 'Ga naar de gemeente.', 'source'),
    text('pay/b', 'nl', 'Neem je pas mee.', 'source'),
    text('pay/c', 'nl', 'Wacht niet.', 'source'),
    text('pay/a', 'pl', `${'słowo '.repeat(25)}.`, 'unreviewed', true),
  ],
  law: {
    parameters: [
      {
        series: [
          { from: '2026-01-01', until: '2026-12-31', value: 1, confidence: 'verified' },
          { from: '2027-01-01', until: null, value: 2, confidence: 'recalled' },
        ],
      },
      { series: [{ from: '2020-01-01', until: null, value: 3, confidence: 'recalled' }] },
      { series: [{ from: '2020-01-01', until: null, value: null, confidence: 'recalled' }] },
    ],
  },
  directory: { organisations: [{ id: 'uwv' }], organisationTexts: new Map([['pl', new Map([['uwv', { does: 'x' }]])]]) },
  terms: [{ id: 't', dutch: 'term', texts: { pl: {} } }],
  notes: [],
  showCards: {
    groups: [{ id: 'g', cards: [{ id: 'one' }, { id: 'two' }] }],
    texts: new Map([['pl', { groups: {}, cards: { one: 'x' } }]]),
  },
  bridges: { words: {}, cards: [{ id: 'uwv' }], texts: new Map() },
} as unknown as ContentPack;
const report = contentReport(pack, '2026-11-21');

test('coverage counts what each locale has of the whole', () => {
  expect(report.whole).toMatchObject({ core: 2, pages: 3, showCards: 2, bridges: 1 });
  const pl = report.locales.find((each) => each.locale === 'pl')!;
  expect(pl).toMatchObject({
    core: 1,
    pages: 1,
    terms: 1,
    organisations: 1,
    showCards: 1,
    bridges: 0,
    unreviewed: 1,
    stale: 1,
    hardPages: 1,
  });
  expect(report.locales.find((each) => each.locale === 'tr')).toMatchObject({ pages: 0, readability: null });
  expect(localeTable(report)).toContain('| pl | 1/2 | 1/3 |');
});

test('freshness and confidence are those of the day', () => {
  expect(report.freshness).toEqual({ overdue: 1, within30Days: 1, within90Days: 0, later: 1, undated: 0 });
  expect(report.confidence).toEqual({
    parametersVerified: 1,
    parametersRecalled: 1,
    pagesVerified: 2,
    pagesToCheck: 1,
    statementsToCheck: 2,
  });
});

test('every page has its row, and every chart is one SVG', () => {
  expect(pageTable(report).trim().split('\n')).toHaveLength(1 + 4);
  for (const chart of Object.values(reportCharts(report))) expect(chart).toMatch(/^<svg [^]*<\/svg>\n$/);
});
