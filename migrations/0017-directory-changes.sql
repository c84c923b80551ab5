-- Who keeps a record of the directory right changes it at the desk: a region's coordinators, LOS for what is national and for
-- organisations. Every change stands in directory_change: without its history the database takes none, and with it the
-- nodes hear of it when it is stored.
CREATE FUNCTION actor_keeps(owner text) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN owner LIKE 'region:%' THEN substr(owner, 8) = ANY (actor_scopes('coordinator'))
              WHEN owner = 'los' OR owner LIKE 'organisation:%' THEN actor_is('los')
              ELSE false END;

-- Whose organisation it is. They say when and how their services can be reached, and no more.
CREATE FUNCTION actor_gives(owner text) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN owner LIKE 'organisation:%' AND substr(owner, 14) = ANY (actor_scopes('partner'));

-- A local note belongs to its region, and stays as the region wrote it when the next pack comes.
ALTER TABLE local_note
  ADD COLUMN owner      text NOT NULL DEFAULT 'los',
  ADD COLUMN origin     text NOT NULL DEFAULT 'pack' CHECK (origin IN ('pack', 'local', 'demo')),
  ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
UPDATE local_note SET owner = 'region:' || coalesce(region_id, (SELECT m.region_id FROM municipality m WHERE m.id = municipality_id));

-- Records: nothing is deleted but texts. What is closed says so, else the next pack would bring it back.
CREATE POLICY keeper_add ON organisation FOR INSERT TO wegwijs_app WITH CHECK (actor_keeps(owner) AND origin = 'local');
CREATE POLICY keeper_change ON organisation FOR UPDATE TO wegwijs_app
  USING (actor_keeps(owner) AND origin <> 'demo') WITH CHECK (actor_keeps(owner) AND origin = 'local');
GRANT INSERT, UPDATE (name, kind, details, origin, changed_at) ON organisation TO wegwijs_app;

CREATE POLICY keeper_add ON service FOR INSERT TO wegwijs_app WITH CHECK (actor_keeps(owner) AND origin = 'local');
CREATE POLICY keeper_change ON service FOR UPDATE TO wegwijs_app
  USING (actor_keeps(owner) AND origin <> 'demo') WITH CHECK (actor_keeps(owner) AND origin = 'local');
CREATE POLICY partner_change ON service FOR UPDATE TO wegwijs_app
  USING (actor_gives(owner) AND origin <> 'demo') WITH CHECK (actor_gives(owner) AND origin = 'local');
GRANT INSERT, UPDATE (organisation_id, needs, area, status, details, origin, changed_at) ON service TO wegwijs_app;

CREATE POLICY keeper_add ON location FOR INSERT TO wegwijs_app WITH CHECK (actor_keeps(owner) AND origin = 'local');
CREATE POLICY keeper_change ON location FOR UPDATE TO wegwijs_app
  USING (actor_keeps(owner) AND origin <> 'demo') WITH CHECK (actor_keeps(owner) AND origin = 'local');
GRANT INSERT, UPDATE (name, region_id, municipality_id, lat, lon, details, origin, changed_at) ON location TO wegwijs_app;

-- An offer has two sides: who keeps either of them may say what is given there.
CREATE POLICY keeper_add ON service_at_location FOR INSERT TO wegwijs_app
  WITH CHECK (origin = 'local' AND (EXISTS (SELECT FROM service s WHERE s.id = service_id AND actor_keeps(s.owner))
                                    OR EXISTS (SELECT FROM location l WHERE l.id = location_id AND actor_keeps(l.owner))));
CREATE POLICY keeper_change ON service_at_location FOR UPDATE TO wegwijs_app
  USING (origin <> 'demo' AND (EXISTS (SELECT FROM service s WHERE s.id = service_id AND actor_keeps(s.owner))
                               OR EXISTS (SELECT FROM location l WHERE l.id = location_id AND actor_keeps(l.owner))))
  WITH CHECK (origin = 'local' AND (EXISTS (SELECT FROM service s WHERE s.id = service_id AND actor_keeps(s.owner))
                                    OR EXISTS (SELECT FROM location l WHERE l.id = location_id AND actor_keeps(l.owner))));
CREATE POLICY partner_change ON service_at_location FOR UPDATE TO wegwijs_app
  USING (origin <> 'demo' AND EXISTS (SELECT FROM service s WHERE s.id = service_id AND actor_gives(s.owner)))
  WITH CHECK (origin = 'local' AND EXISTS (SELECT FROM service s WHERE s.id = service_id AND actor_gives(s.owner)));
GRANT INSERT, UPDATE (details, origin, changed_at) ON service_at_location TO wegwijs_app;

CREATE POLICY keeper_add ON local_note FOR INSERT TO wegwijs_app WITH CHECK (actor_keeps(owner) AND origin = 'local');
CREATE POLICY keeper_change ON local_note FOR UPDATE TO wegwijs_app
  USING (actor_keeps(owner) AND origin <> 'demo') WITH CHECK (actor_keeps(owner) AND origin = 'local');
