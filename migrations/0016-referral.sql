-- A warm hand-over to an organisation. The row of the referral holds no identity: it stays as statistics. What was asked
-- and about whom stands sealed in `referral_content`, which the receiver reads only while the hand-over runs.

-- The allowed changes of state, and who makes them. src/referral/states.ts holds the same table; a test compares them.
CREATE TABLE referral_transition (
  from_state text NOT NULL,
  to_state   text NOT NULL,
  by         text NOT NULL CHECK (by IN ('sender', 'receiver', 'system')),
  PRIMARY KEY (from_state, to_state, by)
);
INSERT INTO referral_transition VALUES
  ('draft', 'sent', 'sender'),
  ('sent', 'received', 'receiver'),
  ('sent', 'accepted', 'receiver'),
  ('sent', 'returned', 'receiver'),
  ('received', 'accepted', 'receiver'),
  ('received', 'returned', 'receiver'),
  ('accepted', 'in-progress', 'receiver'),
  ('accepted', 'returned', 'receiver'),
  ('accepted', 'done', 'receiver'),
  ('in-progress', 'returned', 'receiver'),
  ('in-progress', 'done', 'receiver'),
  ('draft', 'withdrawn', 'sender'),
  ('sent', 'withdrawn', 'sender'),
  ('received', 'withdrawn', 'sender'),
  ('accepted', 'withdrawn', 'sender'),
  ('in-progress', 'withdrawn', 'sender'),
  ('draft', 'expired', 'system'),
  ('sent', 'expired', 'system'),
  ('received', 'expired', 'system'),
  ('accepted', 'expired', 'system'),      -- the day has passed until which the person agreed
  ('in-progress', 'expired', 'system');
ALTER TABLE referral_transition ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral_transition FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON referral_transition TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON referral_transition FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON referral_transition TO wegwijs_app;

CREATE TABLE referral (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  region_id       text NOT NULL REFERENCES region DEFERRABLE INITIALLY DEFERRED,   -- of the sender
  file_id         uuid REFERENCES client_file ON DELETE SET NULL,
  sender_id       uuid REFERENCES staff ON DELETE SET NULL,
  organisation_id text NOT NULL,               -- no reference: statistics outlive the record
  service_id      text,
  need            text NOT NULL,               -- of the shared vocabulary
  language        text NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
  urgency         text NOT NULL CHECK (urgency IN ('today', 'this-week', 'normal')),
  state           text NOT NULL DEFAULT 'draft'
    CHECK (state IN ('draft', 'sent', 'received', 'accepted', 'returned', 'in-progress', 'done', 'withdrawn', 'expired')),
  created_at      timestamptz NOT NULL DEFAULT now(),
  sent_at         timestamptz,
  answer_by       timestamptz,                 -- until then the receiver accepts or returns
  shared_until    date,                        -- the last day on which the person agreed that the receiver has the facts
  state_since     timestamptz NOT NULL DEFAULT now(),
  ended_at        timestamptz,
  outcome         text CHECK (outcome IN ('solved', 'partly', 'advice-only', 'not-solved', 'no-contact', 'other-service')),
  return_reason   text CHECK (return_reason IN ('not-ours', 'full', 'language', 'incomplete', 'cannot-reach', 'already-helped', 'other')),
  receiver_id     uuid REFERENCES staff ON DELETE SET NULL,
  reminded_at     timestamptz,                 -- the receiver, at half the term
  overdue_at      timestamptz,                 -- the sender, when the term had passed
  escalated_at    timestamptz,                 -- the coordinators, later still
  version         int NOT NULL DEFAULT 1,
  CHECK ((state = 'draft') = (sent_at IS NULL) OR state IN ('withdrawn', 'expired')),
  CHECK ((state IN ('returned', 'done', 'withdrawn', 'expired')) = (ended_at IS NOT NULL)),
  CHECK ((state = 'done') = (outcome IS NOT NULL)),
  CHECK ((state = 'returned') = (return_reason IS NOT NULL))
);
CREATE INDEX referral_region ON referral (region_id, state_since DESC);
CREATE INDEX referral_organisation ON referral (organisation_id, state_since DESC);
CREATE INDEX referral_sender ON referral (sender_id, state_since DESC);
CREATE INDEX referral_answer_by ON referral (answer_by) WHERE state IN ('sent', 'received');
CREATE INDEX referral_file ON referral (file_id);
ALTER TABLE referral ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON referral TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY region_read ON referral FOR SELECT TO wegwijs_app
  USING (region_id = ANY ((SELECT actor_scopes('adviser', 'coordinator'))::text[]));
