-- Everyday words and sayings by which people look for pages (content/<locale>/synonyms.json).
CREATE TABLE search_synonyms (
  locale   text PRIMARY KEY,
  synonyms jsonb NOT NULL        -- groups of words, and sayings with the pages that they mean
);
ALTER TABLE search_synonyms ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_synonyms FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON search_synonyms TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON search_synonyms FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON search_synonyms TO wegwijs_app;
