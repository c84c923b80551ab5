-- Bridge cards: outside sites that do not speak every language, explained (content/bridges).
CREATE TABLE bridge_card (
  id       text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]+$'),
  position integer NOT NULL,
  details  jsonb NOT NULL        -- organisation, sites, words, what to have ready, helpers
);
ALTER TABLE bridge_card ENABLE ROW LEVEL SECURITY;
ALTER TABLE bridge_card FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON bridge_card TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON bridge_card FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON bridge_card TO wegwijs_app;

CREATE TABLE bridge_text (
  locale text PRIMARY KEY,
  texts  jsonb NOT NULL          -- words, things to have ready and cards by id
);
ALTER TABLE bridge_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE bridge_text FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON bridge_text TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON bridge_text FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON bridge_text TO wegwijs_app;

-- Show cards: Dutch sentences to hold up at a counter (content/show-cards).
CREATE TABLE show_card_group (
  id        text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]+$'),
  position  integer NOT NULL,
  sensitive boolean NOT NULL DEFAULT false,
  cards     jsonb NOT NULL       -- id and Dutch sentence, in order
);
ALTER TABLE show_card_group ENABLE ROW LEVEL SECURITY;
ALTER TABLE show_card_group FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON show_card_group TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON show_card_group FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON show_card_group TO wegwijs_app;

CREATE TABLE show_card_text (
  locale text PRIMARY KEY,
  texts  jsonb NOT NULL          -- names of groups and meanings of cards by id
);
ALTER TABLE show_card_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE show_card_text FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON show_card_text TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON show_card_text FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON show_card_text TO wegwijs_app;
