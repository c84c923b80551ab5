-- Who acts. Every request runs in a transaction that sets these; without them the actor is the public.
CREATE FUNCTION actor_has_role(wanted text) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN wanted = ANY (string_to_array(coalesce(current_setting('wegwijs.roles', true), ''), ','));

CREATE FUNCTION actor_has_region(wanted text) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN wanted = ANY (string_to_array(coalesce(current_setting('wegwijs.regions', true), ''), ','));

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO wegwijs_app, wegwijs_backup;

-- The version of the content pack that is live. Importing adds a row and tells every node ('content_pack').
CREATE TABLE content_pack (
  version     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  hash        text NOT NULL,
  imported_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE content_pack ENABLE ROW LEVEL SECURITY;
ALTER TABLE content_pack FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON content_pack TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON content_pack FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON content_pack TO wegwijs_app;