GRANT INSERT, UPDATE (region_id, municipality_id, pages, details, checked, origin, changed_at) ON local_note TO wegwijs_app;

-- Texts go with their record.
CREATE POLICY keeper_add ON organisation_text FOR INSERT TO wegwijs_app
  WITH CHECK (EXISTS (SELECT FROM organisation o WHERE o.id = organisation_id AND actor_keeps(o.owner)));
CREATE POLICY keeper_remove ON organisation_text FOR DELETE TO wegwijs_app
  USING (EXISTS (SELECT FROM organisation o WHERE o.id = organisation_id AND actor_keeps(o.owner)));
GRANT INSERT, DELETE ON organisation_text TO wegwijs_app;
CREATE POLICY keeper_add ON service_text FOR INSERT TO wegwijs_app
  WITH CHECK (EXISTS (SELECT FROM service s WHERE s.id = service_id AND actor_keeps(s.owner)));
CREATE POLICY keeper_remove ON service_text FOR DELETE TO wegwijs_app
  USING (EXISTS (SELECT FROM service s WHERE s.id = service_id AND actor_keeps(s.owner)));
GRANT INSERT, DELETE ON service_text TO wegwijs_app;
CREATE POLICY keeper_add ON local_note_text FOR INSERT TO wegwijs_app
  WITH CHECK (EXISTS (SELECT FROM local_note n WHERE n.id = note_id AND actor_keeps(n.owner)));
CREATE POLICY keeper_remove ON local_note_text FOR DELETE TO wegwijs_app
  USING (EXISTS (SELECT FROM local_note n WHERE n.id = note_id AND actor_keeps(n.owner)));
GRANT INSERT, DELETE ON local_note_text TO wegwijs_app;

-- What was changed, by whom, and what it was before. Nobody changes or removes an entry: what is undone is a change again.
CREATE TABLE directory_change (
  id         uuid PRIMARY KEY DEFAULT uuidv7(),   -- made with the form: a form sent twice changes once
  at         timestamptz NOT NULL DEFAULT clock_timestamp(),
  account_id uuid REFERENCES staff ON DELETE SET NULL,
  acted_as   text NOT NULL CHECK (acted_as IN ('coordinator', 'los', 'partner')),
  kind       text NOT NULL CHECK (kind IN ('organisation', 'service', 'location', 'offer', 'note')),
  record_id  text NOT NULL CHECK (length(record_id) BETWEEN 1 AND 170),   -- an offer: "<service> at <location>"
  owner      text NOT NULL CHECK (owner ~ '^(los|(region|organisation):[a-z0-9-]+)$'),
  what       text NOT NULL CHECK (what IN ('added', 'changed', 'checked', 'closed', 'opened', 'undone')),
  before     jsonb CHECK (octet_length(before::text) <= 400000),          -- null: it was not there
  after      jsonb NOT NULL CHECK (octet_length(after::text) <= 400000),
  undoes     uuid UNIQUE REFERENCES directory_change,
  CHECK ((what = 'undone') = (undoes IS NOT NULL)),
  CHECK ((what = 'added') = (before IS NULL))
);
CREATE INDEX directory_change_record ON directory_change (kind, record_id, at DESC);
CREATE INDEX directory_change_owner ON directory_change (owner, at DESC);
ALTER TABLE directory_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory_change FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON directory_change TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY keeper_read ON directory_change FOR SELECT TO wegwijs_app
  USING ((SELECT actor_is('los')) OR owner = ANY (SELECT 'region:' || scope FROM unnest((SELECT actor_scopes('coordinator'))) AS scope));
CREATE POLICY partner_read ON directory_change FOR SELECT TO wegwijs_app USING (actor_gives(owner));
CREATE POLICY keeper_add ON directory_change FOR INSERT TO wegwijs_app
  WITH CHECK (account_id = (SELECT actor_account())
              AND CASE acted_as WHEN 'partner' THEN actor_gives(owner) AND kind IN ('service', 'offer')
                                ELSE actor_keeps(owner) AND (acted_as = 'coordinator') = (owner LIKE 'region:%') END);
GRANT SELECT, INSERT ON directory_change TO wegwijs_app;

-- A partner says when and how a service can be reached; what it is, and for whom, stays as its keeper wrote it.
CREATE FUNCTION guard_partner_change() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
  DECLARE
    theirs text[] := ARRAY['phones', 'hours', 'languages', 'capacity', 'checked', 'review', 'source'];
  BEGIN
    IF NOT actor_keeps(OLD.owner)
       AND (NEW.organisation_id, NEW.needs, NEW.area, NEW.details - theirs) IS DISTINCT FROM (OLD.organisation_id, OLD.needs, OLD.area, OLD.details - theirs)
    THEN
      RAISE EXCEPTION 'a partner changes only how their service can be reached' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER guard_partner BEFORE UPDATE ON service FOR EACH ROW WHEN (current_user = 'wegwijs_app') EXECUTE FUNCTION guard_partner_change();

