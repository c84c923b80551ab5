-- Files of people who agreed to one. What says who somebody is stands sealed in tables of its own: the row of the file
-- itself holds no name, and may be listed and counted. Advisers of the region see all; coordinators see that a file is
-- there and who looked into it; nobody else sees anything.
CREATE TABLE client_file (
  id         uuid PRIMARY KEY DEFAULT uuidv7(),
  code       text NOT NULL UNIQUE CHECK (code ~ '^[A-Z2-9]{4}-[A-Z2-9]{4}$'),   -- to say aloud; says nothing of the person
  region_id  text NOT NULL REFERENCES region DEFERRABLE INITIALLY DEFERRED,
  language   text NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
  adviser_id uuid REFERENCES staff ON DELETE SET NULL,   -- whose file it is
  state      text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')),
  opened_at  timestamptz NOT NULL DEFAULT now(),
  ends_on    date NOT NULL,                     -- until then the person agreed; afterwards it closes by itself
  closed_at  timestamptz,
  closed_for text CHECK (closed_for IN ('done', 'withdrawn', 'ended', 'mistake')),
  version    int NOT NULL DEFAULT 1,
  CHECK ((state = 'closed') = (closed_at IS NOT NULL AND closed_for IS NOT NULL))
);
CREATE INDEX client_file_region ON client_file (region_id, state, id DESC);
CREATE INDEX client_file_adviser ON client_file (adviser_id, state);
CREATE INDEX client_file_ends ON client_file (ends_on) WHERE state = 'open';
ALTER TABLE client_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE client_file FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON client_file TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY region_read ON client_file FOR SELECT TO wegwijs_app
  USING (region_id = ANY ((SELECT actor_scopes('adviser', 'coordinator'))::text[]));
CREATE POLICY region_add ON client_file FOR INSERT TO wegwijs_app
  WITH CHECK (region_id = ANY ((SELECT actor_scopes('adviser'))::text[]) AND adviser_id = (SELECT actor_account()) AND state = 'open');
CREATE POLICY region_change ON client_file FOR UPDATE TO wegwijs_app
  USING (region_id = ANY ((SELECT actor_scopes('adviser'))::text[]))
  WITH CHECK (region_id = ANY ((SELECT actor_scopes('adviser'))::text[]));
CREATE POLICY system_all ON client_file TO wegwijs_app
  USING ('retention' = ANY ((SELECT actor_scopes('system'))::text[])) WITH CHECK ('retention' = ANY ((SELECT actor_scopes('system'))::text[]));
GRANT SELECT, INSERT, UPDATE, DELETE ON client_file TO wegwijs_app;

-- The name or pseudonym, the safe way to reach, the need of an interpreter, the situation, the life events: sealed.
CREATE TABLE client_person (
  file_id uuid PRIMARY KEY REFERENCES client_file ON DELETE CASCADE,
  sealed  bytea NOT NULL CHECK (length(sealed) <= 65536)
);
CREATE TABLE client_note (
  id         uuid PRIMARY KEY DEFAULT uuidv7(),
  file_id    uuid NOT NULL REFERENCES client_file ON DELETE CASCADE,
  author_id  uuid REFERENCES staff ON DELETE SET NULL,
  written_at timestamptz NOT NULL DEFAULT now(),
  changed_at timestamptz,
  sealed     bytea NOT NULL CHECK (length(sealed) <= 32768)
);
CREATE INDEX client_note_file ON client_note (file_id, written_at);
-- What somebody agreed to, in which words and language, and how. `file`: that we keep a file. `share`: that a referral
-- may carry these facts.
CREATE TABLE client_consent (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  file_id      uuid NOT NULL REFERENCES client_file ON DELETE CASCADE,
  kind         text NOT NULL CHECK (kind IN ('file', 'share')),
  referral_id  uuid,
  facts        text[] NOT NULL DEFAULT '{}',     -- of a share: names of the facts, never their content
  text_version text NOT NULL,                    -- which wording was used
  locale       text NOT NULL,
  given_how    text NOT NULL CHECK (given_how IN ('read-aloud', 'signed')),
  signature    bytea CHECK (length(signature) <= 65536),   -- sealed; the line drawn on the screen
  given_at     timestamptz NOT NULL DEFAULT now(),
  ends_on      date NOT NULL,
  recorded_by  uuid REFERENCES staff ON DELETE SET NULL,
  withdrawn_at timestamptz,
  CHECK ((kind = 'share') = (referral_id IS NOT NULL)),
  CHECK (given_how = 'signed' OR signature IS NULL)        -- the line goes when the file closes, that it was signed stays
);
CREATE INDEX client_consent_file ON client_consent (file_id, given_at);

