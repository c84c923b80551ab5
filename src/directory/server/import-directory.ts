import { sql } from 'kysely';
import pg from 'pg';
import { findPlace, type PlaceIndex } from '#places/index.ts';
import { loadPlaces } from '#places/server/index.ts';
import { connect, openDatabase, type Trx } from '#platform/database/connection.ts';
import { Failure } from '#platform/failure.ts';
import type { DirectoryRecords } from '../directory.ts';
import { checkRecords } from '../exchange/check-records.ts';
import { claimRecords, keepOtherTexts, languagesIn, type SpokenLanguages } from '../exchange/claim-records.ts';
import { SHEET_LOCALE } from '../exchange/csv-service-parts.ts';
import { differenceOf, removalProblems, type Difference } from '../exchange/difference.ts';
import { possibleDuplicates } from '../exchange/duplicates.ts';
import { removeRecords, storeRecords } from '../exchange/changes.store.ts';
import { keyOf, offerId } from '../exchange/entries.ts';
import type { FileProblem, ReadFile } from '../exchange/file-problem.ts';
import { problemsInWords, type ImportOutcome } from '../exchange/in-words.ts';
import { readJson } from '../exchange/json.ts';
import { keepClosed } from '../exchange/keep-closed.ts';
import { placeFinder } from '../exchange/place-of.ts';
import { readCsv } from '../exchange/read-csv.ts';
import type { Format } from '../exchange/read-file.ts';
import { recordsAmong, recordsBut } from '../exchange/select-records.ts';
import { parseHours } from '../hours/server/parse-hours.ts';
import { owner as ownerSchema } from '../known.schema.ts';
import { loadBridges } from './bridge.store.ts';
import { loadDirectory } from './directory.store.ts';

/** A sheet has no words for organisations but their names. */
const SHEET_LANGUAGES: SpokenLanguages = { organisations: new Set(), services: new Set([SHEET_LOCALE]) };

export interface DirectoryImport {
  text: string;
  format: Format;
  /** Whose records these are: `los`, `region:<id>` or `organisation:<id>`. */
  owner: string;
  /** Also deletes what the owner imported earlier and is not in the file. */
  removeMissing: boolean;
  /** Finds out everything and writes nothing. */
  dryRun: boolean;
}

export interface DirectoryImportResult extends ImportOutcome {
  /** Whether something was written; then the nodes have been told. */
  changed: boolean;
  version: number;
}

/**
 * Writes the records of a file into the directory: in one transaction, whole or not at all, and tells every node. The same
 * file again changes nothing. What the national pack brought becomes the owner's own when its file says otherwise.
 * @throws {Failure} that lists what is wrong in the file
 */
export async function importDirectory(ownerUrl: string, wanted: DirectoryImport): Promise<DirectoryImportResult> {
  if (!ownerSchema.safeParse(wanted.owner).success)
    throw new Failure(`"${wanted.owner}" is no owner: write los, region:<id> or organisation:<id>.`, 2);
  const probe = new pg.Client({ connectionString: ownerUrl });
  await connect(probe, 'DATABASE_OWNER_URL');
  await probe.end();
  const db = openDatabase(ownerUrl, 1);
  try {
    return await db.transaction().execute(async (trx) => {
      // The same lock as the import of the content: one of them at a time.
      await sql`select pg_advisory_xact_lock(hashtext('wegwijs import'))`.execute(trx);
      return importLocked(trx, wanted);
    });
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`The directory could not be stored: ${reasonOf(error)}. Nothing was changed.`);
  } finally {
    await db.destroy();
  }
}

async function importLocked(trx: Trx, wanted: DirectoryImport): Promise<DirectoryImportResult> {
  const { owner, removeMissing, dryRun } = wanted;
  const live = await trx.selectFrom('content_pack').select(['version', 'hash']).orderBy('version', 'desc').executeTakeFirst();
  if (!live) throw new Failure('The database holds no places yet. Run "wegwijs content import" first.');
  const present = await loadDirectory(trx);
  const local = await localRecords(trx);
  const { records, notes } = await readWanted(trx, wanted, present);

  const difference = differenceOf(present, records, { owner, local });
  const removed = removeMissing && difference.missing.length > 0;
  const needed = removed ? removalProblems(difference.missing, present, records, local) : [];
  if (needed.length) throw new Failure(problemsInWords(needed.map((message) => ({ where: '--remove-missing', message }))));
  const duplicates = possibleDuplicates(records, present);
  const outcome = { difference, duplicates, notes: [...notes, ...hoursNotes(records, difference)], removed };
  const changed = difference.added.length > 0 || difference.changed.length > 0 || removed;
  if (!changed || dryRun) return { ...outcome, changed: false, version: live.version };

  await storeRecords(trx, recordsAmong(records, [...difference.added, ...difference.changed]));
  if (removed) await removeRecords(trx, difference.missing);
  // The pack of before is in force with what it brought. After a removal its hash is not that of the pack any more: the next
  // import of the content brings back what the pack says of the records that are gone.
  const hash = removed ? `${live.hash} less ${difference.missing.length}` : live.hash;
  const { version } = await trx.insertInto('content_pack').values({ hash }).returning('version').executeTakeFirstOrThrow();
  // Delivered to the nodes when this transaction commits, and not before.
  await sql`select pg_notify('content_pack', ${String(version)})`.execute(trx);
  return { ...outcome, changed: true, version };
}

