import { LOCALES } from '../../src/platform/i18n/locales.ts';
import { KINDS } from './queries.ts';
import { missesOf, scoreOf, type Answered, type EngineAnswers } from './score.ts';

/** What is asked of search on the held-out half. */
const GOALS = { overall: 95, locale: 90, missesOfBestRival: 0.5 };

/** The report on the held-out half, in Markdown: scores, goals, and every query that we miss. */
export function qualityReport(all: readonly EngineAnswers[]): string {
  const [ours, ...others] = all;
  if (!ours) return '';
  const misses = missesOf(ours.answered);
  const rivals = others
    .filter(({ engine }) => engine.rival)
    .map(({ engine, answered }) => ({ name: engine.name, misses: missesOf(answered).length }));
  const best = rivals.sort((a, b) => a.misses - b.misses)[0];
  const worstLocale = LOCALES.map((locale) => ({ locale, ...scoreOf(of(ours.answered, { locale })) })).sort(
    (a, b) => a.success3 - b.success3,
  )[0];
  const overall = scoreOf(ours.answered);
  return [
    '# How well search answers',
    '',
    'Written by `npm run bench -- search`. Messy queries by writers of each language, held out: whoever makes search better does',
    'not look at them, and they were written before the sayings by which search knows what people mean. Every engine gets the',
    'same pages, the others with the settings that their manuals propose.',
    '',
    '| goal | measured | reached |',
    '|---|---|---|',
    `| the page among the first three, of all queries: at least ${GOALS.overall}% | ${overall.success3}% | ${yes(overall.success3 >= GOALS.overall)} |`,
    `| in every locale: at least ${GOALS.locale}% | lowest ${worstLocale?.success3 ?? 0}% (${worstLocale?.locale ?? ''}) | ${yes((worstLocale?.success3 ?? 0) >= GOALS.locale)} |`,
    `| at most half the misses of the best of the others | ${misses.length} against ${best?.misses ?? 0} (${best?.name ?? ''}) | ${yes(misses.length <= (best?.misses ?? 0) * GOALS.missesOfBestRival)} |`,
    '',
    '## By engine',
    '',
    '"MiniSearch with our sayings" is nothing that one finds on a shelf: it shows what the sayings do for another engine.',
    '',
    '| engine | queries | first | among three | mean reciprocal rank | misses |',
    '|---|---|---|---|---|---|',
    ...all.map(({ engine, answered }) => {
      const score = scoreOf(answered);
      return `| ${engine.name} | ${score.queries} | ${score.success1}% | ${score.success3}% | ${score.mrr}% | ${missesOf(answered).length} |`;
    }),
    '',
    '## Among the first three, by locale',
    '',
    ...table(all, LOCALES, (answered, locale) => of(answered, { locale })),
    '',
    '## Among the first three, by kind of mess',
    '',
    ...table(all, KINDS, (answered, kind) => of(answered, { kind })),
    '',
    '## First and mean reciprocal rank of ours, by locale',
    '',
    '| locale | first | among three | mean reciprocal rank |',
    '|---|---|---|---|',
    ...LOCALES.map((locale) => {
      const score = scoreOf(of(ours.answered, { locale }));
      return `| ${locale} | ${score.success1}% | ${score.success3}% | ${score.mrr}% |`;
    }),
    '',
    `## What we miss (${misses.length})`,
    '',
    '| locale | kind | query | wanted | found | place |',
    '|---|---|---|---|---|---|',
    ...misses.map(
      ({ locale, kind, q, accept, found, rank }) =>
        `| ${locale} | ${kind} | ${q.replaceAll('|', '\\|')} | ${accept.join(', ')} | ${found.join(', ')} | ${rank || 'below ten'} |`,
    ),
    '',
  ].join('\n');
}

function table<K extends string>(
  all: readonly EngineAnswers[],
  keys: readonly K[],
  part: (answered: readonly Answered[], key: K) => Answered[],
): string[] {
  return [
    `| engine | ${keys.join(' | ')} |`,
    `|---|${keys.map(() => '---|').join('')}`,
    ...all.map(
      ({ engine, answered }) => `| ${engine.name} | ${keys.map((key) => `${scoreOf(part(answered, key)).success3}%`).join(' | ')} |`,
    ),
  ];
}

function of(answered: readonly Answered[], wanted: Partial<Pick<Answered, 'locale' | 'kind'>>): Answered[] {
  return answered.filter((each) => (!wanted.locale || each.locale === wanted.locale) && (!wanted.kind || each.kind === wanted.kind));
}

const yes = (reached: boolean) => (reached ? 'yes' : 'no');
