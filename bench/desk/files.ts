import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { ClientPerson } from '../../src/clients/index.ts';
import type { KeyRing } from '../../src/platform/crypto/key-ring.ts';
import { seal } from '../../src/platform/crypto/seal.ts';
import { Draw, Urn } from '../directory/draw.ts';
import { copyRows, type Cell } from './copy-rows.ts';
import { drawnId } from './drawn-id.ts';
import { LANGUAGES } from './shares.ts';
import type { DrawnPerson } from './staff.ts';

const DAY_MS = 86_400_000;
const CLOSED = 0.8;
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const NOTE = 'Spoke about the contract and the deductions of the last pay slip. Asked the agency for the missing hours in writing. ';

/** A file that was drawn. */
export interface DrawnFile {
  id: string;
  code: string;
  region: string;
  language: string;
  adviser: string;
  openedAt: number;
  /** Null: open. */
  closedAt: number | null;
  endsOn: string;
}

interface DrawnTask {
  id: string;
  region: string;
  file: string | null;
  assignee: string;
  dueOn: string;
  createdAt: number;
  doneAt: number | null;
}

const day = (at: number) => new Date(at).toISOString().slice(0, 10);

/**
 * Files of two years. Of closed ones the product keeps neither person nor notes, only that they were, the consent without its
 * line, what was done, and who looked: so it is here.
 */
export async function drawFiles(
  client: pg.Client,
  keys: KeyRing,
  count: number,
  staff: readonly DrawnPerson[],
  now: number,
): Promise<DrawnFile[]> {
  const draw = new Draw(3);
  const files = [...filesOf(draw, count, staff, now)];
  const open = files.filter(({ closedAt }) => closedAt === null);
  await copyRows(
    client,
    'client_file',
    ['id', 'code', 'region_id', 'language', 'adviser_id', 'state', 'opened_at', 'ends_on', 'closed_at', 'closed_for', 'version'],
    files.map((file) => [
      file.id,
      file.code,
      file.region,
      file.language,
      file.adviser,
      file.closedAt === null ? 'open' : 'closed',
      new Date(file.openedAt),
      file.endsOn,
      file.closedAt === null ? null : new Date(file.closedAt),
      file.closedAt === null ? null : draw.chance(0.6) ? 'done' : 'ended',
      file.closedAt === null ? 1 : 2,
    ]),
  );
  await copyRows(
    client,
    'client_person',
    ['file_id', 'sealed'],
    open.map(({ id }) => [id, seal(keys, `client_person.sealed:${id}`, JSON.stringify(personOf(draw)))]),
  );
  await copyRows(client, 'client_note', ['id', 'file_id', 'author_id', 'written_at', 'sealed'], notesOf(draw, keys, open, now));
  await copyRows(
    client,
    'client_consent',
    ['id', 'file_id', 'kind', 'text_version', 'locale', 'given_how', 'given_at', 'ends_on', 'recorded_by'],
    files.map((file) => [
      drawnId(draw, file.openedAt),
      file.id,
      'file',
      'v1',
      'en',
      'read-aloud',
      new Date(file.openedAt),
      file.endsOn,
      file.adviser,
    ]),
  );
  await storeTasks(client, keys, [...tasksOf(draw, files, staff, now)]);
  await storeAudit(client, draw, files, now);
  return files;
}

function* filesOf(draw: Draw, count: number, staff: readonly DrawnPerson[], now: number): Generator<DrawnFile> {
  const advisers = staff.filter(({ role }) => role === 'adviser');
  const present = advisers.filter(({ hasLeft }) => !hasLeft);
  const languages = new Urn(LANGUAGES);
  const codes = new Set<string>();
  for (let i = 0; i < count; i++) {
    const isClosed = draw.chance(CLOSED);
    // Somebody agrees for a year at most: whatever is open was opened lately.
    const openedAt = now - DAY_MS * (isClosed ? 730 * (1 - i / count) + 1 : 1 + 340 * draw.share());
    const closedAt = isClosed ? Math.min(now - 3_600_000, openedAt + DAY_MS * draw.whole(1, 300)) : null;
    const { id: adviser, scope: region } = draw.one(openedAt < now - 365 * DAY_MS ? advisers : present);
    const endsOn = day(closedAt ?? Math.max(openedAt + 365 * DAY_MS, now + 2 * DAY_MS));
    yield {
      id: drawnId(draw, openedAt),
      code: codeOf(draw, codes),
      region,
      language: languages.one(draw),
      adviser,
      openedAt,
      closedAt,
      endsOn,
    };
  }
}

function codeOf(draw: Draw, taken: Set<string>): string {
  for (;;) {
    const letters = Array.from({ length: 8 }, () => LETTERS[draw.whole(0, LETTERS.length - 1)]).join('');
    const code = `${letters.slice(0, 4)}-${letters.slice(4)}`;
    if (taken.has(code)) continue;
    taken.add(code);
    return code;
  }
}

