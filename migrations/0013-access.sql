-- Who acts, and what they were given. A grant is a role with its scope: a region (key-person, adviser, coordinator), an
-- organisation (partner), a locale (translator), or '' for the whole country. Roles of one person never mix their scopes:
-- an adviser in one region who coordinates another coordinates only that one. docs/rights.md says who may do what.

-- The scopes of the actor under any of these roles.
CREATE FUNCTION actor_scopes(VARIADIC wanted text[]) RETURNS text[]
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN ARRAY(
    SELECT split_part(held, '@', 2)
    FROM unnest(string_to_array(coalesce(current_setting('wegwijs.grants', true), ''), ',')) AS held
    WHERE split_part(held, '@', 1) = ANY (wanted));

CREATE FUNCTION actor_is(VARIADIC wanted text[]) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN cardinality(actor_scopes(VARIADIC wanted)) > 0;

-- Null for the public, and for what is no account.
CREATE FUNCTION actor_account() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN pg_input_is_valid(current_setting('wegwijs.account', true), 'uuid')
              THEN current_setting('wegwijs.account', true)::uuid END;

-- The older rules say the same in the new words.
DROP POLICY steering_read ON page_count;
CREATE POLICY steering_read ON page_count FOR SELECT TO wegwijs_app
  USING ((SELECT actor_is('los', 'editor')) OR region <> '' AND region = ANY ((SELECT actor_scopes('coordinator'))::text[]));
DROP POLICY keepers_read ON directory_correction;
CREATE POLICY keepers_read ON directory_correction FOR SELECT TO wegwijs_app
  USING ((SELECT actor_is('los', 'editor'))
         OR owner = ANY (SELECT 'region:' || scope FROM unnest((SELECT actor_scopes('coordinator'))) AS scope));

DROP POLICY editors_read ON unanswered_query;
CREATE POLICY editors_read ON unanswered_query FOR SELECT TO wegwijs_app
  USING (query IS NOT NULL AND (SELECT actor_is('editor', 'los')));
DROP FUNCTION actor_has_role(text);
DROP FUNCTION actor_has_region(text);

-- The people who work with Wegwijs. How they sign in stands in schema auth.
CREATE TABLE staff (
  account_id uuid PRIMARY KEY DEFAULT uuidv7(),
  email      text NOT NULL UNIQUE CHECK (email = lower(email) AND email LIKE '%_@_%' AND length(email) <= 254),
  name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  locale     text NOT NULL DEFAULT 'nl' CHECK (locale IN ('nl', 'en')),
  languages  text[] NOT NULL DEFAULT '{}',           -- in which they can help
  state      text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'disabled')),
  is_demo    boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE staff ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff FORCE ROW LEVEL SECURITY;

CREATE TABLE staff_grant (
  account_id uuid NOT NULL REFERENCES staff ON DELETE CASCADE,
  role       text NOT NULL,
  scope      text NOT NULL,
  given_by   uuid REFERENCES staff ON DELETE SET NULL,   -- null: from the command line
  given_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (account_id, role, scope),
  CHECK (CASE WHEN role IN ('key-person', 'adviser', 'coordinator', 'partner', 'translator') THEN scope ~ '^[a-z0-9-]+$'
              WHEN role IN ('editor', 'los', 'auditor', 'administrator') THEN scope = ''
              ELSE false END)
);
CREATE INDEX staff_grant_scope ON staff_grant (scope, role);
ALTER TABLE staff_grant ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff_grant FORCE ROW LEVEL SECURITY;

-- Whether the actor may give or take this role: administrators all, LOS those below it, coordinators those of their region.
CREATE FUNCTION actor_may_give(role text, scope text) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN actor_is('administrator')
    OR (actor_is('los') AND role IN ('key-person', 'adviser', 'coordinator', 'partner', 'editor', 'translator'))
    OR (role IN ('key-person', 'adviser') AND scope = ANY (actor_scopes('coordinator')));

CREATE POLICY owner_all ON staff_grant TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY own_read ON staff_grant FOR SELECT TO wegwijs_app USING (account_id = (SELECT actor_account()));
CREATE POLICY all_read ON staff_grant FOR SELECT TO wegwijs_app USING ((SELECT actor_is('los', 'auditor', 'administrator')));
CREATE POLICY region_read ON staff_grant FOR SELECT TO wegwijs_app
  USING (role IN ('key-person', 'adviser', 'coordinator') AND scope = ANY ((SELECT actor_scopes('adviser', 'coordinator'))::text[]));
