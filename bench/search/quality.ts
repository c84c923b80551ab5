import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { LOCALES, type Locale } from '../../src/platform/i18n/locales.ts';
import { report } from '../product.ts';
import { ENGINES, type Engine } from './engines/index.ts';
import { benchContent, type BenchContent } from './content.ts';
import { qualityReport } from './quality-report.ts';
import { queriesOf, type Half } from './queries.ts';
import { scoreOf, type Answered, type EngineAnswers } from './score.ts';

const REPORT = fileURLToPath(new URL('../../docs/search-quality.md', import.meta.url));

/** How often the right page comes first, or among the first three, for every engine on the same pages and queries. */
async function quality(half: Half): Promise<EngineAnswers[]> {
  const content = await benchContent();
  const all: EngineAnswers[] = [];
  for (const engine of ENGINES) {
    const answered: Answered[] = [];
    for (const locale of LOCALES) answered.push(...(await ask(engine, half, locale, content)));
    await engine.stop?.();
    all.push({ engine, answered });
  }
  await report(
    `search-${half}`,
    all.map(({ engine, answered }) => ({ engine: engine.name, ...scoreOf(answered) })),
  );
  return all;
}

async function ask(engine: Engine, half: Half, locale: Locale, content: BenchContent): Promise<Answered[]> {
  const find = await engine.build(content, locale);
  const answered: Answered[] = [];
  for (const query of await queriesOf(half, locale)) {
    const found = await find(query.q);
    answered.push({ ...query, locale, found: found.slice(0, 3), rank: found.findIndex((id) => query.accept.includes(id)) + 1 });
  }
  return answered;
}

/** The half that may be looked at while search is made better: prints what is missed. */
export async function searchTuning(): Promise<void> {
  const [ours] = await quality('tuning');
  for (const { locale, q, accept, found } of ours?.answered.filter(({ rank }) => rank === 0 || rank > 3) ?? [])
    console.log(`${locale}  ${q}  wanted ${accept.join(', ')}; got ${found.join(', ')}`);
}

/** The half that judges: writes docs/search-quality.md. */
export async function searchQuality(): Promise<void> {
  await writeFile(REPORT, qualityReport(await quality('held-out')));
}
