-- Counts without identity: how often a page was seen, and found clear or not, by day, locale and region.
-- The application can add, through the functions below, but neither read, set nor delete.
CREATE TABLE page_count (
  day     date NOT NULL,
  page_id text NOT NULL,           -- no reference: a count outlives its page
  locale  text NOT NULL,
  region  text NOT NULL,           -- '' when the visitor chose no place
  views   bigint NOT NULL DEFAULT 0 CHECK (views >= 0),
  clear   bigint NOT NULL DEFAULT 0 CHECK (clear >= 0),
  unclear bigint NOT NULL DEFAULT 0 CHECK (unclear >= 0),
  PRIMARY KEY (day, page_id, locale, region)
);
ALTER TABLE page_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE page_count FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON page_count TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY steering_read ON page_count FOR SELECT TO wegwijs_app
  USING (actor_has_role('los') OR actor_has_role('editor')
         OR (actor_has_role('coordinator') AND actor_has_region(region)));
GRANT SELECT ON page_count TO wegwijs_app;

CREATE FUNCTION add_page_counts(entries jsonb) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  BEGIN ATOMIC
    INSERT INTO page_count AS c (day, page_id, locale, region, views, clear, unclear)
    SELECT e.day, e.page_id, e.locale, e.region, e.views, e.clear, e.unclear
    FROM jsonb_to_recordset(entries)
      AS e (day date, page_id text, locale text, region text, views bigint, clear bigint, unclear bigint)
    JOIN page p ON p.id = e.page_id
    WHERE e.region = '' OR EXISTS (SELECT FROM region r WHERE r.id = e.region)
    ON CONFLICT (day, page_id, locale, region) DO UPDATE
      SET views = c.views + excluded.views, clear = c.clear + excluded.clear, unclear = c.unclear + excluded.unclear;
  END;
REVOKE ALL ON FUNCTION add_page_counts(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION add_page_counts(jsonb) TO wegwijs_app;
