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
REVOKE UPDATE ON client_consent FROM wegwijs_app;
GRANT UPDATE (signature, withdrawn_at) ON client_consent TO wegwijs_app;

-- Whoever ends a referral tells who has its link that it is over: a coordinator, and the part that ends files.
CREATE POLICY coordinator_read ON referral_link FOR SELECT TO wegwijs_app
  USING (EXISTS (SELECT FROM referral r WHERE r.id = referral_id AND r.region_id = ANY ((SELECT actor_scopes('coordinator'))::text[])));
CREATE POLICY retention_read ON referral_link FOR SELECT TO wegwijs_app
  USING ('retention' = ANY ((SELECT actor_scopes('system'))::text[]));
