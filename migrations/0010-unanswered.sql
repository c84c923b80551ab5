-- Queries that nothing answered, for editors: how often a week, without identity. What fewer than five times is asked
-- in a week may tell of one person: of such a query only a fingerprint is kept, and nobody but the owner sees the row.
CREATE TABLE unanswered_query (
  week   date NOT NULL,             -- its Monday
  locale text NOT NULL,
  digest bytea NOT NULL,            -- of week, locale and query
  times  bigint NOT NULL CHECK (times > 0),
  query  text,                      -- written down from the fifth time on
  PRIMARY KEY (week, locale, digest)
);
ALTER TABLE unanswered_query ENABLE ROW LEVEL SECURITY;
ALTER TABLE unanswered_query FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON unanswered_query TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY editors_read ON unanswered_query FOR SELECT TO wegwijs_app
  USING (query IS NOT NULL AND (actor_has_role('editor') OR actor_has_role('los')));
GRANT SELECT ON unanswered_query TO wegwijs_app;

-- Adds, and forgets: rare queries after two weeks, all after thirteen.
CREATE FUNCTION add_unanswered_queries(entries jsonb) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  BEGIN ATOMIC
    DELETE FROM unanswered_query WHERE week < current_date - 91 OR (query IS NULL AND week < current_date - 14);
    INSERT INTO unanswered_query AS u (week, locale, digest, times, query)
    SELECT e.week, e.locale, sha256(convert_to(e.week || ' ' || e.locale || ' ' || e.query, 'UTF8')), e.times,
           CASE WHEN e.times >= 5 THEN e.query END
    FROM jsonb_to_recordset(entries) AS e (week date, locale text, query text, times bigint)
    WHERE length(e.query) BETWEEN 1 AND 80 AND length(e.locale) = 2
    ON CONFLICT (week, locale, digest) DO UPDATE
      SET times = u.times + excluded.times,
          query = CASE WHEN u.times + excluded.times >= 5
                       THEN (SELECT e.query FROM jsonb_to_recordset(entries) AS e (week date, locale text, query text)
                             WHERE e.week = u.week AND e.locale = u.locale
                               AND sha256(convert_to(e.week || ' ' || e.locale || ' ' || e.query, 'UTF8')) = u.digest LIMIT 1)
                  END;
  END;
REVOKE ALL ON FUNCTION add_unanswered_queries(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION add_unanswered_queries(jsonb) TO wegwijs_app;
