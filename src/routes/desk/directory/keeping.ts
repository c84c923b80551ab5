import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { isRowId } from '#clients/index.ts';
import {
  closedFrom,
  formProblems,
  isClosed,
  isOverdue,
  keeperRole,
  keptOwners,
  openedAgain,
  readTyped,
  reviewDate,
  type ChangeSurroundings,
  type FormProblem,
  type KeeperRole,
  type Typed,
  type WholeOf,
  type WholeRecord,
} from '#directory/index.ts';
import {
  changeRecords,
  findWhole,
  idOf,
  ownersOfSides,
  parseHours,
  versionOf,
  type Kept,
  type RecordChanges,
} from '#directory/server/index.ts';
import { municipalitiesOf } from '#places/index.ts';
import { today } from '#platform/clock.ts';
import { asActor } from '#platform/database/connection.ts';
import { ChangedMeanwhileError } from '#platform/database/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { deskOf, type DeskRequest } from '../desk-of.ts';
import { orNotFound } from '../or-not-found.ts';

/** What the pages of the directory take beside what the desk takes. */
export interface Keeping extends DeskRequest {
  /** Whose records these are to keep. */
  kept: Kept;
  around: ChangeSurroundings;
  day: string;
}

export function keepingOf(locals: App.Locals): Keeping {
  const desk = deskOf(locals);
  const { places, directory, bridges } = desk.content;
  const bring = new Set([...bridges.texts.values()].flatMap(({ ready }) => Object.keys(ready)));
  return { ...desk, kept: keptOwners(desk.actor.grants), around: { places, directory, bring, checkHours }, day: today() };
}

export function checkHours(value: string): string | null {
  const check = parseHours(value);
  return check.ok ? null : check.message;
}

/** A record that somebody keeps, with the version by which a form names it. Others are not there. */
export async function keptRecord<K extends WholeRecord['kind']>(
  { db, actor }: Keeping,
  kind: K,
  id: string,
): Promise<{ whole: WholeOf<K>; seen: string; role: KeeperRole }> {
  const { whole, owners } = await asActor(db, actor, async (trx) => {
    const found: WholeRecord | undefined = await findWhole(trx, kind, id);
    const of = found?.kind === 'offer' ? await ownersOfSides(trx, id) : found ? [found.record.owner] : [];
    return { whole: found as WholeOf<K> | undefined, owners: of };
  });
  const role = owners.map((owner) => keeperRole(actor.grants, owner)).find((each) => each !== null);
  if (!whole || !role) error(404);
  return { whole, seen: versionOf(whole), role };
}

/** What a form of ours sent beside its fields. */
export interface Sent {
  typed: Typed;
  /** Made with the form: sent twice, it changes once. */
  key: string;
  seen: string;
}

export async function readSent(request: Request): Promise<Sent> {
  const { key, seen, ...typed } = readTyped(await request.formData());
  const sent = key?.[0];
  return { typed, key: isRowId(sent) ? sent : newId(), seen: seen?.[0] ?? '' };
}

/** What a page shows when a form was refused. */
export interface Refused extends Sent {
  problems: FormProblem[];
  meanwhile: boolean;
}

export const refused = ({ typed, key, seen }: Sent, problems: readonly FormProblem[]) =>
  fail(400, { typed, key, seen, problems: [...problems], meanwhile: false } satisfies Refused);

/**
 * Stores changes, and goes on. When somebody else was first, the page says so and shows what was typed: saved once more, it
 * stands over what the other wrote.
 */
export async function store(
  keeping: Keeping,
  sent: Sent,
  { what, records }: Omit<RecordChanges, 'key'>,
  back: string,
  said: string = what,
) {
  const { db, actor, around } = keeping;
  try {
    const outcome = await orNotFound(changeRecords(db, actor, around, { key: sent.key, what, records }));
    if ('problems' in outcome) return refused(sent, formProblems(outcome.problems));
    return redirect(303, `${back}?said=${outcome.changed === 0 && what === 'changed' ? 'same' : said === 'changed' ? 'saved' : said}`);
  } catch (reason) {
    if (!(reason instanceof ChangedMeanwhileError)) throw reason;
    const [first] = records;
    if (!first) throw reason;
    const { seen } = await keptRecord(keeping, first.whole.kind, idOf(first.whole));
    return fail(409, { ...sent, key: newId(), seen, problems: [], meanwhile: true } satisfies Refused);
  }
}