CREATE POLICY organisation_read ON staff_grant FOR SELECT TO wegwijs_app
  USING (role = 'partner' AND scope = ANY ((SELECT actor_scopes('partner'))::text[]));
-- Nobody gives a role to themselves, or takes away their own: the last administrator stays.
CREATE POLICY giver_add ON staff_grant FOR INSERT TO wegwijs_app
  WITH CHECK (actor_may_give(role, scope) AND account_id <> (SELECT actor_account()) AND given_by = (SELECT actor_account()));
CREATE POLICY giver_remove ON staff_grant FOR DELETE TO wegwijs_app
  USING (actor_may_give(role, scope) AND account_id <> (SELECT actor_account()));
CREATE POLICY auth_read ON staff_grant FOR SELECT TO wegwijs_auth USING (true);
CREATE POLICY auth_add ON staff_grant FOR INSERT TO wegwijs_auth WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON staff_grant TO wegwijs_app;
GRANT SELECT, INSERT ON staff_grant TO wegwijs_auth;

CREATE POLICY owner_all ON staff TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY own_read ON staff FOR SELECT TO wegwijs_app USING (account_id = (SELECT actor_account()));
CREATE POLICY all_read ON staff FOR SELECT TO wegwijs_app USING ((SELECT actor_is('los', 'auditor', 'administrator')));
CREATE POLICY colleague_read ON staff FOR SELECT TO wegwijs_app
  USING (EXISTS (SELECT FROM staff_grant g WHERE g.account_id = staff.account_id
                 AND (g.role IN ('key-person', 'adviser', 'coordinator') AND g.scope = ANY ((SELECT actor_scopes('adviser', 'coordinator'))::text[])
                      OR g.role = 'partner' AND g.scope = ANY ((SELECT actor_scopes('partner'))::text[]))));
CREATE POLICY own_change ON staff FOR UPDATE TO wegwijs_app USING (account_id = (SELECT actor_account()));
CREATE POLICY auth_all ON staff TO wegwijs_auth USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE (name, locale, languages) ON staff TO wegwijs_app;
GRANT SELECT, INSERT, UPDATE ON staff TO wegwijs_auth;

-- An invitation by mail: what it gives, and for how long it may be accepted. Only a digest of its token is kept.
CREATE TABLE invitation (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  token_hash  bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  email       text NOT NULL CHECK (email = lower(email) AND email LIKE '%_@_%' AND length(email) <= 254),
  name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  locale      text NOT NULL CHECK (locale IN ('nl', 'en')),
  role        text NOT NULL,
  scope       text NOT NULL,
  invited_by  uuid REFERENCES staff ON DELETE CASCADE,   -- null: from the command line
  invited_at  timestamptz NOT NULL DEFAULT now(),
  expires_at  timestamptz NOT NULL CHECK (expires_at <= invited_at + interval '15 days'),
  accepted_at timestamptz
);
ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitation FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON invitation TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY giver_read ON invitation FOR SELECT TO wegwijs_app USING (actor_may_give(role, scope));
CREATE POLICY giver_add ON invitation FOR INSERT TO wegwijs_app
  WITH CHECK (actor_may_give(role, scope) AND invited_by = (SELECT actor_account()) AND accepted_at IS NULL);
CREATE POLICY giver_remove ON invitation FOR DELETE TO wegwijs_app USING (actor_may_give(role, scope) AND accepted_at IS NULL);
CREATE POLICY auth_all ON invitation TO wegwijs_auth USING (true) WITH CHECK (true);
GRANT SELECT (id, email, name, locale, role, scope, invited_by, invited_at, expires_at, accepted_at), INSERT, DELETE ON invitation TO wegwijs_app;
GRANT SELECT, UPDATE (accepted_at), DELETE ON invitation TO wegwijs_auth;

-- How people sign in: a schema, a role and a pool of connections of their own. The application cannot look in here.
CREATE SCHEMA auth;
REVOKE ALL ON SCHEMA auth FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO wegwijs_auth;
GRANT USAGE ON SCHEMA auth TO wegwijs_auth, wegwijs_backup;

