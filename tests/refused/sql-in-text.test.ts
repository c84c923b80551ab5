import { beforeAll, describe, expect, it } from 'vitest';
import { countKey, PageCounts } from '#counting/index.ts';
import { flushCounts } from '#counting/server/index.ts';
import type { ContentPack } from '#guide/content-pack.ts';
import { importPack } from '#guide/server/index.ts';
import { openDatabase } from '#platform/database/connection.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { createDatabase, runSql, type TestDatabase } from '../integration/database.ts';
import { HOSTILE_TEXTS } from '../integration/sample-rows.ts';

/** Text that would be a statement if it were ever pasted into one. */
const ATTACKS = [
  `'; DROP TABLE page; --`,
  `'); DELETE FROM page_text; --`,
  `$$; TRUNCATE page CASCADE; $$`,
  `" OR "1"="1`,
  `\\'; DROP TABLE region; --`,
  `*/ DROP TABLE page; /*`,
  `\${DROP}`,
  `:page`,
  `$1`,
  '?',
];

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});

/** A pack in which every text is the same one. Locales are checked when files are read; here nothing stands before the store. */
function packOf(text: string): ContentPack {
  const locale = text as Locale;
  const known = { value: null, confidence: null };
  return {
    pages: [
      {
        id: 'pay/page',
        theme: text,
        position: 0,
        core: true,
        must: text,
        pillars: [],
        audience: [],
        contacts: [text],
        related: [text],
        sources: [{ title: text, date: text }],
        pictograms: [text as 'phone'],
        toCheck: [text],
        checked: null,
        reviewDue: null,
        sensitive: false,
      },
    ],
    texts: [
      { pageId: 'pay/page', locale, title: text, answer: text, body: text, sourceLocale: locale, translation: 'source', stale: false },
    ],
    law: {
      sources: { [text]: { title: text, url: null, tier: text } },
      parameters: [
        {
          key: 'a.key',
          unit: text,
          label: { [text]: text },
          law: text,
          url: null,
          note: text,
          series: [{ from: '2026-01-01', until: null, value: 1, legalStatus: text, confidence: 'recalled', sources: [text], note: text }],
        },
      ],
    } as unknown as ContentPack['law'],
    directory: {
      organisations: [
        {
          id: 'helper',
          owner: 'los',
          review: null,
          name: text,
          kind: text,
          topics: [text],
          free: known,
          anonymous: known,
          languages: known,
          phones: [],
          website: null,
          hours: null,
          source: text,
          checked: '2026-01-01',
        },
      ],
      services: [
        {
          id: 'service',
          organisation: 'helper',
          needs: [text as 'tax'],
          audiences: [text as 'eu'],
          area: [text],
          ownMunicipality: false,
          ways: known,
          languages: known,
          free: known,
          anonymous: known,
          independent: known,
          phones: [],
          email: text,
          website: text,
          hours: known,
          bring: [text],
          capacity: null,
          status: 'active',
          owner: text,
          source: text,
          checked: text,
          review: text,
        },
      ],
      locations: [
        {
          id: 'location',
          name: text,
          kind: 'desk',
          organisation: text,
          region: 'westland',
          municipality: null,
          address: { street: text, postcode: text, city: text },
          position: null,
          access: known,
          phones: [],
          email: text,
          website: text,
          point: { status: 'active', base: known },
          stops: [{ id: text, starts: text, ends: text, municipality: text, place: text, cancelled: false }],
          owner: text,
          source: text,
          checked: text,
          review: text,
        },
      ],
      offers: [{ service: 'service', location: 'location', hours: known, ways: known, languages: known, languagesByDay: {} }],
      organisationTexts: new Map([[locale, new Map([['helper', { name: text, does: text, conditions: text }]])]]),
      serviceTexts: new Map([[locale, new Map([['service', { name: text, does: text }]])]]),
    },
    schoolHolidays: { note: text, checked: text, from: text, until: text, sources: {}, periods: [], provinces: [], municipalities: [] },
    sites: [{ host: text, name: text, languages: [text] }],
    terms: [{ id: text, dutch: text, texts: { [text]: { translation: text, explanation: text } } }],
    synonyms: new Map([
      [
        locale,
        {
          words: [[text, text]],
          forms: [[text, text]],
          asking: [text],
          phrases: [{ say: [text], pages: [text] }],
          emergencies: [{ say: [text], pages: [text] }],
        },
      ],
    ]),
    phrases: new Map([[locale, { [text]: { [text]: text } }]]),
    places: {
      regions: [{ kind: 'region', id: 'westland', code: 'AM01', name: text, aka: [text], neighbours: [text], tile: [0, 0] }],
      municipalities: [
        {
          kind: 'municipality',
          id: 'maassluis',
          code: 'GM0556',
          name: text,
          official: text,
          province: text,
          region: 'westland',
          lat: 52,
          lon: 4,
        },
      ],
      postcodes: [],
      names: [],
    } as unknown as ContentPack['places'],
    bridges: {
      words: { word: text },
      cards: [{ id: 'bridge', sensitive: false, organisation: text, sites: [text], words: ['word'], ready: [text], helpers: [text] }],
      texts: new Map([[locale, { words: { [text]: text }, ready: { [text]: text }, cards: { bridge: { what: text, can: [text] } } }]]),
    },
    showCards: {
      groups: [{ id: 'group', sensitive: false, cards: [{ id: 'card', dutch: text }] }],
      texts: new Map([[locale, { groups: { [text]: text }, cards: { card: text } }]]),
    },
    notes: [
      {
        id: text,
        region: 'westland',
        municipality: null,
        pages: [text],
        texts: { [text]: { title: text, body: text } },
        source: text,
        url: null,
        confidence: 'recalled',
        checked: '2026-01-01',
      },
    ],
    hash: text,
  };
}

