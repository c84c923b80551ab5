-- Dated legal amounts and terms. Money is integer cents; an unknown value is null, never zero.
CREATE TABLE parameter (
  key   text PRIMARY KEY CHECK (key ~ '^[a-z0-9]+([._-][a-z0-9]+)*$'),
  unit  text NOT NULL,
  label jsonb NOT NULL,
  law   text NOT NULL,
  url   text,
  note  text
);
ALTER TABLE parameter ENABLE ROW LEVEL SECURITY;
ALTER TABLE parameter FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON parameter TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON parameter FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON parameter TO wegwijs_app;

CREATE TABLE parameter_entry (
  key          text NOT NULL REFERENCES parameter ON DELETE CASCADE,
  valid_from   date NOT NULL,
  valid_until  date CHECK (valid_until >= valid_from),   -- last day included; null: open
  expected     boolean NOT NULL,                          -- announced or intended, beside the law in force
  value        jsonb,
  legal_status text NOT NULL,
  rule_is_older boolean NOT NULL DEFAULT false,           -- the series starts later than the rule itself
  confidence   text NOT NULL CHECK (confidence IN ('verified', 'recalled')),
  sources      text[] NOT NULL,
  note         text,
  PRIMARY KEY (key, expected, valid_from)
);
ALTER TABLE parameter_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE parameter_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON parameter_entry TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON parameter_entry FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON parameter_entry TO wegwijs_app;

CREATE TABLE parameter_source (
  id    text PRIMARY KEY,
  title text NOT NULL,
  url   text,
  tier  text NOT NULL
);
ALTER TABLE parameter_source ENABLE ROW LEVEL SECURITY;
ALTER TABLE parameter_source FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON parameter_source TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON parameter_source FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON parameter_source TO wegwijs_app;