-- At the end of the transaction: refuses a change that the application made without its history, and publishes the others. No
-- function that anybody could call publishes: only a change does.
CREATE FUNCTION publish_directory_change() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE
    changed   jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
    of_record text := changed ->> TG_ARGV[1] || coalesce(' at ' || (changed ->> TG_ARGV[2]), '');
    published bigint;
  BEGIN
    IF NOT EXISTS (SELECT FROM directory_change c
                   WHERE c.kind = TG_ARGV[0] AND c.record_id = of_record AND c.xmin = pg_current_xact_id()::xid) THEN
      RAISE EXCEPTION 'the change of the % "%" has no history', TG_ARGV[0], of_record USING ERRCODE = 'check_violation';
    END IF;
    -- Versions are seen in their order: the same lock as the imports take.
    PERFORM pg_advisory_xact_lock(hashtext('wegwijs import'));
    IF (SELECT p.xmin FROM content_pack p ORDER BY p.version DESC LIMIT 1) IS DISTINCT FROM pg_current_xact_id()::xid THEN
      -- The pack is the one of before.
      INSERT INTO content_pack (hash) SELECT p.hash FROM content_pack p ORDER BY p.version DESC LIMIT 1 RETURNING version INTO published;
      PERFORM pg_notify('content_pack', published::text);
    END IF;
    RETURN NULL;
  END $$;
REVOKE ALL ON FUNCTION publish_directory_change() FROM PUBLIC;
DO $$
DECLARE
  named text[];
BEGIN
  FOREACH named SLICE 1 IN ARRAY ARRAY[
    ['organisation', 'organisation', 'id', ''], ['organisation_text', 'organisation', 'organisation_id', ''],
    ['service', 'service', 'id', ''], ['service_text', 'service', 'service_id', ''],
    ['location', 'location', 'id', ''], ['service_at_location', 'offer', 'service_id', 'location_id'],
    ['local_note', 'note', 'id', ''], ['local_note_text', 'note', 'note_id', '']]
  LOOP
    EXECUTE format(
      'CREATE CONSTRAINT TRIGGER publish_change AFTER INSERT OR UPDATE OR DELETE ON %I DEFERRABLE INITIALLY DEFERRED
         FOR EACH ROW WHEN (current_user = ''wegwijs_app'') EXECUTE FUNCTION publish_directory_change(%L, %L, %L)',
      named[1], named[2], named[3], named[4]);
  END LOOP;
END $$;

-- Who keeps a record has seen what visitors said of it, up to so many times. Said again, it shows again.
CREATE TABLE directory_correction_seen (
  day       date NOT NULL,
  kind      text NOT NULL,
  record_id text NOT NULL,
  reason    text NOT NULL,
  times     int NOT NULL CHECK (times > 0),
  seen_by   uuid REFERENCES staff ON DELETE SET NULL,
  seen_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (day, kind, record_id, reason),
  FOREIGN KEY (day, kind, record_id, reason) REFERENCES directory_correction ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
ALTER TABLE directory_correction_seen ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory_correction_seen FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON directory_correction_seen TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY keeper_read ON directory_correction_seen FOR SELECT TO wegwijs_app
  USING (EXISTS (SELECT FROM directory_correction c WHERE (c.day, c.kind, c.record_id, c.reason)
                 = (directory_correction_seen.day, directory_correction_seen.kind, directory_correction_seen.record_id, directory_correction_seen.reason)
                 AND actor_keeps(c.owner)));
CREATE POLICY keeper_add ON directory_correction_seen FOR INSERT TO wegwijs_app
  WITH CHECK (seen_by = (SELECT actor_account())
              AND EXISTS (SELECT FROM directory_correction c WHERE (c.day, c.kind, c.record_id, c.reason)
                 = (directory_correction_seen.day, directory_correction_seen.kind, directory_correction_seen.record_id, directory_correction_seen.reason)
                 AND actor_keeps(c.owner)));
CREATE POLICY keeper_change ON directory_correction_seen FOR UPDATE TO wegwijs_app
  USING (EXISTS (SELECT FROM directory_correction c WHERE (c.day, c.kind, c.record_id, c.reason)
                 = (directory_correction_seen.day, directory_correction_seen.kind, directory_correction_seen.record_id, directory_correction_seen.reason)
                 AND actor_keeps(c.owner)))
  WITH CHECK (seen_by = (SELECT actor_account()));
GRANT SELECT, INSERT, UPDATE (times, seen_by, seen_at) ON directory_correction_seen TO wegwijs_app;
