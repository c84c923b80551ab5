import { runSql } from './database.ts';

/**
 * At least one row in every table, with what has a meaning in a file of rows: tabs, newlines, backslashes, the mark
 * that ends a table, null beside the empty text, quotes, every script, numbers and moments at their edges.
 */
export const HOSTILE_TEXTS = [
  '',
  '\\.',
  '\\N',
  'a\tb',
  'line\nline\r\n\\.\nline',
  'back\\slash \\t',
  `'"; DROP TABLE page; --`,
  'مرحبا ✓ 😀',
  '\u00a0\ufeff',
];

/** Fills an empty database. `pages`: how many pages, each with texts and counts. */
export async function insertSampleRows(ownerUrl: string, pages = 20): Promise<void> {
  await runSql(
    ownerUrl,
    `WITH t AS (SELECT i, $1::text[] AS texts, ($1::text[])[1 + i % array_length($1::text[], 1)] AS text FROM generate_series(0, $2::int - 1) AS i),
     pack AS (INSERT INTO content_pack (hash) SELECT text || i FROM t WHERE i < 3),
     regions AS (INSERT INTO region SELECT 'region-' || i, 'AM' || (10 + i), text, jsonb_build_object('aka', text) FROM t WHERE i < 3),
     municipalities AS (INSERT INTO municipality
       SELECT 'place-' || i, 'GM' || (1000 + i), text, nullif(text, ''), 'Zuid-Holland', 'region-' || i % 3, 52.0 + 1.0 / 3, 1e-300 FROM t WHERE i < 9),
     lists AS (INSERT INTO place_list VALUES ('postcodes', '[]'), ('names', '{"a": "\\\\.\\n"}')),
     sources AS (INSERT INTO parameter_source SELECT 'source-' || i, text, nullif(text, ''), 'law' FROM t WHERE i < 9),
     parameters AS (INSERT INTO parameter SELECT 'key-' || i, 'cents', jsonb_build_object('nl', text), text, NULL, nullif(text, '') FROM t),
     entries AS (INSERT INTO parameter_entry
       SELECT 'key-' || i, date '2026-01-01' - i, CASE WHEN i % 2 = 0 THEN date 'infinity' END, i % 3 = 0, to_jsonb(i / 7.0), text, i % 2 = 0, 'recalled', texts, NULL FROM t),
     organisations AS (INSERT INTO organisation (id, name, kind, details) SELECT 'organisation-' || i, text, 'kind', jsonb_build_object('t', text) FROM t WHERE i < 9),
     organisation_texts AS (INSERT INTO organisation_text SELECT 'organisation-' || i, 'nl', nullif(text, ''), text, NULL FROM t WHERE i < 9),
     sites AS (INSERT INTO site SELECT 'host-' || i, text, ARRAY['nl', text, NULL] FROM t WHERE i < 9),
     all_pages AS (INSERT INTO page SELECT 'pay/page-' || i, 'pay', i, i % 2 = 0, text, jsonb_build_object('s', text), date '2026-02-28', NULL, i % 2 = 1 FROM t),
     page_texts AS (INSERT INTO page_text
       SELECT 'pay/page-' || i, locale, text, text, repeat(text || i, 50), 'nl', 'unreviewed', false, timestamptz '2026-10-25 02:30:00.123456+02'
       FROM t, unnest(ARRAY['nl', 'pl']) AS locale),
     terms AS (INSERT INTO term_text SELECT 'term-' || i, 'pl', text, text, text FROM t WHERE i < 9),
     phrases AS (INSERT INTO unit_phrases VALUES ('nl', '{"cents": {"other": "{n} cent"}}')),
     notes AS (INSERT INTO local_note
       SELECT 'note-' || i, CASE WHEN i % 2 = 0 THEN 'region-0' END, CASE WHEN i % 2 = 1 THEN 'place-1' END, texts, '{}', date '2026-01-01' FROM t WHERE i < 9),
     note_texts AS (INSERT INTO local_note_text SELECT 'note-' || i, 'nl', text, text FROM t WHERE i < 9),
     bridges AS (INSERT INTO bridge_card SELECT 'bridge-' || i, i, jsonb_build_object('sites', texts) FROM t WHERE i < 9),
     bridge_texts AS (INSERT INTO bridge_text SELECT locale, jsonb_build_object('t', $1::text[]) FROM unnest(ARRAY['nl', 'ar']) AS locale),
     show_groups AS (INSERT INTO show_card_group SELECT 'group-' || i, i, i % 2 = 0, jsonb_build_array(text) FROM t WHERE i < 9),
     show_texts AS (INSERT INTO show_card_text SELECT locale, jsonb_build_object('t', $1::text[]) FROM unnest(ARRAY['nl', 'ar']) AS locale),
     synonyms AS (INSERT INTO search_synonyms SELECT locale, jsonb_build_object('words', $1::text[]) FROM unnest(ARRAY['nl', 'ar']) AS locale),
     unanswered AS (INSERT INTO unanswered_query
       SELECT date '2026-11-16' - 7 * i, 'pl', decode(lpad(to_hex(i), 8, '0'), 'hex'), i + 1, CASE WHEN i >= 4 THEN text END FROM t WHERE i < 9),
     services AS (INSERT INTO service (id, organisation_id, needs, area, status, details, owner, origin)
       SELECT 'service-' || i, 'organisation-' || i, texts, ARRAY['national'], 'active', jsonb_build_object('t', text), 'region:' || text, 'pack' FROM t WHERE i < 9),
     service_texts AS (INSERT INTO service_text SELECT 'service-' || i, 'nl', text, text FROM t WHERE i < 9),
     locations AS (INSERT INTO location (id, name, region_id, municipality_id, lat, lon, details, owner, origin)
       SELECT 'location-' || i, text, 'region-1', NULL, 52 + 1.0 / 3, 1e-300, jsonb_build_object('t', text), 'los', 'local' FROM t WHERE i < 9),
     offers AS (INSERT INTO service_at_location (service_id, location_id, details, origin)
       SELECT 'service-' || i, 'location-' || i, jsonb_build_object('t', text), 'demo' FROM t WHERE i < 9),
     corrections AS (INSERT INTO directory_correction
       SELECT date '2026-11-01' + i, 'service', 'service-' || i, 'closed', text, i + 1 FROM t WHERE i < 9),
     registers AS (INSERT INTO lender_register (copied_on) VALUES (date '2026-11-01')),
     lenders AS (INSERT INTO lender SELECT i, lpad(i::text, 8, '0'), text || 'x', 'admitted', date '2026-11-01' FROM t WHERE i < 9)
     INSERT INTO page_count SELECT date '2026-11-01' + i % 28, 'pay/page-' || i, 'pl', region, i, 9007199254740993, 0 FROM t, unnest(ARRAY['', 'region-0', 'region-1']) AS region`,
    [HOSTILE_TEXTS, pages],
  );
}
