import { readConsistently, type Database } from '#platform/database/connection.ts';
import { lenderRegister } from '../agency/register.ts';
import type { LenderRegister } from '../check.ts';
import { lenderRegisterMoment, loadLenderRegister } from './lender-register.store.ts';

/** The register of lenders as this node knows it. It changes rarely, so it is looked at once a minute. */
export class LenderRegisterKeeper {
  private readonly db: Database;
  private importedAt: number | null = null;
  private register: LenderRegister = lenderRegister([], null);

  constructor(db: Database) {
    this.db = db;
  }

  get current(): LenderRegister {
    return this.register;
  }

  /** Reads the register when another one was imported. What cannot be read now leaves the present one. */
  async refresh(): Promise<void> {
    const moment = await lenderRegisterMoment(this.db);
    if ((moment?.getTime() ?? null) === this.importedAt) return;
    const stored = await readConsistently(this.db, loadLenderRegister);
    this.register = lenderRegister(stored?.lenders ?? [], stored?.date ?? null);
    this.importedAt = stored?.importedAt.getTime() ?? null;
  }
}
