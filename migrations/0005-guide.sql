CREATE TABLE page (
  id         text PRIMARY KEY CHECK (id ~ '^[a-z-]+/[a-z0-9-]+$'),   -- theme/page
  theme      text NOT NULL,
  position   integer NOT NULL,
  core       boolean NOT NULL,
  must       text NOT NULL,        -- what a reader knows after reading
  facts      jsonb NOT NULL,       -- pillars, audience, contacts, related, sources, statements to be checked
  checked    date,
  review_due date,
  sensitive  boolean NOT NULL DEFAULT false
);
ALTER TABLE page ENABLE ROW LEVEL SECURITY;
ALTER TABLE page FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON page TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON page FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON page TO wegwijs_app;

CREATE TABLE page_text (
  page_id       text NOT NULL REFERENCES page ON DELETE CASCADE,
  locale        text NOT NULL,
  title         text NOT NULL,
  answer        text NOT NULL,
  body          text NOT NULL,
  source_locale text NOT NULL,
  translation   text NOT NULL CHECK (translation IN ('source', 'unreviewed', 'reviewed')),
  stale         boolean NOT NULL,  -- the source has changed since this was translated
  changed_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (page_id, locale)
);
ALTER TABLE page_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE page_text FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON page_text TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON page_text FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON page_text TO wegwijs_app;

-- Dutch words that people will meet.
CREATE TABLE term_text (
  term_id     text NOT NULL,
  locale      text NOT NULL,
  dutch       text NOT NULL,
  translation text NOT NULL,
  explanation text NOT NULL,
  PRIMARY KEY (term_id, locale)
);
ALTER TABLE term_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE term_text FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON term_text TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON term_text FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON term_text TO wegwijs_app;

-- How numbers with units are said in a locale (content/<locale>/units.json).
CREATE TABLE unit_phrases (
  locale  text PRIMARY KEY,
  phrases jsonb NOT NULL
);
ALTER TABLE unit_phrases ENABLE ROW LEVEL SECURITY;
ALTER TABLE unit_phrases FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON unit_phrases TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON unit_phrases FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON unit_phrases TO wegwijs_app;

-- What a region or municipality adds to a national page.
CREATE TABLE local_note (
  id         text PRIMARY KEY,
  region_id  text REFERENCES region DEFERRABLE INITIALLY DEFERRED,
  municipality_id text REFERENCES municipality DEFERRABLE INITIALLY DEFERRED,
  pages      text[] NOT NULL,      -- page ids, or a theme id for all its pages
  details    jsonb NOT NULL,       -- contacts, source, confidence
  checked    date NOT NULL,
  CHECK (num_nonnulls(region_id, municipality_id) = 1)
);
ALTER TABLE local_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_note FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON local_note TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON local_note FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON local_note TO wegwijs_app;

CREATE TABLE local_note_text (
  note_id text NOT NULL REFERENCES local_note ON DELETE CASCADE,
  locale  text NOT NULL,
  title   text NOT NULL,
  body    text NOT NULL,
  PRIMARY KEY (note_id, locale)
);
ALTER TABLE local_note_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_note_text FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON local_note_text TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON local_note_text FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON local_note_text TO wegwijs_app;