CREATE POLICY receiver_read ON referral FOR SELECT TO wegwijs_app
  USING (organisation_id = ANY ((SELECT actor_scopes('partner'))::text[]) AND sent_at IS NOT NULL);
CREATE POLICY link_read ON referral FOR SELECT TO wegwijs_app
  USING (id::text = ANY ((SELECT actor_scopes('referral-link'))::text[]) AND sent_at IS NOT NULL);
CREATE POLICY region_add ON referral FOR INSERT TO wegwijs_app
  WITH CHECK (region_id = ANY ((SELECT actor_scopes('adviser'))::text[]) AND sender_id = (SELECT actor_account()) AND state = 'draft'
              AND (file_id IS NULL OR EXISTS (SELECT FROM client_file f WHERE f.id = file_id AND f.region_id = referral.region_id AND f.state = 'open')));
CREATE POLICY region_change ON referral FOR UPDATE TO wegwijs_app
  USING (region_id = ANY ((SELECT actor_scopes('adviser', 'coordinator'))::text[]))
  WITH CHECK (region_id = ANY ((SELECT actor_scopes('adviser', 'coordinator'))::text[]));
CREATE POLICY receiver_change ON referral FOR UPDATE TO wegwijs_app
  USING (state IN ('sent', 'received', 'accepted', 'in-progress')
         AND (organisation_id = ANY ((SELECT actor_scopes('partner'))::text[]) OR id::text = ANY ((SELECT actor_scopes('referral-link'))::text[])))
  WITH CHECK (organisation_id = ANY ((SELECT actor_scopes('partner'))::text[]) OR id::text = ANY ((SELECT actor_scopes('referral-link'))::text[]));
CREATE POLICY draft_remove ON referral FOR DELETE TO wegwijs_app
  USING (state = 'draft' AND region_id = ANY ((SELECT actor_scopes('adviser'))::text[]));
CREATE POLICY system_all ON referral TO wegwijs_app
  USING ((SELECT actor_scopes('system'))::text[] && ARRAY['referrals', 'retention'])
  WITH CHECK ((SELECT actor_scopes('system'))::text[] && ARRAY['referrals', 'retention']);
GRANT SELECT, INSERT, UPDATE, DELETE ON referral TO wegwijs_app;

-- Every change of state, by whom. Written by the trigger alone, so that no state is without its history.
CREATE TABLE referral_event (
  referral_id uuid NOT NULL REFERENCES referral ON DELETE CASCADE,
  number      int NOT NULL,
  at          timestamptz NOT NULL,
  from_state  text,
  to_state    text NOT NULL,
  by          text NOT NULL CHECK (by IN ('sender', 'receiver', 'system')),
  account_id  uuid,
  PRIMARY KEY (referral_id, number)
);
ALTER TABLE referral_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral_event FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON referral_event TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY as_referral_read ON referral_event FOR SELECT TO wegwijs_app
  USING (EXISTS (SELECT FROM referral r WHERE r.id = referral_id));
GRANT SELECT ON referral_event TO wegwijs_app;

-- As what the actor may touch this referral: their grants decide, not what they say.
CREATE FUNCTION referral_side(region text, organisation text, referral uuid) RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE
    WHEN (actor_scopes('system') && ARRAY['referrals', 'retention']) THEN 'system'
    WHEN region = ANY (actor_scopes('adviser', 'coordinator')) THEN 'sender'
    WHEN organisation = ANY (actor_scopes('partner')) OR referral::text = ANY (actor_scopes('referral-link')) THEN 'receiver' END;