-- All three follow their file: whoever may change the file as an adviser may read and change these; nobody else.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['client_person', 'client_note', 'client_consent'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY owner_all ON %I TO wegwijs_owner USING (true) WITH CHECK (true)', name);
    EXECUTE format($policy$CREATE POLICY adviser_all ON %1$I TO wegwijs_app
      USING (EXISTS (SELECT FROM client_file f WHERE f.id = %1$I.file_id AND f.region_id = ANY ((SELECT actor_scopes('adviser'))::text[])))
      WITH CHECK (EXISTS (SELECT FROM client_file f WHERE f.id = %1$I.file_id AND f.state = 'open'
                          AND f.region_id = ANY ((SELECT actor_scopes('adviser'))::text[])))$policy$, name);
    EXECUTE format($policy$CREATE POLICY system_remove ON %I FOR DELETE TO wegwijs_app
      USING ('retention' = ANY ((SELECT actor_scopes('system'))::text[]))$policy$, name);
    -- A deletion has to find its rows: without their content, by their key alone.
    EXECUTE format($policy$CREATE POLICY system_find ON %I FOR SELECT TO wegwijs_app
      USING ('retention' = ANY ((SELECT actor_scopes('system'))::text[]))$policy$, name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO wegwijs_app', name);
  END LOOP;
END $$;

-- A file that ends by itself leaves which wording somebody agreed to, and when; never the line they drew.
CREATE POLICY system_erase ON client_consent FOR UPDATE TO wegwijs_app
  USING ('retention' = ANY ((SELECT actor_scopes('system'))::text[]))
  WITH CHECK ('retention' = ANY ((SELECT actor_scopes('system'))::text[]) AND signature IS NULL);

-- What an adviser still has to do: for a file or without one. Its words stand apart, so that a coordinator can see how
-- much waits and since when, and not for whom.
CREATE TABLE desk_task (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  region_id   text NOT NULL REFERENCES region DEFERRABLE INITIALLY DEFERRED,
  file_id     uuid REFERENCES client_file ON DELETE CASCADE,
  referral_id uuid,
  kind        text NOT NULL CHECK (kind IN ('task', 'follow-up', 'file-ends')),   -- a follow-up asks what became of it
  due_on      date NOT NULL,
  assignee_id uuid REFERENCES staff ON DELETE SET NULL,
  created_by  uuid REFERENCES staff ON DELETE SET NULL,
  created_at  timestamptz NOT NULL DEFAULT now(),
  done_at     timestamptz,
  outcome     text CHECK (outcome IN ('solved', 'better', 'same', 'worse', 'not-reached')),   -- of a follow-up
  reminded_on date
);
CREATE INDEX desk_task_open ON desk_task (region_id, due_on) WHERE done_at IS NULL;
CREATE INDEX desk_task_assignee ON desk_task (assignee_id, due_on) WHERE done_at IS NULL;
CREATE INDEX desk_task_file ON desk_task (file_id);
ALTER TABLE desk_task ENABLE ROW LEVEL SECURITY;
ALTER TABLE desk_task FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON desk_task TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY region_read ON desk_task FOR SELECT TO wegwijs_app
  USING (region_id = ANY ((SELECT actor_scopes('adviser', 'coordinator'))::text[]));
CREATE POLICY region_add ON desk_task FOR INSERT TO wegwijs_app
  WITH CHECK (region_id = ANY ((SELECT actor_scopes('adviser'))::text[]) AND created_by = (SELECT actor_account())
              AND (file_id IS NULL OR EXISTS (SELECT FROM client_file f WHERE f.id = file_id AND f.region_id = desk_task.region_id)));
CREATE POLICY region_change ON desk_task FOR UPDATE TO wegwijs_app
  USING (region_id = ANY ((SELECT actor_scopes('adviser', 'coordinator'))::text[]))
  WITH CHECK (region_id = ANY ((SELECT actor_scopes('adviser', 'coordinator'))::text[])
              AND (file_id IS NULL OR EXISTS (SELECT FROM client_file f WHERE f.id = file_id AND f.region_id = desk_task.region_id)));
CREATE POLICY region_remove ON desk_task FOR DELETE TO wegwijs_app
  USING (region_id = ANY ((SELECT actor_scopes('adviser'))::text[]));
CREATE POLICY system_all ON desk_task TO wegwijs_app
  USING ((SELECT actor_scopes('system'))::text[] && ARRAY['reminders', 'retention'])
  WITH CHECK ((SELECT actor_scopes('system'))::text[] && ARRAY['reminders', 'retention']);
GRANT SELECT, INSERT, UPDATE, DELETE ON desk_task TO wegwijs_app;

CREATE TABLE desk_task_text (
  task_id uuid PRIMARY KEY REFERENCES desk_task ON DELETE CASCADE,
  sealed  bytea NOT NULL CHECK (length(sealed) <= 4096)
);
ALTER TABLE desk_task_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE desk_task_text FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON desk_task_text TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY adviser_all ON desk_task_text TO wegwijs_app
  USING (EXISTS (SELECT FROM desk_task t WHERE t.id = task_id AND t.region_id = ANY ((SELECT actor_scopes('adviser'))::text[])))
  WITH CHECK (EXISTS (SELECT FROM desk_task t WHERE t.id = task_id AND t.region_id = ANY ((SELECT actor_scopes('adviser'))::text[])));
CREATE POLICY system_remove ON desk_task_text FOR DELETE TO wegwijs_app
  USING ('retention' = ANY ((SELECT actor_scopes('system'))::text[]));
CREATE POLICY system_find ON desk_task_text FOR SELECT TO wegwijs_app
  USING ('retention' = ANY ((SELECT actor_scopes('system'))::text[]));
GRANT SELECT, INSERT, UPDATE, DELETE ON desk_task_text TO wegwijs_app;
