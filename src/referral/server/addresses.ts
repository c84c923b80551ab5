import type { Database } from '#platform/database/connection.ts';

/** Somebody who gets a mail, and in which language. */
export interface Addressee {
  to: string;
  locale: 'nl' | 'en';
}

// The application sees only the people of its actor; who signs in, and with which address, the connection for signing in knows.
const people = (auth: Database) =>
  auth.selectFrom('staff as p').select(['p.email as to', 'p.locale']).where('p.state', '=', 'active').orderBy('p.email');

/** Who works with an account at an organisation; none: it gets a link. */
export function addressesOfPartner(auth: Database, organisation: string): Promise<Addressee[]> {
  return people(auth)
    .innerJoin('staff_grant as g', 'g.account_id', 'p.account_id')
    .where('g.role', '=', 'partner')
    .where('g.scope', '=', organisation)
    .execute();
}

export function addressesOfCoordinators(auth: Database, region: string): Promise<Addressee[]> {
  return people(auth)
    .innerJoin('staff_grant as g', 'g.account_id', 'p.account_id')
    .where('g.role', '=', 'coordinator')
    .where('g.scope', '=', region)
    .execute();
}

/** The sender; none when the account is no longer there or disabled. */
export function addressesOfAccount(auth: Database, account: string | null): Promise<Addressee[]> {
  return account ? people(auth).where('p.account_id', '=', account).execute() : Promise.resolve([]);
}

/** Organisations that have an inbox here: to them nothing is sent by link. */
export async function organisationsWithInbox(auth: Database): Promise<Set<string>> {
  const rows = await auth
    .selectFrom('staff_grant as g')
    .innerJoin('staff as p', 'p.account_id', 'g.account_id')
    .select('g.scope')
    .distinct()
    .where('g.role', '=', 'partner')
    .where('p.state', '=', 'active')
    .execute();
  return new Set(rows.map(({ scope }) => scope));
}
