import type { ContentReport, LocaleReport, PageReport } from './content-report.ts';

const one = (value: number | null | undefined) => (value === null || value === undefined ? '-' : value.toFixed(1));

/** The columns of the table of locales: heading and cell. */
const LOCALE_COLUMNS: [string, (each: LocaleReport, whole: ContentReport['whole']) => string][] = [
  ['locale', (each) => each.locale],
  ['core pages', (each, whole) => `${each.core}/${whole.core}`],
  ['all pages', (each, whole) => `${each.pages}/${whole.pages}`],
  ['terms', (each, whole) => `${each.terms}/${whole.terms}`],
  ['organisations', (each, whole) => `${each.organisations}/${whole.organisations}`],
  ['local notes', (each, whole) => `${each.notes}/${whole.notes}`],
  ['show cards', (each, whole) => `${each.showCards}/${whole.showCards}`],
  ['bridge cards', (each, whole) => `${each.bridges}/${whole.bridges}`],
  ['words/sentence', (each) => one(each.readability?.sentenceLength)],
  ['letters/word', (each) => one(each.readability?.wordLength)],
  ['LIX', (each) => one(each.readability?.lix)],
  ['Flesch-Douma', (each) => one(each.readability?.fleschDouma)],
  ['pages with a long sentence', (each) => String(each.hardPages)],
  ['unreviewed', (each) => String(each.unreviewed)],
  ['stale', (each) => String(each.stale)],
];

/** The table of locales in Markdown. */
export function localeTable(report: ContentReport): string {
  const rows = report.locales.map((each) => LOCALE_COLUMNS.map(([, cell]) => cell(each, report.whole)));
  const heads = LOCALE_COLUMNS.map(([head]) => head);
  return [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** The whole report in Markdown, its charts beside it. */
export function reportMarkdown(report: ContentReport, charts: readonly string[]): string {
  const { confidence, freshness } = report;
  return `# Content on ${report.date}

${localeTable(report)}

${charts.map((chart) => `![](${chart})`).join('\n')}

- Next review: ${freshness.overdue} pages overdue, ${freshness.within30Days} within 30 days, ${freshness.within90Days} within 90 days.
- Amounts and terms in force: ${confidence.parametersVerified} verified, ${confidence.parametersRecalled} to be checked by an editor.
- Pages: ${confidence.pagesToCheck} with ${confidence.statementsToCheck} statements to be checked by an editor, ${confidence.pagesVerified} without.
`;
}

const PAGE_COLUMNS: (keyof PageReport)[] = [
  'locale',
  'page',
  'core',
  'translation',
  'stale',
  'checked',
  'reviewDue',
  'toCheck',
  'sentences',
  'words',
  'sentenceLength',
  'longestSentence',
  'wordLength',
  'lix',
  'fleschDouma',
];

/** Every page in every locale, as CSV. */
export function pageTable(report: ContentReport): string {
  const cell = (value: string | number | boolean | null) =>
    typeof value === 'number' ? String(Math.round(value * 10) / 10) : String(value ?? '');
  return `${[PAGE_COLUMNS.join(','), ...report.pages.map((page) => PAGE_COLUMNS.map((column) => cell(page[column])).join(','))].join('\n')}\n`;
}