CREATE FUNCTION guard_referral() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE
    side text := referral_side(NEW.region_id, NEW.organisation_id, NEW.id);
  BEGIN
    -- The owner restores a backup and makes invented rows, with their history.
    IF session_user = 'wegwijs_owner' THEN RETURN NEW; END IF;
    IF TG_OP = 'UPDATE' THEN
      IF (NEW.id, NEW.region_id, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.region_id, OLD.created_at)
        OR (OLD.state <> 'draft'
            AND (NEW.organisation_id, NEW.service_id, NEW.need, NEW.language, NEW.urgency, NEW.sent_at, NEW.answer_by, NEW.shared_until)
             IS DISTINCT FROM (OLD.organisation_id, OLD.service_id, OLD.need, OLD.language, OLD.urgency, OLD.sent_at, OLD.answer_by, OLD.shared_until))
        -- An account or file that goes leaves its place empty; nobody puts another there.
        OR (NEW.sender_id IS DISTINCT FROM OLD.sender_id AND NEW.sender_id IS NOT NULL)
        OR (NEW.file_id IS DISTINCT FROM OLD.file_id AND NEW.file_id IS NOT NULL)
        OR (side = 'receiver' AND (NEW.sender_id, NEW.file_id, NEW.reminded_at, NEW.overdue_at, NEW.escalated_at)
             IS DISTINCT FROM (OLD.sender_id, OLD.file_id, OLD.reminded_at, OLD.overdue_at, OLD.escalated_at))
      THEN
        RAISE EXCEPTION 'a referral keeps what it was sent with' USING ERRCODE = 'check_violation';
      END IF;
      IF NEW.state = OLD.state THEN RETURN NEW; END IF;
      -- Somebody who is adviser and partner at once acts as the one that may.
      IF side = 'sender' AND NEW.organisation_id = ANY (actor_scopes('partner'))
         AND NOT EXISTS (SELECT FROM referral_transition t WHERE t.from_state = OLD.state AND t.to_state = NEW.state AND t.by = 'sender')
      THEN side := 'receiver'; END IF;
      IF NOT EXISTS (SELECT FROM referral_transition t WHERE t.from_state = OLD.state AND t.to_state = NEW.state AND t.by = side) THEN
        RAISE EXCEPTION 'a referral does not go from % to % by %', OLD.state, NEW.state, coalesce(side, 'nobody') USING ERRCODE = 'check_violation';
      END IF;
      -- What ended opens to nobody by a link; and when it was withdrawn, nothing of what was said stays.
      IF NEW.ended_at IS NOT NULL THEN DELETE FROM referral_link WHERE referral_id = NEW.id; END IF;
      IF NEW.state = 'withdrawn' THEN
        DELETE FROM referral_content WHERE referral_id = NEW.id;
        DELETE FROM referral_reply WHERE referral_id = NEW.id;
      END IF;
    END IF;
    INSERT INTO referral_event
    SELECT NEW.id, 1 + count(*), clock_timestamp(), CASE WHEN TG_OP = 'UPDATE' THEN OLD.state END, NEW.state, coalesce(side, 'system'), actor_account()
    FROM referral_event WHERE referral_id = NEW.id;
    RETURN NEW;
  END $$;
CREATE TRIGGER guard_before BEFORE UPDATE ON referral FOR EACH ROW EXECUTE FUNCTION guard_referral();
CREATE TRIGGER guard_after AFTER INSERT ON referral FOR EACH ROW EXECUTE FUNCTION guard_referral();
REVOKE ALL ON FUNCTION guard_referral() FROM PUBLIC;

-- What was asked, what was tried, the safe way to reach the person, and the facts that they agreed to share: sealed.
CREATE TABLE referral_content (
  referral_id uuid PRIMARY KEY REFERENCES referral ON DELETE CASCADE,
  sealed      bytea NOT NULL CHECK (length(sealed) <= 65536)
);
ALTER TABLE referral_content ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral_content FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON referral_content TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY sender_read ON referral_content FOR SELECT TO wegwijs_app
  USING (EXISTS (SELECT FROM referral r WHERE r.id = referral_id AND r.region_id = ANY ((SELECT actor_scopes('adviser'))::text[])));
