CREATE TABLE region (
  id       text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]+$'),
  code     text NOT NULL UNIQUE CHECK (code ~ '^AM[0-9]{2}$'),
  name     text NOT NULL,
  details  jsonb NOT NULL          -- other names, neighbours, position on the tile map
);
ALTER TABLE region ENABLE ROW LEVEL SECURITY;
ALTER TABLE region FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON region TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON region FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON region TO wegwijs_app;

CREATE TABLE municipality (
  id        text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]+$'),
  code      text NOT NULL UNIQUE CHECK (code ~ '^GM[0-9]{4}$'),
  name      text NOT NULL,
  official  text,                  -- the name in the CBS register where it differs
  province  text NOT NULL,
  region_id text NOT NULL REFERENCES region DEFERRABLE INITIALLY DEFERRED,
  latitude  double precision NOT NULL,
  longitude double precision NOT NULL
);
ALTER TABLE municipality ENABLE ROW LEVEL SECURITY;
ALTER TABLE municipality FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON municipality TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON municipality FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON municipality TO wegwijs_app;

-- Four-digit postcodes and the names people type, as the pack states them (content/places).
CREATE TABLE place_list (
  kind    text PRIMARY KEY CHECK (kind IN ('postcodes', 'names')),
  entries jsonb NOT NULL
);
ALTER TABLE place_list ENABLE ROW LEVEL SECURITY;
ALTER TABLE place_list FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON place_list TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON place_list FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON place_list TO wegwijs_app;
