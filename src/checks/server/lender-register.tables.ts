import type { Generated } from 'kysely';

interface LenderRegisterTable {
  only_one: Generated<boolean>;
  copied_on: string;
  imported_at: Generated<Date>;
}

interface LenderTable {
  position: number;
  kvk: string;
  name: string;
  status: string;
  since: string;
}

declare module '#platform/database/tables.ts' {
  interface Tables {
    lender_register: LenderRegisterTable;
    lender: LenderTable;
  }
}
