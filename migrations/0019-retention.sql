-- Contacts end as well (content/retention.json): the part that keeps terms finds them by their time, and removes them.
CREATE INDEX contact_moment_at ON contact_moment USING brin (at);
CREATE POLICY system_find ON contact_moment FOR SELECT TO wegwijs_app
  USING ('retention' = ANY ((SELECT actor_scopes('system'))::text[]));
CREATE POLICY system_remove ON contact_moment FOR DELETE TO wegwijs_app
  USING ('retention' = ANY ((SELECT actor_scopes('system'))::text[]));
