-- The directory: organisations give services, at locations. A record of the national pack is replaced by the next pack;
-- what a region or organisation brought ('local') stays until its owner changes it.
DROP TABLE information_point;

ALTER TABLE organisation
  ADD COLUMN owner      text NOT NULL DEFAULT 'los',      -- los, region:<id> or organisation:<id>
  ADD COLUMN origin     text NOT NULL DEFAULT 'pack' CHECK (origin IN ('pack', 'local', 'demo')),
  ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();

CREATE TABLE service (
  id              text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]+$'),
  organisation_id text NOT NULL REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
  needs           text[] NOT NULL,
  area            text[] NOT NULL,           -- 'national', or ids of regions and municipalities
  status          text NOT NULL CHECK (status IN ('active', 'planned', 'inactive')),
  details         jsonb NOT NULL,            -- the rest of src/directory/service.schema.ts
  owner           text NOT NULL,
  origin          text NOT NULL CHECK (origin IN ('pack', 'local', 'demo')),
  changed_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX service_organisation ON service (organisation_id);
CREATE INDEX service_needs ON service USING gin (needs);
CREATE INDEX service_area ON service USING gin (area);
ALTER TABLE service ENABLE ROW LEVEL SECURITY;
ALTER TABLE service FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON service TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON service FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON service TO wegwijs_app;

CREATE TABLE service_text (
  service_id text NOT NULL REFERENCES service ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  locale     text NOT NULL,
  name       text NOT NULL,
  does       text NOT NULL,
  PRIMARY KEY (service_id, locale)
);
ALTER TABLE service_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_text FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON service_text TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON service_text FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON service_text TO wegwijs_app;

CREATE TABLE location (
  id              text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]+$'),
  name            text NOT NULL,
  region_id       text NOT NULL REFERENCES region DEFERRABLE INITIALLY DEFERRED,
  municipality_id text REFERENCES municipality DEFERRABLE INITIALLY DEFERRED,
  lat             double precision,
  lon             double precision,
  details         jsonb NOT NULL,            -- the rest of src/directory/location.schema.ts
  owner           text NOT NULL,
  origin          text NOT NULL CHECK (origin IN ('pack', 'local', 'demo')),
  changed_at      timestamptz NOT NULL DEFAULT now(),
  CHECK ((lat IS NULL) = (lon IS NULL))
);
CREATE INDEX location_region ON location (region_id);
CREATE INDEX location_position ON location (lat, lon);
ALTER TABLE location ENABLE ROW LEVEL SECURITY;
ALTER TABLE location FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON location TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON location FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON location TO wegwijs_app;

CREATE TABLE service_at_location (
  service_id  text NOT NULL REFERENCES service ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  location_id text NOT NULL REFERENCES location ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  details     jsonb NOT NULL,                -- hours, ways, languages
  origin      text NOT NULL CHECK (origin IN ('pack', 'local', 'demo')),
  changed_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (service_id, location_id)
);
CREATE INDEX service_at_location_location ON service_at_location (location_id);
ALTER TABLE service_at_location ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_at_location FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON service_at_location TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON service_at_location FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON service_at_location TO wegwijs_app;

-- "This is not right any more": how often visitors said so on a day, without identity and without words of their own.
CREATE TABLE directory_correction (
  day       date NOT NULL,
  kind      text NOT NULL CHECK (kind IN ('organisation', 'service', 'location')),
  record_id text NOT NULL,
  reason    text NOT NULL CHECK (reason IN ('closed', 'wrong-number', 'moved', 'wrong-hours', 'wrong-languages')),
  owner     text NOT NULL,                   -- whose record it was, so that it reaches them
  times     int NOT NULL CHECK (times > 0),
  PRIMARY KEY (day, kind, record_id, reason)
);
ALTER TABLE directory_correction ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory_correction FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON directory_correction TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY keepers_read ON directory_correction FOR SELECT TO wegwijs_app
  USING (actor_has_role('los') OR actor_has_role('editor')
         OR (actor_has_role('coordinator') AND owner LIKE 'region:%' AND actor_has_region(substr(owner, 8))));
GRANT SELECT ON directory_correction TO wegwijs_app;

-- Adds one, for a record that exists. A flood fills one day's row to its brim and nothing else: false is the answer then.
CREATE FUNCTION add_directory_correction(of_kind text, of_record text, for_reason text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE
    keeper text;
    today date := (now() AT TIME ZONE 'Europe/Amsterdam')::date;
    added int;
  BEGIN
    EXECUTE CASE of_kind
      WHEN 'organisation' THEN 'SELECT owner FROM organisation WHERE id = $1'
      WHEN 'service' THEN 'SELECT owner FROM service WHERE id = $1'
      WHEN 'location' THEN 'SELECT owner FROM location WHERE id = $1'
    END INTO keeper USING of_record;
    IF keeper IS NULL THEN RETURN false; END IF;
    DELETE FROM directory_correction WHERE day < today - 365;
    INSERT INTO directory_correction AS c (day, kind, record_id, reason, owner, times)
    VALUES (today, of_kind, of_record, for_reason, keeper, 1)
    ON CONFLICT (day, kind, record_id, reason) DO UPDATE SET times = c.times + 1 WHERE c.times < 100;
    GET DIAGNOSTICS added = ROW_COUNT;
    RETURN added = 1;
  END $$;
REVOKE ALL ON FUNCTION add_directory_correction(text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION add_directory_correction(text, text, text) TO wegwijs_app;

-- School holidays decide opening hours too.
ALTER TABLE place_list DROP CONSTRAINT place_list_kind_check;
ALTER TABLE place_list ADD CHECK (kind IN ('postcodes', 'names', 'school-holidays'));