/** The records of a file under their owner. @throws {Failure} that lists all that is wrong with them */
async function readWanted(
  trx: Trx,
  { text, format, owner }: DirectoryImport,
  present: DirectoryRecords,
): Promise<{ records: DirectoryRecords; notes: string[] }> {
  const places = await loadPlaces(trx);
  const file = await readRecords(text, format, places, present, owner);
  // Of a file that cannot be read nobody knows which organisations it brings.
  checkOwner(owner, places, file.problems.length ? null : [...present.organisations, ...file.records.organisations]);
  // Our own form says all about a record, the others not in every language.
  const spoken = format === 'csv' ? SHEET_LANGUAGES : languagesIn(file.records);
  const whole = format === 'json' ? file.records : keepClosed(keepOtherTexts(file.records, present, spoken), present);
  const claimed = claimRecords(whole, present, owner);
  // HSDS cannot name a record without describing it: there what belongs to others is left as it is.
  const leaves = format === 'hsds';
  const refused = claimed.refused.map(({ record, message, advice }) => ({
    where: file.locate(record, ''),
    message: leaves ? message : `${message} ${advice}`.trim(),
  }));
  const foreign = leaves ? claimed.refused.map(({ record }) => record) : [];
  const records = recordsBut(claimed.records, foreign);
  const problems = [...file.problems, ...(leaves ? [] : refused), ...(await checked(trx, file, records, places, present))];
  if (problems.length) throw new Failure(problemsInWords(problems));
  return { records, notes: [...file.notes, ...(leaves ? refused.map(({ where, message }) => `${where}: ${message}`) : [])] };
}

/** Keys of the records that imports brought. */
async function localRecords(trx: Trx): Promise<Set<string>> {
  const keys = new Set<string>();
  for (const kind of ['organisation', 'service', 'location'] as const)
    for (const { id } of await trx.selectFrom(kind).select('id').where('origin', '=', 'local').execute()) keys.add(keyOf({ kind, id }));
  const offers = await trx.selectFrom('service_at_location').select(['service_id', 'location_id']).where('origin', '=', 'local').execute();
  for (const { service_id: service, location_id: location } of offers)
    keys.add(keyOf({ kind: 'offer', id: offerId({ service, location }) }));
  return keys;
}

async function readRecords(text: string, format: Format, places: PlaceIndex, present: DirectoryRecords, owner: string): Promise<ReadFile> {
  if (format === 'csv') return readCsv(text, { places, present });
  if (format === 'json') return readJson(text);
  // Only who imports HSDS pays for loading it.
  const { readHsdsFile } = await import('../exchange/hsds-file.ts');
  return readHsdsFile(text, { placeOf: placeFinder(places), checkHours, owner });
}

function checkOwner(owner: string, places: PlaceIndex, organisations: readonly { id: string }[] | null): void {
  const [kind, id = ''] = owner.split(':');
  if (kind === 'region' && findPlace(places, id)?.kind !== 'region')
    throw new Failure(`There is no region "${id}" that could own records.`, 2);
  if (kind === 'organisation' && organisations?.some((each) => each.id === id) === false)
    throw new Failure(`There is no organisation "${id}" that could own records, in the file or in the directory.`, 2);
}

function checkHours(value: string): string | null {
  const check = parseHours(value);
  return check.ok ? null : check.message;
}

async function checked(
  trx: Trx,
  file: ReadFile,
  records: DirectoryRecords,
  places: PlaceIndex,
  present: DirectoryRecords,
): Promise<FileProblem[]> {
  const bring = new Set([...(await loadBridges(trx)).texts.values()].flatMap(({ ready }) => Object.keys(ready)));
  return (
    checkRecords(records, { places, bring, checkHours, present })
      // What a broken line describes is not there: to say so again would only hide the broken line.
      .filter(({ rule }) => file.problems.length === 0 || rule !== 'reference')
      .map(({ record, field, message }) => ({ where: file.locate(record, field), message }))
  );
}

/** What may mean something else than its writer thinks, for hours that are new. */
function hoursNotes({ services, offers }: DirectoryRecords, { added, changed }: Difference): string[] {
  const fresh = new Set([...added, ...changed.filter(({ fields }) => fields.some(({ field }) => field === 'hours'))].map(keyOf));
  const hours = [
    ...services.filter(({ id }) => fresh.has(keyOf({ kind: 'service', id }))),
    ...offers.filter((offer) => fresh.has(keyOf({ kind: 'offer', id: offerId(offer) }))),
  ].flatMap((record) => record.hours.value ?? []);
  return [...new Set(hours)].flatMap((value) => {
    const check = parseHours(value);
    return check.ok ? check.warnings.map((warning) => `hours "${value}": ${warning}`) : [];
  });
}

/** The database's own words, in ours where somebody can act on them. */
function reasonOf(error: unknown): string {
  const { code, detail, message } = error as { code?: string; detail?: string; message: string };
  return code === '23503' ? `a record names something that is not there (${detail ?? message}); import again` : message;
}
