-- What somebody writes into a file carries their own name, and nobody rewrites what another wrote.
CREATE POLICY author_adds ON client_note AS RESTRICTIVE FOR INSERT TO wegwijs_app
  WITH CHECK (author_id = (SELECT actor_account()));
CREATE POLICY author_changes ON client_note AS RESTRICTIVE FOR UPDATE TO wegwijs_app
  USING (author_id = (SELECT actor_account()))
  WITH CHECK (author_id = (SELECT actor_account()));

-- What somebody agreed to stands as it was recorded, by whom it was recorded: only its end and the loss of the signature
-- are added.
CREATE POLICY recorder_adds ON client_consent AS RESTRICTIVE FOR INSERT TO wegwijs_app
  WITH CHECK (recorded_by = (SELECT actor_account()));
REVOKE UPDATE, DELETE ON client_consent FROM wegwijs_app;
GRANT UPDATE (signature, withdrawn_at) ON client_consent TO wegwijs_app;
DROP POLICY system_remove ON client_consent;   -- it goes with the row of its file
CREATE FUNCTION guard_consent() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
  BEGIN
    IF (NEW.signature IS NOT NULL AND NEW.signature IS DISTINCT FROM OLD.signature AND current_user = 'wegwijs_app')
       OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at) THEN
      RAISE EXCEPTION 'a consent stands as it was given, and a withdrawal as it was said' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER guard_consent BEFORE UPDATE ON client_consent FOR EACH ROW EXECUTE FUNCTION guard_consent();

-- Notes go when their file closes, and not before: a colleague's is nobody's to take away.
CREATE POLICY closed_removes ON client_note AS RESTRICTIVE FOR DELETE TO wegwijs_app
  USING (EXISTS (SELECT FROM client_file f WHERE f.id = file_id AND f.state = 'closed'));

-- A withdrawn referral takes its consent and what was still to do with it, whoever withdraws it: a coordinator reaches
-- neither row. The rest of the function is as it was.
CREATE OR REPLACE FUNCTION guard_referral() RETURNS trigger
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
        UPDATE client_consent SET withdrawn_at = NEW.state_since WHERE referral_id = NEW.id AND withdrawn_at IS NULL;
        DELETE FROM desk_task WHERE referral_id = NEW.id AND done_at IS NULL;
      END IF;
    END IF;
    INSERT INTO referral_event
    SELECT NEW.id, 1 + count(*), clock_timestamp(), CASE WHEN TG_OP = 'UPDATE' THEN OLD.state END, NEW.state, coalesce(side, 'system'), actor_account()
    FROM referral_event WHERE referral_id = NEW.id;
    RETURN NEW;
  END $$;

-- Whoever ends a referral tells who has its link that it is over: a coordinator, and the part that ends files.
CREATE POLICY coordinator_read ON referral_link FOR SELECT TO wegwijs_app
  USING (EXISTS (SELECT FROM referral r WHERE r.id = referral_id AND r.region_id = ANY ((SELECT actor_scopes('coordinator'))::text[])));
CREATE POLICY retention_read ON referral_link FOR SELECT TO wegwijs_app
  USING ('retention' = ANY ((SELECT actor_scopes('system'))::text[]));

-- What is written down of files and referrals says as what somebody did it: only what they are, and where they are it. A
-- chain stays with the region in which it began.
CREATE OR REPLACE FUNCTION record_audit(of_kind text, of_subject uuid, of_region text, role text, did text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE
    chain audit_chain;
    moment timestamptz := clock_timestamp();
    hash bytea;
  BEGIN
    IF of_kind <> 'account' AND NOT (CASE
         WHEN role IN ('adviser', 'coordinator') THEN of_region = ANY (actor_scopes(role))
         ELSE cardinality(actor_scopes(role)) > 0 END)
    THEN
      RAISE EXCEPTION 'nobody acts as what they are not' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO audit_chain VALUES (of_kind, of_subject, of_region, 0, sha256('')) ON CONFLICT DO NOTHING;
    SELECT * INTO chain FROM audit_chain WHERE subject_kind = of_kind AND subject_id = of_subject FOR UPDATE;
    IF chain.region_id IS DISTINCT FROM of_region THEN
      RAISE EXCEPTION 'it belongs to another region' USING ERRCODE = 'insufficient_privilege';
    END IF;
    hash := audit_hash(chain.head, of_kind, of_subject, chain.length + 1, moment, actor_account(), role, did);
    INSERT INTO audit_entry VALUES (of_kind, of_subject, chain.length + 1, moment, actor_account(), role, did, hash);
    UPDATE audit_chain SET length = chain.length + 1, head = hash WHERE subject_kind = of_kind AND subject_id = of_subject;
  END $$;
