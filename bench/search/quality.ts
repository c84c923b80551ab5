import { fileURLToPath } from 'node:url';
import { LOCALES, type Locale } from '../../src/platform/i18n/locales.ts';
import { report } from '../product.ts';
import { benchDocuments } from './documents.ts';
import { ENGINES } from './engines.ts';
import { KINDS, queriesOf, type Half, type Query } from './queries.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

/** A query with the place, from 1, at which an engine put the first accepted page; 0 when it is not among the ten. */
interface Answered extends Query {
  locale: Locale;
  rank: number;
}

interface Score {
  queries: number;
  success1: number;
  success3: number;
  mrr: number;
}

function score(answered: readonly Answered[]): Score {
  const share = (isRight: (rank: number) => boolean) => percent(answered.filter(({ rank }) => isRight(rank)).length / answered.length);
  return {
    queries: answered.length,
    success1: share((rank) => rank === 1),
    success3: share((rank) => rank >= 1 && rank <= 3),
    mrr: percent(answered.reduce((sum, { rank }) => sum + (rank ? 1 / rank : 0), 0) / answered.length),
  };
}

const percent = (part: number) => Math.round(part * 1000) / 10;

/** How often the right page comes first, or among the first three, for every engine on the same pages and queries. */
async function quality(half: Half): Promise<void> {
  const documents = await benchDocuments(CONTENT, LOCALES);
  const rows: Record<string, string | number>[] = [];
  const kinds: Record<string, string | number>[] = [];
  for (const engine of ENGINES) {
    const answered: Answered[] = [];
    for (const locale of LOCALES) {
      const find = engine.build(documents.get(locale) ?? [], locale);
      for (const query of await queriesOf(half, locale)) {
        const rank = find(query.q).findIndex((id) => query.accept.includes(id)) + 1;
        answered.push({ ...query, locale, rank });
      }
    }
    rows.push({ engine: engine.name, locale: 'all', ...score(answered) });
    for (const locale of LOCALES) rows.push({ engine: engine.name, locale, ...score(answered.filter((each) => each.locale === locale)) });
    for (const kind of KINDS) kinds.push({ engine: engine.name, kind, ...score(answered.filter((each) => each.kind === kind)) });
  }
  await report(`search-quality-${half}`, rows);
  await report(`search-kinds-${half}`, kinds);
}

/** The half that may be looked at while search is made better. */
export const searchTuning = () => quality('tuning');
/** The half that judges. */
export const searchQuality = () => quality('held-out');
