import type { ContentReport } from './content-report.ts';

/** A row of a chart: its label and the parts of its bar. */
interface Bar {
  label: string;
  parts: { value: number; kind: 'good' | 'fair' | 'poor' | 'rest' }[];
  /** Shown behind the bar. */
  note: string;
}

const COLOURS = { good: '#1f7a4d', fair: '#c98a00', poor: '#b3261e', rest: '#d9dce1' };
const ROW = 26;
const LABEL = 150;
const WIDTH = 420;
const NOTE = 260;

/** Horizontal bars as SVG, all on one scale. */
function barChart(title: string, bars: readonly Bar[]): string {
  const longest = Math.max(1, ...bars.map((bar) => bar.parts.reduce((sum, part) => sum + part.value, 0)));
  const height = 40 + bars.length * ROW;
  const rows = bars.map((bar, row) => {
    const y = 34 + row * ROW;
    let x = LABEL;
    const parts = bar.parts.map(({ value, kind }) => {
      const width = (value / longest) * WIDTH;
      const rect = `<rect x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${ROW - 8}" fill="${COLOURS[kind]}"/>`;
      x += width;
      return rect;
    });
    const text = (at: number, anchor: string, words: string) =>
      `<text x="${at}" y="${y + 13}" text-anchor="${anchor}" font-size="13">${escapeXml(words)}</text>`;
    return [...parts, text(LABEL - 8, 'end', bar.label), text(LABEL + WIDTH + 8, 'start', bar.note)].join('');
  });
  const width = LABEL + WIDTH + NOTE;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" role="img" aria-label="${escapeXml(title)}"><rect width="100%" height="100%" fill="#fff"/><text x="8" y="20" font-size="15" font-weight="600">${escapeXml(title)}</text>${rows.join('')}</svg>\n`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** The charts of a report: file name to SVG. */
export function reportCharts(report: ContentReport): Record<string, string> {
  const { whole, locales, freshness, confidence } = report;
  const one = (value: number) => value.toFixed(1);
  return {
    'coverage.svg': barChart(
      `Coverage, ${report.date}: core pages (green), other pages (amber), not written (grey)`,
      locales.map((each) => ({
        label: each.locale,
        parts: [
          { value: each.core, kind: 'good' },
          { value: each.pages - each.core, kind: 'fair' },
          { value: whole.pages - each.pages, kind: 'rest' },
        ],
        note: `${each.core} of ${whole.core} core, ${each.pages} of ${whole.pages}`,
      })),
    ),
    'readability.svg': barChart(
      `Readability, ${report.date}: mean words in a sentence, and LIX`,
      locales.map(({ locale, readability }) => ({
        label: locale,
        parts: [{ value: readability?.sentenceLength ?? 0, kind: (readability?.sentenceLength ?? 0) > 12 ? 'fair' : 'good' }],
        note: readability ? `${one(readability.sentenceLength)} words, LIX ${one(readability.lix)}` : 'no pages',
      })),
    ),
    'freshness.svg': barChart(`Freshness, ${report.date}: next review of the pages`, [
      { label: 'overdue', parts: [{ value: freshness.overdue, kind: 'poor' }], note: `${freshness.overdue} pages` },
      { label: 'within 30 days', parts: [{ value: freshness.within30Days, kind: 'fair' }], note: `${freshness.within30Days} pages` },
      { label: 'within 90 days', parts: [{ value: freshness.within90Days, kind: 'fair' }], note: `${freshness.within90Days} pages` },
      { label: 'later', parts: [{ value: freshness.later, kind: 'good' }], note: `${freshness.later} pages` },
      { label: 'without a date', parts: [{ value: freshness.undated, kind: 'poor' }], note: `${freshness.undated} pages` },
    ]),
    'confidence.svg': barChart(`Confidence, ${report.date}: on a source that was read (green), to be checked (amber)`, [
      {
        label: 'amounts, terms',
        parts: [
          { value: confidence.parametersVerified, kind: 'good' },
          { value: confidence.parametersRecalled, kind: 'fair' },
        ],
        note: `${confidence.parametersRecalled} to be checked`,
      },
      {
        label: 'pages',
        parts: [
          { value: confidence.pagesVerified, kind: 'good' },
          { value: confidence.pagesToCheck, kind: 'fair' },
        ],
        note: `${confidence.pagesToCheck} with statements to check`,
      },
    ]),
    'translations.svg': barChart(
      `Translations, ${report.date}: source or reviewed (green), unreviewed (amber), out of date (red)`,
      locales.map((each) => ({
        label: each.locale,
        parts: [
          { value: each.reviewed, kind: 'good' },
          { value: each.unreviewed - each.stale, kind: 'fair' },
          { value: each.stale, kind: 'poor' },
        ],
        note: `${each.reviewed} source or reviewed, ${each.stale} out of date`,
      })),
    ),
  };
}
