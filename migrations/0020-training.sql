-- Training that somebody of a region's team still has to follow, or has followed: what and by when, so that the coordinator
-- arranges it in time. No marks and no scores. Seen by whom it concerns and by the region's coordinators.
CREATE TABLE staff_training (
  id         uuid PRIMARY KEY DEFAULT uuidv7(),   -- made with the form: a form sent twice adds once
  account_id uuid NOT NULL REFERENCES staff ON DELETE CASCADE,
  region_id  text NOT NULL REFERENCES region DEFERRABLE INITIALLY DEFERRED,
  what       text NOT NULL CHECK (length(what) BETWEEN 1 AND 120),
  due_on     date NOT NULL,
  done_on    date,                                -- null: still to be followed
  noted_by   uuid REFERENCES staff ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX staff_training_region ON staff_training (region_id, due_on);
CREATE INDEX staff_training_account ON staff_training (account_id, due_on);
ALTER TABLE staff_training ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff_training FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON staff_training TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY region_read ON staff_training FOR SELECT TO wegwijs_app
  USING (region_id = ANY ((SELECT actor_scopes('coordinator'))::text[]));
CREATE POLICY own_read ON staff_training FOR SELECT TO wegwijs_app
  USING (account_id = (SELECT actor_account()) AND region_id = ANY ((SELECT actor_scopes('key-person', 'adviser'))::text[]));
-- Only for somebody who works in that region, and in the coordinator's own name.
CREATE POLICY region_add ON staff_training FOR INSERT TO wegwijs_app
  WITH CHECK (region_id = ANY ((SELECT actor_scopes('coordinator'))::text[]) AND noted_by = (SELECT actor_account())
              AND EXISTS (SELECT FROM staff_grant g WHERE g.account_id = staff_training.account_id
                          AND g.role IN ('key-person', 'adviser', 'coordinator') AND g.scope = staff_training.region_id));
CREATE POLICY region_change ON staff_training FOR UPDATE TO wegwijs_app
  USING (region_id = ANY ((SELECT actor_scopes('coordinator'))::text[]));
CREATE POLICY region_remove ON staff_training FOR DELETE TO wegwijs_app
  USING (region_id = ANY ((SELECT actor_scopes('coordinator'))::text[]));
GRANT SELECT, INSERT, UPDATE (what, due_on, done_on), DELETE ON staff_training TO wegwijs_app;
