-- A dated copy of the public register of those who may lend workers (Wtta), as the operator imported it. It is replaced whole.
CREATE TABLE lender_register (
  only_one    boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  copied_on   date NOT NULL,
  imported_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE lender_register ENABLE ROW LEVEL SECURITY;
ALTER TABLE lender_register FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON lender_register TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON lender_register FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON lender_register TO wegwijs_app;

CREATE TABLE lender (
  position integer PRIMARY KEY,               -- line of the file: a number in the trade register may come more than once
  kvk      text NOT NULL CHECK (kvk ~ '^[0-9]{8}$'),
  name     text NOT NULL CHECK (name <> ''),
  status   text NOT NULL CHECK (status IN ('admitted', 'provisional', 'suspended', 'ended')),
  since    date NOT NULL
);
ALTER TABLE lender ENABLE ROW LEVEL SECURITY;
ALTER TABLE lender FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON lender TO wegwijs_owner USING (true) WITH CHECK (true);
CREATE POLICY public_read ON lender FOR SELECT TO wegwijs_app USING (true);
GRANT SELECT ON lender TO wegwijs_app;