CREATE POLICY sender_add ON referral_content FOR INSERT TO wegwijs_app
  WITH CHECK (EXISTS (SELECT FROM referral r WHERE r.id = referral_id AND r.state = 'draft' AND r.region_id = ANY ((SELECT actor_scopes('adviser'))::text[])));
CREATE POLICY sender_change ON referral_content FOR UPDATE TO wegwijs_app
  USING (EXISTS (SELECT FROM referral r WHERE r.id = referral_id AND r.state = 'draft' AND r.region_id = ANY ((SELECT actor_scopes('adviser'))::text[])))
  WITH CHECK (EXISTS (SELECT FROM referral r WHERE r.id = referral_id AND r.state = 'draft' AND r.region_id = ANY ((SELECT actor_scopes('adviser'))::text[])));
-- When the person withdraws, what was said of them goes.
CREATE POLICY sender_remove ON referral_content FOR DELETE TO wegwijs_app
  USING (EXISTS (SELECT FROM referral r WHERE r.id = referral_id AND r.region_id = ANY ((SELECT actor_scopes('adviser'))::text[])));
CREATE POLICY receiver_read ON referral_content FOR SELECT TO wegwijs_app
  USING (EXISTS (SELECT FROM referral r WHERE r.id = referral_id AND r.state IN ('sent', 'received', 'accepted', 'in-progress')
                 AND (r.organisation_id = ANY ((SELECT actor_scopes('partner'))::text[]) OR r.id::text = ANY ((SELECT actor_scopes('referral-link'))::text[]))));
CREATE POLICY system_remove ON referral_content FOR DELETE TO wegwijs_app
  USING ('retention' = ANY ((SELECT actor_scopes('system'))::text[]));
CREATE POLICY system_find ON referral_content FOR SELECT TO wegwijs_app
  USING ('retention' = ANY ((SELECT actor_scopes('system'))::text[]));
GRANT SELECT, INSERT, UPDATE, DELETE ON referral_content TO wegwijs_app;

-- What the receiver says back: why it returns, what to do instead, what came of it. For the sender to read; sealed.
CREATE TABLE referral_reply (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  referral_id uuid NOT NULL REFERENCES referral ON DELETE CASCADE,
  at          timestamptz NOT NULL DEFAULT now(),
  account_id  uuid,
  sealed      bytea NOT NULL CHECK (length(sealed) <= 32768)
);
CREATE INDEX referral_reply_referral ON referral_reply (referral_id, at);
ALTER TABLE referral_reply ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral_reply FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON referral_reply TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY sender_read ON referral_reply FOR SELECT TO wegwijs_app
  USING (EXISTS (SELECT FROM referral r WHERE r.id = referral_id AND r.region_id = ANY ((SELECT actor_scopes('adviser'))::text[])));
CREATE POLICY sender_remove ON referral_reply FOR DELETE TO wegwijs_app
  USING (EXISTS (SELECT FROM referral r WHERE r.id = referral_id AND r.region_id = ANY ((SELECT actor_scopes('adviser'))::text[])));
CREATE POLICY receiver_read ON referral_reply FOR SELECT TO wegwijs_app
  USING (EXISTS (SELECT FROM referral r WHERE r.id = referral_id AND r.state IN ('sent', 'received', 'accepted', 'in-progress')
                 AND (r.organisation_id = ANY ((SELECT actor_scopes('partner'))::text[]) OR r.id::text = ANY ((SELECT actor_scopes('referral-link'))::text[]))));
CREATE POLICY receiver_add ON referral_reply FOR INSERT TO wegwijs_app
  WITH CHECK (account_id IS NOT DISTINCT FROM (SELECT actor_account())
              AND EXISTS (SELECT FROM referral r WHERE r.id = referral_id AND r.state IN ('sent', 'received', 'accepted', 'in-progress')
                 AND (r.organisation_id = ANY ((SELECT actor_scopes('partner'))::text[]) OR r.id::text = ANY ((SELECT actor_scopes('referral-link'))::text[]))));
CREATE POLICY system_remove ON referral_reply FOR DELETE TO wegwijs_app
  USING ('retention' = ANY ((SELECT actor_scopes('system'))::text[]));