CREATE TABLE auth.credential (
  account_id          uuid PRIMARY KEY REFERENCES staff ON DELETE CASCADE,
  password_hash       text,                    -- argon2id with its parameters and salt; null: signs in otherwise
  password_changed_at timestamptz,
  totp_secret         bytea,                   -- sealed
  totp_confirmed_at   timestamptz,
  totp_last_step      bigint NOT NULL DEFAULT 0 -- a code works once
);
CREATE TABLE auth.recovery_code (
  account_id uuid NOT NULL REFERENCES staff ON DELETE CASCADE,
  code_hash  bytea NOT NULL,
  used_at    timestamptz,
  PRIMARY KEY (account_id, code_hash)
);
CREATE TABLE auth.passkey (
  id           bytea PRIMARY KEY,
  account_id   uuid NOT NULL REFERENCES staff ON DELETE CASCADE,
  public_key   bytea NOT NULL,
  counter      bigint NOT NULL,
  transports   text[] NOT NULL DEFAULT '{}',
  name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  created_at   timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz
);
CREATE INDEX passkey_account ON auth.passkey (account_id);
-- The account that an identity provider's subject stands for.
CREATE TABLE auth.oidc_identity (
  issuer     text NOT NULL,
  subject    text NOT NULL,
  account_id uuid NOT NULL REFERENCES staff ON DELETE CASCADE,
  linked_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (issuer, subject)
);
CREATE TABLE auth.session (
  token_hash    bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  account_id    uuid NOT NULL REFERENCES staff ON DELETE CASCADE,
  created_at    timestamptz NOT NULL DEFAULT now(),
  last_seen_at  timestamptz NOT NULL DEFAULT now(),
  expires_at    timestamptz NOT NULL,
  second_factor text CHECK (second_factor IN ('totp', 'recovery-code', 'passkey', 'provider')),  -- null: still to be given
  proved_at     timestamptz,                  -- when both factors were last given: what is delicate asks for them anew
  device        text NOT NULL CHECK (length(device) <= 80)   -- "Firefox, Linux": for the person's own list
);
CREATE INDEX session_account ON auth.session (account_id);
-- A device that signed in once has tries of its own: strangers who guess use up theirs, never the owner's.
CREATE TABLE auth.known_device (
  token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  account_id uuid NOT NULL REFERENCES staff ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
-- Failed tries in a span of time, under a keyed digest of whom they were for and where they came from.
CREATE TABLE auth.failed_try (
  bucket   bytea PRIMARY KEY,
  tries    int NOT NULL CHECK (tries > 0),
  ends_at  timestamptz NOT NULL
);
-- What is asked for once: a passkey's challenge, a provider's state, a mailed link to choose a new password.
CREATE TABLE auth.challenge (
  token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  kind       text NOT NULL CHECK (kind IN ('passkey-sign-in', 'passkey-add', 'provider', 'new-password')),
  account_id uuid REFERENCES staff ON DELETE CASCADE,
  details    jsonb NOT NULL DEFAULT '{}',
  expires_at timestamptz NOT NULL
);
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['credential', 'recovery_code', 'passkey', 'oidc_identity', 'session', 'known_device', 'failed_try', 'challenge'] LOOP
    EXECUTE format('ALTER TABLE auth.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE auth.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY owner_all ON auth.%I TO wegwijs_owner USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY auth_all ON auth.%I TO wegwijs_auth USING (true) WITH CHECK (true)', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON auth.%I TO wegwijs_auth', name);
  END LOOP;
END $$;

-- Who looked into what, and changed it: append-only, without content, one chain of hashes for each subject.
CREATE TABLE audit_chain (
  subject_kind text NOT NULL CHECK (subject_kind IN ('file', 'referral', 'account')),
  subject_id   uuid NOT NULL,
  region_id    text NOT NULL,                  -- '' for accounts
  length       int NOT NULL,
  head         bytea NOT NULL,
  PRIMARY KEY (subject_kind, subject_id)
);
CREATE INDEX audit_chain_region ON audit_chain (region_id);
ALTER TABLE audit_chain ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_chain FORCE ROW LEVEL SECURITY;
CREATE TABLE audit_entry (
  subject_kind text NOT NULL,
  subject_id   uuid NOT NULL,
  number       int NOT NULL,                   -- 1, 2, 3 within the subject
  at           timestamptz NOT NULL,
  account_id   uuid,                           -- null: the system itself, or a link without an account
  acted_as     text NOT NULL,                  -- 'adviser', 'partner', 'system' …
  action       text NOT NULL CHECK (action ~ '^[a-z-]+$'),
  hash         bytea NOT NULL,                 -- sha256 of the entry before and of this one
  PRIMARY KEY (subject_kind, subject_id, number),
  FOREIGN KEY (subject_kind, subject_id) REFERENCES audit_chain ON DELETE CASCADE
);
CREATE INDEX audit_entry_account ON audit_entry (account_id, at);
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_entry FORCE ROW LEVEL SECURITY;

CREATE POLICY owner_all ON audit_chain TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY region_read ON audit_chain FOR SELECT TO wegwijs_app
  USING (subject_kind <> 'account' AND region_id = ANY ((SELECT actor_scopes('adviser', 'coordinator'))::text[]));
CREATE POLICY auditor_read ON audit_chain FOR SELECT TO wegwijs_app USING ((SELECT actor_is('auditor')));
GRANT SELECT ON audit_chain TO wegwijs_app;

CREATE POLICY owner_all ON audit_entry TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY as_chain_read ON audit_entry FOR SELECT TO wegwijs_app
  USING (EXISTS (SELECT FROM audit_chain c WHERE c.subject_kind = audit_entry.subject_kind AND c.subject_id = audit_entry.subject_id));
GRANT SELECT ON audit_entry TO wegwijs_app;

-- What an entry says, byte by byte: what `wegwijs audit verify` sums up again.
CREATE FUNCTION audit_hash(before bytea, subject_kind text, subject_id uuid, number int, at timestamptz, account_id uuid, acted_as text, action text)
  RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE
  RETURN sha256(before || convert_to(concat_ws('|', subject_kind, subject_id, number,
    to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), coalesce(account_id::text, '-'), acted_as, action), 'UTF8'));

-- Adds an entry in the name of the actor. The only way in; nobody changes or removes one.
CREATE FUNCTION record_audit(of_kind text, of_subject uuid, of_region text, role text, did text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE
    chain audit_chain;
    moment timestamptz := clock_timestamp();
    hash bytea;
  BEGIN
    INSERT INTO audit_chain VALUES (of_kind, of_subject, of_region, 0, sha256('')) ON CONFLICT DO NOTHING;
    SELECT * INTO chain FROM audit_chain WHERE subject_kind = of_kind AND subject_id = of_subject FOR UPDATE;
    hash := audit_hash(chain.head, of_kind, of_subject, chain.length + 1, moment, actor_account(), role, did);
    INSERT INTO audit_entry VALUES (of_kind, of_subject, chain.length + 1, moment, actor_account(), role, did, hash);
    UPDATE audit_chain SET length = chain.length + 1, head = hash WHERE subject_kind = of_kind AND subject_id = of_subject;
  END $$;
REVOKE ALL ON FUNCTION record_audit(text, uuid, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_audit(text, uuid, text, text, text) TO wegwijs_app, wegwijs_auth;

-- Mail that waits to be sent: written in the transaction that makes it necessary, so neither is there without the other.
-- A mail holds no personal data but the address of a colleague, which is sealed.
CREATE TABLE mail_outbox (
  id         uuid PRIMARY KEY DEFAULT uuidv7(),
  sealed_to  bytea NOT NULL,
  kind       text NOT NULL CHECK (kind ~ '^[a-z-]+$'),
  locale     text NOT NULL,
  details    bytea NOT NULL,                   -- sealed: links with their tokens
  created_at timestamptz NOT NULL DEFAULT now(),
  due_at     timestamptz NOT NULL DEFAULT now(),
  tries      int NOT NULL DEFAULT 0,
  failed     text                              -- why the last try failed, without the address
);
CREATE INDEX mail_outbox_due ON mail_outbox (due_at);
ALTER TABLE mail_outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE mail_outbox FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON mail_outbox TO wegwijs_owner USING (true) WITH CHECK (true);
-- Whoever has any role, the holder of a referral's link and the parts of the program too; the public causes no mail.
CREATE POLICY actor_add ON mail_outbox FOR INSERT TO wegwijs_app
  WITH CHECK (current_setting('wegwijs.grants', true) <> '' AND tries = 0 AND failed IS NULL);
CREATE POLICY auth_add ON mail_outbox FOR INSERT TO wegwijs_auth WITH CHECK (tries = 0 AND failed IS NULL);
CREATE POLICY system_all ON mail_outbox TO wegwijs_app
  USING ('mail' = ANY ((SELECT actor_scopes('system'))::text[])) WITH CHECK ('mail' = ANY ((SELECT actor_scopes('system'))::text[]));
GRANT SELECT, INSERT, UPDATE, DELETE ON mail_outbox TO wegwijs_app;
GRANT INSERT ON mail_outbox TO wegwijs_auth;
