-- One conversation, counted without identity: nothing in it says who came.
CREATE TABLE contact_moment (
  id            uuid PRIMARY KEY DEFAULT uuidv7(),
  region_id     text NOT NULL REFERENCES region DEFERRABLE INITIALLY DEFERRED,
  account_id    uuid REFERENCES staff ON DELETE SET NULL,   -- who helped
  point_id      text,                                       -- a location of the directory; no reference: counts outlive it
  at            timestamptz NOT NULL DEFAULT now(),
  channel       text NOT NULL CHECK (channel IN ('desk', 'telephone', 'message', 'video', 'outreach')),
  language      text NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
  topics        text[] NOT NULL CHECK (cardinality(topics) BETWEEN 1 AND 8),   -- themes of the guide
  pillars       text[] NOT NULL,
  place_id      text,                                       -- where the person lives, as far as said
  contract_kind text CHECK (contract_kind IN ('agency', 'temporary', 'permanent', 'on-call', 'posted', 'self-employed', 'none')),
  stay_phase    text CHECK (stay_phase IN ('before', 'first-weeks', 'first-year', 'over-a-year', 'leaving', 'commuting')),
  outcome       text NOT NULL CHECK (outcome IN ('answered', 'referred', 'file', 'appointment', 'not-helped')),
  minutes       int CHECK (minutes BETWEEN 1 AND 480),
  referred_to   text,                                       -- an organisation of the directory: a referral without a file
  sent_key      uuid NOT NULL,                              -- made where it was written: sent twice, it counts once
  UNIQUE (account_id, sent_key)
);
CREATE INDEX contact_moment_region ON contact_moment (region_id, at DESC);
CREATE INDEX contact_moment_account ON contact_moment (account_id, at DESC);
ALTER TABLE contact_moment ENABLE ROW LEVEL SECURITY;
ALTER TABLE contact_moment FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON contact_moment TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY region_read ON contact_moment FOR SELECT TO wegwijs_app
  USING (region_id = ANY ((SELECT actor_scopes('adviser', 'coordinator'))::text[]));
CREATE POLICY nation_read ON contact_moment FOR SELECT TO wegwijs_app USING ((SELECT actor_is('los')));
CREATE POLICY own_add ON contact_moment FOR INSERT TO wegwijs_app
  WITH CHECK (region_id = ANY ((SELECT actor_scopes('adviser'))::text[]) AND account_id = (SELECT actor_account()));
-- A slip is put right within two days, by whoever made it.
CREATE POLICY own_change ON contact_moment FOR UPDATE TO wegwijs_app
  USING (account_id = (SELECT actor_account()) AND at > now() - interval '2 days' AND region_id = ANY ((SELECT actor_scopes('adviser'))::text[]))
  WITH CHECK (account_id = (SELECT actor_account()) AND region_id = ANY ((SELECT actor_scopes('adviser'))::text[]));
CREATE POLICY own_remove ON contact_moment FOR DELETE TO wegwijs_app
  USING (account_id = (SELECT actor_account()) AND at > now() - interval '2 days' AND region_id = ANY ((SELECT actor_scopes('adviser'))::text[]));
GRANT SELECT, INSERT, UPDATE, DELETE ON contact_moment TO wegwijs_app;

-- Who waits at a point today: a number on a slip of paper, a language, perhaps a topic. No name.
CREATE TABLE walk_in (
  id         uuid PRIMARY KEY DEFAULT uuidv7(),
  region_id  text NOT NULL REFERENCES region DEFERRABLE INITIALLY DEFERRED,
  point_id   text NOT NULL,
  day        date NOT NULL,
  number     int NOT NULL CHECK (number BETWEEN 1 AND 999),
  language   text NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
  topic      text,
  came_at    timestamptz NOT NULL DEFAULT now(),
  taken_by   uuid REFERENCES staff ON DELETE SET NULL,
  taken_at   timestamptz,
  left_at    timestamptz,                      -- helped, or gone
  UNIQUE (point_id, day, number)
);
CREATE INDEX walk_in_waiting ON walk_in (region_id, day, came_at);
ALTER TABLE walk_in ENABLE ROW LEVEL SECURITY;
ALTER TABLE walk_in FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON walk_in TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY region_all ON walk_in TO wegwijs_app
  USING (region_id = ANY ((SELECT actor_scopes('adviser', 'coordinator'))::text[]))
  WITH CHECK (region_id = ANY ((SELECT actor_scopes('adviser', 'coordinator'))::text[]));
CREATE POLICY system_all ON walk_in TO wegwijs_app
  USING ('retention' = ANY ((SELECT actor_scopes('system'))::text[])) WITH CHECK ('retention' = ANY ((SELECT actor_scopes('system'))::text[]));
GRANT SELECT, INSERT, UPDATE, DELETE ON walk_in TO wegwijs_app;

-- News and instructions from LOS to all who work at a desk.
CREATE TABLE notice (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  is_important boolean NOT NULL DEFAULT false,
  published_at timestamptz NOT NULL DEFAULT now(),
  ends_on      date NOT NULL,
  author_id    uuid REFERENCES staff ON DELETE SET NULL
);
CREATE TABLE notice_text (
  notice_id uuid NOT NULL REFERENCES notice ON DELETE CASCADE,
  locale    text NOT NULL CHECK (locale IN ('nl', 'en')),
  title     text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
  body      text NOT NULL CHECK (length(body) BETWEEN 1 AND 4000),
  PRIMARY KEY (notice_id, locale)
);
CREATE TABLE notice_read (
  notice_id  uuid NOT NULL REFERENCES notice ON DELETE CASCADE,
  account_id uuid NOT NULL REFERENCES staff ON DELETE CASCADE,
  read_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (notice_id, account_id)
);
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['notice', 'notice_text'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY owner_all ON %I TO wegwijs_owner USING (true) WITH CHECK (true)', name);
    EXECUTE format($policy$CREATE POLICY staff_read ON %I FOR SELECT TO wegwijs_app
      USING ((SELECT actor_is('key-person', 'adviser', 'coordinator', 'editor', 'translator', 'los', 'auditor')))$policy$, name);
    EXECUTE format('CREATE POLICY los_all ON %I TO wegwijs_app USING ((SELECT actor_is(''los''))) WITH CHECK ((SELECT actor_is(''los'')))', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO wegwijs_app', name);
  END LOOP;
END $$;
ALTER TABLE notice_read ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_read FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON notice_read TO wegwijs_owner USING (true) WITH CHECK (true);
-- Marks of whoever may read the notice.
CREATE POLICY own_all ON notice_read TO wegwijs_app
  USING (account_id = (SELECT actor_account()) AND EXISTS (SELECT FROM notice n WHERE n.id = notice_id))
  WITH CHECK (account_id = (SELECT actor_account()) AND EXISTS (SELECT FROM notice n WHERE n.id = notice_id));
CREATE POLICY los_read ON notice_read FOR SELECT TO wegwijs_app USING ((SELECT actor_is('los')));
GRANT SELECT, INSERT, DELETE ON notice_read TO wegwijs_app;
