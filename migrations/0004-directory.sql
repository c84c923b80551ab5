CREATE TABLE organisation (
  id      text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]+$'),
  name    text NOT NULL,
  kind    text NOT NULL,
  details jsonb NOT NULL           -- topics, languages, phones, website, hours: each with its confidence
);
ALTER TABLE organisation ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisation FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON organisation TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON organisation FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON organisation TO wegwijs_app;

CREATE TABLE organisation_text (
  organisation_id text NOT NULL REFERENCES organisation ON DELETE CASCADE,
  locale          text NOT NULL,
  name            text,
  does            text NOT NULL,
  conditions      text,
  PRIMARY KEY (organisation_id, locale)
);
ALTER TABLE organisation_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisation_text FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON organisation_text TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON organisation_text FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON organisation_text TO wegwijs_app;

-- Outside sites and the languages they speak, so that a link never drops a reader into another language unsaid.
CREATE TABLE site (
  host      text PRIMARY KEY,
  name      text NOT NULL,
  languages text[] NOT NULL
);
ALTER TABLE site ENABLE ROW LEVEL SECURITY;
ALTER TABLE site FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON site TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON site FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON site TO wegwijs_app;