/** Where a record is changed. */
export function addressOf(kind: string, id: string): string {
  return `/desk/directory/${kind}/${id.replace(' at ', '/')}`;
}

/** The top of a record's page. */
export function headOf(whole: WholeRecord, seen: string, { day }: Keeping, locale: string, role: KeeperRole) {
  const dates = whole.kind === 'offer' ? null : whole.record;
  const id = idOf(whole);
  return {
    kind: whole.kind,
    id,
    seen,
    key: newId(),
    isClosed: isClosed(whole),
    due: dates && reviewDate(dates),
    isOverdue: dates !== null && isOverdue(dates, day),
    onSite: whole.kind === 'offer' ? null : `/${locale}/${whole.kind}s/${id}`,
    // A partner says of a service that it stopped in its status.
    mayClose: role !== 'partner',
  };
}

/** "Still right", closing and opening: the same for every kind. */
export function plainActions(kind: WholeRecord['kind'], idFrom: (params: Partial<Record<string, string>>) => string) {
  const act =
    (what: 'checked' | 'closed' | 'opened', change: (whole: WholeRecord, day: string) => WholeRecord) =>
    async ({ request, locals, params }: RequestEvent) => {
      const keeping = keepingOf(locals);
      const sent = await readSent(request);
      const id = idFrom(params);
      const { whole, role } = await keptRecord(keeping, kind, id);
      // A partner says of a service that it stopped, or runs again, in its status.
      if (what !== 'checked' && role === 'partner') error(404);
      return store(keeping, sent, { what, records: [{ whole: change(whole, keeping.day), seen: sent.seen }] }, addressOf(kind, id));
    };
  return {
    checked: act('checked', checkedOn),
    close: act('closed', closedFrom),
    open: act('opened', openedAgain),
  };
}

/** The record as it was held against its source today. A day for the next time that has come is taken away. */
export function checkedOn(whole: WholeRecord, day: string): WholeRecord {
  if (whole.kind === 'offer') return whole;
  const { review } = whole.record;
  return { ...whole, record: { ...whole.record, checked: day, review: review !== null && review > day ? review : null } } as WholeRecord;
}

/** In whose name somebody may add records: their regions, and the country. */
export function ownerChoices({ kept, content }: Keeping, locale: string): { value: string; label: string }[] {
  const regions = kept.owners.flatMap((owner) => {
    const region = owner.startsWith('region:') ? content.places.byId.get(owner.slice(7)) : undefined;
    return region ? [{ value: owner, label: region.name }] : [];
  });
  return [...regions, ...(kept.isNational ? [{ value: 'los', label: locale === 'nl' ? 'Landelijk (LOS)' : 'National (LOS)' }] : [])];
}

/** The owner of a new record that a form names; not there for one that is not the sender's. */
export function ownerFrom(keeping: Keeping, sent: string | undefined): string {
  const choices = ownerChoices(keeping, 'nl');
  const chosen = choices.length === 1 && !sent ? choices[0] : choices.find(({ value }) => value === sent);
  return chosen?.value ?? error(404);
}

/** Municipalities to choose from: of the regions of these owners, or of all for what is national. */
export function municipalityChoices({ content }: Keeping, owners: readonly string[]): { value: string; label: string; region: string }[] {
  const { places } = content;
  const regions = owners.includes('los') ? places.regions : places.regions.filter(({ id }) => owners.includes(`region:${id}`));
  return regions
    .flatMap((region) => municipalitiesOf(places, region).map(({ id, name }) => ({ value: id, label: name, region: region.id })))
    .sort((a, b) => a.label.localeCompare(b.label, 'nl'));
}

/** Organisations to choose from. */
export function organisationChoices({ content }: Keeping): { value: string; label: string }[] {
  return [...content.directory.organisations.values()]
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label, 'nl'));
}
