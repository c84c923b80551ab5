-- Information points as far as they are known; unknown is null.
CREATE TABLE information_point (
  id              text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]+$'),
  region_id       text NOT NULL REFERENCES region DEFERRABLE INITIALLY DEFERRED,
  municipality_id text REFERENCES municipality DEFERRABLE INITIALLY DEFERRED,
  kind            text NOT NULL CHECK (kind IN ('desk', 'mobile')),
  status          text NOT NULL CHECK (status IN ('open', 'planned')),
  name            text NOT NULL,
  details         jsonb NOT NULL,   -- address, languages, hours, e-mail, website, source
  checked         date NOT NULL
);
ALTER TABLE information_point ENABLE ROW LEVEL SECURITY;
ALTER TABLE information_point FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON information_point TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON information_point FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON information_point TO wegwijs_app;