function personOf(draw: Draw): ClientPerson {
  return {
    name: `Client ${draw.whole(1, 99_999)}`,
    interpreter: draw.chance(0.2) ? 'telephone' : 'none',
    contacts: [{ way: 'telephone', at: '+40 700 000 000' }],
    safeWhen: 'after six',
    situation: { work: 'agency', home: 'employer', stay: 'unknown' },
  };
}

function* notesOf(draw: Draw, keys: KeyRing, files: readonly DrawnFile[], now: number): Generator<Cell[]> {
  for (const { id: file, adviser, openedAt } of files) {
    for (let left = draw.whole(1, 8); left > 0; left--) {
      const at = openedAt + (now - openedAt) * draw.share();
      const id = drawnId(draw, at);
      yield [id, file, adviser, new Date(at), seal(keys, `client_note.sealed:${id}`, NOTE.repeat(draw.whole(1, 6)))];
    }
  }
}

/** Of every file what was done, of open ones what is still to do: a third of it late; and some tasks without a file. */
function* tasksOf(draw: Draw, files: readonly DrawnFile[], staff: readonly DrawnPerson[], now: number): Generator<DrawnTask> {
  const task = (region: string, file: string | null, assignee: string, createdAt: number, doneAt: number | null, due: number) => ({
    id: drawnId(draw, createdAt),
    region,
    file,
    assignee,
    dueOn: day(due),
    createdAt,
    doneAt,
  });
  for (const { id, region, adviser, openedAt, closedAt } of files) {
    for (let left = draw.whole(0, 3); left > 0; left--) {
      const doneAt = openedAt + ((closedAt ?? now) - openedAt) * draw.share();
      yield task(region, id, adviser, openedAt, doneAt, doneAt);
    }
    // Of ten open files six have something open: what advisers keep up with.
    if (closedAt === null && draw.chance(0.6)) yield task(region, id, adviser, openedAt, null, now + DAY_MS * draw.whole(-10, 30));
  }
  for (const { id, role, scope, hasLeft } of staff) {
    if (role !== 'adviser' || hasLeft) continue;
    for (let left = draw.whole(0, 5); left > 0; left--) yield task(scope, null, id, now - DAY_MS, null, now + DAY_MS * draw.whole(-3, 20));
  }
}

async function storeTasks(client: pg.Client, keys: KeyRing, tasks: readonly DrawnTask[]): Promise<void> {
  await copyRows(
    client,
    'desk_task',
    ['id', 'region_id', 'file_id', 'kind', 'due_on', 'assignee_id', 'created_by', 'created_at', 'done_at'],
    tasks.map(({ id, region, file, dueOn, assignee, createdAt, doneAt }) => [
      id,
      region,
      file,
      'task',
      dueOn,
      assignee,
      assignee,
      new Date(createdAt),
      doneAt === null ? null : new Date(doneAt),
    ]),
  );
  await copyRows(
    client,
    'desk_task_text',
    ['task_id', 'sealed'],
    tasks
      .filter(({ doneAt }) => doneAt === null)
      .map(({ id }) => [id, seal(keys, `desk_task_text.sealed:${id}`, 'Call back about the missing hours')]),
  );
}

const LOOKS = ['opened', 'read', 'note-added', 'read', 'task-added', 'read', 'read', 'task-done'];

/** Who looked, as one chain of hashes for each file: what `audit_hash` of the migration makes. */
async function storeAudit(client: pg.Client, draw: Draw, files: readonly DrawnFile[], now: number): Promise<void> {
  const chains: Cell[][] = [];
  const entries: Cell[][] = [];
  for (const { id, region, adviser, openedAt, closedAt } of files) {
    const looks = draw.whole(2, LOOKS.length);
    let head = createHash('sha256').digest();
    for (let number = 1; number <= looks; number++) {
      const at = new Date(openedAt + ((number - 1) / looks) * ((closedAt ?? now) - openedAt));
      const action = LOOKS[number - 1] ?? 'read';
      const said = ['file', id, number, `${at.toISOString().slice(0, -1)}000`, adviser, 'adviser', action].join('|');
      head = createHash('sha256').update(head).update(said).digest();
      entries.push(['file', id, number, at, adviser, 'adviser', action, head]);
    }
    chains.push(['file', id, region, looks, head]);
  }
  await copyRows(client, 'audit_chain', ['subject_kind', 'subject_id', 'region_id', 'length', 'head'], chains);
  const columns = ['subject_kind', 'subject_id', 'number', 'at', 'account_id', 'acted_as', 'action', 'hash'];
  await copyRows(client, 'audit_entry', columns, entries);
}