const tables = () =>
  runSql<{ name: string }>(
    database.ownerUrl,
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  );

describe('statements in the text of content', () => {
  it('are stored as the text they are, in every column', async () => {
    const before = await tables();
    for (const attack of [...ATTACKS, ...HOSTILE_TEXTS.filter(Boolean)]) {
      expect((await importPack(database.ownerUrl, packOf(attack))).changed).toBe(true);
      const stored = await runSql(
        database.ownerUrl,
        `SELECT p.must, t.locale, t.body, r.name, m.name AS municipality, o.does, s.host, n.title, u.locale AS units
         FROM page p, page_text t, region r, municipality m, organisation_text o, site s, local_note_text n, unit_phrases u`,
      );
      expect(stored).toEqual([
        {
          must: attack,
          locale: attack,
          body: attack,
          name: attack,
          municipality: attack,
          does: attack,
          host: attack,
          title: attack,
          units: attack,
        },
      ]);
    }
    expect(await tables()).toEqual(before);
  });
});

describe('statements in what a visitor sends', () => {
  it('are no page and no region, so they are not counted, and change nothing', async () => {
    await importPack(database.ownerUrl, packOf('plain'));
    const app = openDatabase(database.appUrl, 1);
    const counts = new PageCounts();
    for (const attack of ATTACKS) {
      // The key of a count is divided at its spaces.
      const word = attack.replaceAll(' ', '/**/');
      counts.add('views', countKey('nl', word, ''), '2026-11-21');
      counts.add('views', countKey('nl', 'pay/page', word), '2026-11-21');
      counts.add('views', countKey(word, 'pay/page', 'westland'), '2026-11-21');
    }
    await flushCounts(app, counts);
    expect(counts.take()).toEqual([]);
    const stored = await runSql<{ locale: string; page_id: string; region: string }>(
      database.ownerUrl,
      'SELECT DISTINCT page_id, region FROM page_count',
    );
    expect(stored).toEqual([{ page_id: 'pay/page', region: 'westland' }]);
    expect(await runSql(database.appUrl, 'SELECT id FROM page')).toEqual([{ id: 'pay/page' }]);
    await app.destroy();
  });
});
