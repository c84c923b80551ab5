import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { CivilDate } from './civil-date.ts';

/** What the library says of a moment: open, next possible change, perhaps open, comment. */
type State = readonly [open: boolean, change: Date | undefined, unknown: boolean, comment: string | undefined, ...unknown[]];

/** Opening hours as the library has read them. */
export interface LibraryHours {
  getStatePair(date: Date): State;
  getWarnings(): string[];
  getStructuredWarnings(): { type: string; message: string; position: number | null }[];
  prettifyValue(): string;
  getIterator: () => { advance: () => boolean };
}

interface Library {
  /** Throws a sentence, or an error of its own, when it cannot read the value. */
  new (value: string, place: { address: { country_code: string; state: string } }): LibraryHours;
}

let library: Library | null = null;

/**
 * Hours as the library `opening_hours` reads them, in civil time. Throws whatever the library throws.
 *
 * Beside public holidays, which are those of the country, a region must be named or the library refuses `SH`; its dates
 * are replaced before anything is asked of them (`school-holiday-rules.ts`).
 */
export function readByLibrary(value: string): LibraryHours {
  library ??= load();
  const hours = new library(value, { address: { country_code: 'nl', state: 'NO' } });
  // Its warnings look five years ahead for a change, which may take seconds; without, one of them is never given.
  hours.getIterator = () => ({ advance: () => false });
  return hours;
}

/**
 * The library's own file, run with another `Date`: it has no setting for the time zone. Its console is silenced, where it
 * asks to report what it cannot read. It needs `suncalc` for the sun alone, of which we do not read hours.
 */
function load(): Library {
  const file = createRequire(import.meta.url).resolve('opening_hours');
  const run = compileFunction(readFileSync(file, 'utf8'), ['module', 'exports', 'require', 'Date', 'console'], {
    filename: file,
  }) as (module: { exports: unknown }, exports: unknown, require: () => object, date: typeof CivilDate, console: object) => void;
  const module: { exports: unknown } = { exports: {} };
  const silent = { log: () => undefined, warn: () => undefined, error: () => undefined };
  run(module, module.exports, () => ({}), CivilDate, silent);
  return module.exports as Library;
}
