import { runSql } from './database.ts';

/**
 * At least one row in every table of schemas public and auth, with what has a meaning in a file of rows: tabs, newlines, backslashes, the mark
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
  await insertPublicRows(ownerUrl, pages);
  await insertRowsAboutPeople(ownerUrl);
}

/** What everybody may read, and counts without identity. */
async function insertPublicRows(ownerUrl: string, pages: number): Promise<void> {
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

/**
 * Ids of the sample rows about people, for i = 0, 1, 2: account, file, referral. The accounts are advisers of region-0,
 * region-1 and region-2.
 */
export function sampleId(kind: 'staff' | 'file' | 'task' | 'notice' | 'referral', i: number): string {
  const number = ['staff', 'file', 'task', 'notice', 'referral'].indexOf(kind) * 100 + i;
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** Accounts and how they sign in, files, the desk, referrals with their history. What is sealed is not: bytes of every kind. */
async function insertRowsAboutPeople(ownerUrl: string): Promise<void> {
  const ids = (kind: Parameters<typeof sampleId>[0]) => [0, 1, 2].map((i) => sampleId(kind, i));
  await runSql(
    ownerUrl,
    `WITH t AS (
       SELECT i::int - 1 AS i, 'region-' || i - 1 AS region, ($1::text[])[1 + i] || 'x' AS text, decode('00ff5c0a2e', 'hex') || sha256(i::text::bytea) AS sealed,
              sha256(i::text::bytea) AS hash, ($2::uuid[])[i] AS staff, ($3::uuid[])[i] AS file, ($4::uuid[])[i] AS task, ($5::uuid[])[i] AS notice, ($6::uuid[])[i] AS referral
       FROM generate_series(1, 3) AS i),
     people AS (INSERT INTO staff (account_id, email, name, languages) SELECT staff, i || '@example.org', text, ARRAY[text, 'pl'] FROM t),
     grants AS (INSERT INTO staff_grant (account_id, role, scope, given_by) SELECT staff, 'adviser', region, ($2::uuid[])[1 + i % 3] FROM t),
     invitations AS (INSERT INTO invitation (token_hash, email, name, locale, role, scope, invited_by, expires_at)
       SELECT hash, i || '@example.net', text, 'nl', 'adviser', region, staff, now() + interval '1 day' FROM t),
     credentials AS (INSERT INTO auth.credential (account_id, password_hash, totp_secret, totp_last_step) SELECT staff, text, sealed, 9007199254740993 FROM t),
     codes AS (INSERT INTO auth.recovery_code SELECT staff, hash, CASE WHEN i = 1 THEN now() END FROM t),
     passkeys AS (INSERT INTO auth.passkey (id, account_id, public_key, counter, transports, name) SELECT sealed, staff, sealed, i, ARRAY[text], text FROM t),
     identities AS (INSERT INTO auth.oidc_identity (issuer, subject, account_id) SELECT text, text, staff FROM t),
     sessions AS (INSERT INTO auth.session (token_hash, account_id, expires_at, second_factor, device) SELECT hash, staff, now() + interval '1 hour', 'totp', text FROM t),
     devices AS (INSERT INTO auth.known_device (token_hash, account_id, expires_at) SELECT hash, staff, now() + interval '1 day' FROM t),
     tries AS (INSERT INTO auth.failed_try SELECT sealed, i + 1, now() FROM t),
     challenges AS (INSERT INTO auth.challenge SELECT hash, 'new-password', CASE WHEN i = 0 THEN staff END, jsonb_build_object('t', text), now() FROM t),
     chains AS (INSERT INTO audit_chain SELECT 'file', file, region, 1, hash FROM t),
     entries AS (INSERT INTO audit_entry SELECT 'file', file, 1, timestamptz '2026-10-25 02:30:00.123456+02', CASE WHEN i = 0 THEN staff END, 'adviser', 'opened', hash FROM t),
     mails AS (INSERT INTO mail_outbox (sealed_to, kind, locale, details) SELECT sealed, 'invitation', 'nl', sealed FROM t),
     files AS (INSERT INTO client_file (id, code, region_id, language, adviser_id, ends_on, state, closed_at, closed_for)
       SELECT file, 'ABCD-222' || i + 2, region, 'pl', staff, '2027-01-01', CASE WHEN i < 2 THEN 'open' ELSE 'closed' END,
              CASE WHEN i = 2 THEN now() END, CASE WHEN i = 2 THEN 'done' END FROM t),
     persons AS (INSERT INTO client_person SELECT file, sealed FROM t),
     notes AS (INSERT INTO client_note (file_id, author_id, sealed) SELECT file, staff, sealed FROM t),
     consents AS (INSERT INTO client_consent (file_id, kind, referral_id, facts, text_version, locale, given_how, signature, ends_on)
       SELECT file, CASE WHEN i = 0 THEN 'share' ELSE 'file' END, CASE WHEN i = 0 THEN referral END, ARRAY[text], 'v1', 'pl',
              CASE WHEN i = 1 THEN 'signed' ELSE 'read-aloud' END, CASE WHEN i = 1 THEN sealed END, '2027-01-01' FROM t),
     tasks AS (INSERT INTO desk_task (id, region_id, file_id, kind, due_on, assignee_id) SELECT task, region, file, 'task', '2026-12-01', staff FROM t),
     task_texts AS (INSERT INTO desk_task_text SELECT task, sealed FROM t),
     contacts AS (INSERT INTO contact_moment (region_id, account_id, channel, language, topics, pillars, outcome, sent_key)
       SELECT region, staff, 'desk', 'pl', ARRAY[text], '{}', 'answered', file FROM t),
     walk_ins AS (INSERT INTO walk_in (region_id, point_id, day, number, language) SELECT region, text, '2026-11-21', i + 1, 'pl' FROM t),
     trainings AS (INSERT INTO staff_training (account_id, region_id, what, due_on, done_on, noted_by)
       SELECT staff, region, left(text, 120), '2026-12-01', CASE WHEN i = 1 THEN date '2026-11-20' END, CASE WHEN i = 0 THEN staff END FROM t),
     notices AS (INSERT INTO notice (id, ends_on, author_id) SELECT notice, '2026-12-31', staff FROM t),
     notice_texts AS (INSERT INTO notice_text SELECT notice, 'nl', text, text FROM t),
     reads AS (INSERT INTO notice_read SELECT notice, staff FROM t),
     referrals AS (INSERT INTO referral (id, region_id, file_id, sender_id, organisation_id, need, language, urgency, state, sent_at, ended_at, outcome)
       SELECT referral, region, file, staff, 'organisation-' || i, 'tax', 'pl', 'normal', (ARRAY['draft', 'sent', 'done'])[i + 1],
              CASE WHEN i > 0 THEN now() END, CASE WHEN i = 2 THEN now() END, CASE WHEN i = 2 THEN 'solved' END FROM t),
     events AS (INSERT INTO referral_event SELECT referral, 1, now(), NULL, 'draft', 'sender', staff FROM t),
     contents AS (INSERT INTO referral_content SELECT referral, sealed FROM t),
     replies AS (INSERT INTO referral_reply (referral_id, account_id, sealed) SELECT referral, staff, sealed FROM t),
     links AS (INSERT INTO referral_link (referral_id, token_hash, code_hash, sealed_to, expires_at) SELECT referral, hash, hash, sealed, now() FROM t),
     changes AS (INSERT INTO directory_change (account_id, acted_as, kind, record_id, owner, what, after)
       SELECT staff, 'coordinator', 'service', 'service-' || i, 'region:' || region, 'added', jsonb_build_object('t', text) FROM t),
     seen AS (INSERT INTO directory_correction_seen SELECT date '2026-11-01' + i, 'service', 'service-' || i, 'closed', 1, staff FROM t)
     INSERT INTO organisation_capacity SELECT 'organisation-' || i, '2026-12-31', ARRAY[text], now(), staff FROM t`,
    [HOSTILE_TEXTS, ids('staff'), ids('file'), ids('task'), ids('notice'), ids('referral')],
  );
}
