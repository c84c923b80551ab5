import { rm } from 'node:fs/promises';
import pg from 'pg';
import { prepareDataFolder } from '../../../src/platform/database/data-folder.ts';
import { startEmbeddedServer, type EmbeddedServer } from '../../../src/platform/database/embedded.ts';
import type { Locale } from '../../../src/platform/i18n/locales.ts';
import { temporaryFolder } from '../../product.ts';
import { WORDS, type Engine } from './engine.ts';

/** Text search configurations that PostgreSQL brings; others get 'simple'. */
const CONFIGURATIONS: Partial<Record<Locale, string>> = {
  nl: 'dutch',
  en: 'english',
  ro: 'romanian',
  hu: 'hungarian',
  es: 'spanish',
  pt: 'portuguese',
  it: 'italian',
  tr: 'turkish',
  ar: 'arabic',
};

/** Full text by the language's stemmer, and likeness by trigrams of the title and answer beside it, both without marks. */
const SELECT = `
  SELECT id FROM (
    SELECT id, CASE WHEN $2 = '' THEN 0 ELSE ts_rank_cd(words, to_tsquery($3::regconfig, $2), 1) END AS rank, word_similarity($1, near) AS likeness
    FROM page WHERE locale = $4) AS found
  WHERE rank > 0 OR likeness > 0.3 ORDER BY rank + likeness DESC LIMIT 10`;

let server: EmbeddedServer | null = null;
let folder = '';
let client: pg.Client | null = null;

async function connect(): Promise<pg.Client> {
  if (client) return client;
  folder = await temporaryFolder();
  await prepareDataFolder(folder);
  server = await startEmbeddedServer(folder);
  client = new pg.Client({ connectionString: server.superuserUrl });
  await client.connect();
  await client.query(`CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent;
    CREATE TEMPORARY TABLE page (locale text, id text, words tsvector, near text);`);
  return client;
}

export const postgresql: Engine = {
  name: 'PostgreSQL full text with trigrams',
  rival: true,
  async build(content, locale) {
    const pages = content.pages(locale);
    const db = await connect();
    const configuration = CONFIGURATIONS[locale] ?? 'simple';
    for (const { id, title, answer, terms, body } of pages)
      await db.query(
        `INSERT INTO page VALUES ($1, $2,
           setweight(to_tsvector($3::regconfig, unaccent($4)), 'A') || setweight(to_tsvector($3::regconfig, unaccent($5)), 'B')
             || setweight(to_tsvector($3::regconfig, unaccent($6)), 'C') || setweight(to_tsvector($3::regconfig, unaccent($7)), 'D'),
           unaccent($4 || ' ' || $5 || ' ' || $6))`,
        [locale, id, configuration, title, answer, terms, body],
      );
    return async (query) => {
      const plain = (await db.query<{ plain: string }>('SELECT unaccent($1) AS plain', [query])).rows[0]?.plain ?? '';
      const words = (plain.match(WORDS) ?? []).join(' | ');
      const { rows } = await db.query<{ id: string }>(SELECT, [plain, words, configuration, locale]);
      return rows.map(({ id }) => id);
    };
  },
  async stop() {
    await client?.end();
    await server?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
    client = null;
    server = null;
  },
};