CREATE POLICY system_find ON referral_reply FOR SELECT TO wegwijs_app
  USING ('retention' = ANY ((SELECT actor_scopes('system'))::text[]));
GRANT SELECT, INSERT, DELETE ON referral_reply TO wegwijs_app;

-- For an organisation without accounts: a link by mail and a code by another channel. Digests only; ten wrong codes end it.
CREATE TABLE referral_link (
  referral_id uuid PRIMARY KEY REFERENCES referral ON DELETE CASCADE,
  token_hash  bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  code_hash   bytea NOT NULL CHECK (length(code_hash) = 32),   -- keyed, of token and code together
  tries       int NOT NULL DEFAULT 0,
  opened_at   timestamptz,
  sealed_to   bytea NOT NULL CHECK (length(sealed_to) <= 1024),   -- the mail address, and the token: to remind of it
  expires_at  timestamptz NOT NULL
);
ALTER TABLE referral_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral_link FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON referral_link TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY sender_all ON referral_link TO wegwijs_app
  USING (EXISTS (SELECT FROM referral r WHERE r.id = referral_id AND r.region_id = ANY ((SELECT actor_scopes('adviser'))::text[])))
  WITH CHECK (EXISTS (SELECT FROM referral r WHERE r.id = referral_id AND r.region_id = ANY ((SELECT actor_scopes('adviser'))::text[])));
-- Reminders go where the link went.
CREATE POLICY system_read ON referral_link FOR SELECT TO wegwijs_app USING ('referrals' = ANY ((SELECT actor_scopes('system'))::text[]));
GRANT SELECT (referral_id, tries, opened_at, sealed_to, expires_at), INSERT, DELETE ON referral_link TO wegwijs_app;

-- The referral that link and code open together; null for a wrong, spent or ended one. A wrong code counts.
CREATE FUNCTION open_referral_link(of_token bytea, of_code bytea) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE
    link referral_link;
  BEGIN
    SELECT l.* INTO link FROM referral_link l JOIN referral r ON r.id = l.referral_id
      WHERE l.token_hash = of_token AND l.expires_at > now() AND l.tries < 10
        AND r.state IN ('sent', 'received', 'accepted', 'in-progress') FOR UPDATE OF l;
    IF link.referral_id IS NULL THEN RETURN NULL; END IF;
    IF link.code_hash <> of_code THEN
      UPDATE referral_link SET tries = tries + 1 WHERE referral_id = link.referral_id;
      RETURN NULL;
    END IF;
    UPDATE referral_link SET opened_at = coalesce(opened_at, now()) WHERE referral_id = link.referral_id;
    RETURN link.referral_id;
  END $$;
REVOKE ALL ON FUNCTION open_referral_link(bytea, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_referral_link(bytea, bytea) TO wegwijs_app;

-- What an organisation can take on now: advisers see it before they send.
CREATE TABLE organisation_capacity (
  organisation_id text PRIMARY KEY,
  full_until      date,                        -- null: there is room
  languages       text[] NOT NULL DEFAULT '{}', -- spoken these days
  changed_at      timestamptz NOT NULL DEFAULT now(),
  changed_by      uuid REFERENCES staff ON DELETE SET NULL
);
ALTER TABLE organisation_capacity ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisation_capacity FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON organisation_capacity TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY desk_read ON organisation_capacity FOR SELECT TO wegwijs_app
  USING ((SELECT actor_is('adviser', 'coordinator', 'los')) OR organisation_id = ANY ((SELECT actor_scopes('partner'))::text[]));
CREATE POLICY own_add ON organisation_capacity FOR INSERT TO wegwijs_app
  WITH CHECK (organisation_id = ANY ((SELECT actor_scopes('partner'))::text[]) AND changed_by = (SELECT actor_account()));
CREATE POLICY own_change ON organisation_capacity FOR UPDATE TO wegwijs_app
  USING (organisation_id = ANY ((SELECT actor_scopes('partner'))::text[]))
  WITH CHECK (organisation_id = ANY ((SELECT actor_scopes('partner'))::text[]) AND changed_by = (SELECT actor_account()));
GRANT SELECT, INSERT, UPDATE ON organisation_capacity TO wegwijs_app;
