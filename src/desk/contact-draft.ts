import { z } from 'zod';
import { measuredMinutes, type Contact } from './contact.ts';
import { contactSchema, sentKeySchema, unboundFields, type ContactBounds } from './contact.schema.ts';

/** A form that is being filled in: everything as text, as the form holds it. '' is nothing chosen. */
export interface ContactDraft {
  /** Key under which it will be counted once. */
  key: string;
  /** Seconds that went by before the last pause. */
  spent: number;
  /** When it was last opened, in milliseconds. */
  since: number;
  region: string;
  point: string;
  channel: string;
  language: string;
  topics: string[];
  pillars: string[];
  place: string;
  contractKind: string;
  stayPhase: string;
  outcome: string;
  /** '': measured since the form was opened. */
  minutes: string;
  referredTo: string;
}

/** What a form holds, whatever was sent: bounded texts. */
export const draftSchema = z.object({
  key: sentKeySchema,
  spent: z.number().min(0).max(1_000_000).catch(0),
  since: z.number().min(0),
  region: z.string().max(80).catch(''),
  point: z.string().max(80).catch(''),
  channel: z.string().max(20).catch(''),
  language: z.string().max(3).catch(''),
  topics: z.array(z.string().max(20)).max(20).catch([]),
  pillars: z.array(z.string().max(20)).max(8).catch([]),
  place: z.string().max(80).catch(''),
  contractKind: z.string().max(20).catch(''),
  stayPhase: z.string().max(20).catch(''),
  outcome: z.string().max(20).catch(''),
  minutes: z.string().max(3).catch(''),
  referredTo: z.string().max(80).catch(''),
});

/** A new form. @param kept what the last one was: channel, point, region */
export function newDraft(
  key: string,
  now: number,
  kept: Partial<Pick<ContactDraft, 'region' | 'point' | 'channel' | 'language' | 'topics' | 'referredTo' | 'outcome'>>,
): ContactDraft {
  return {
    key,
    spent: 0,
    since: now,
    region: '',
    point: '',
    channel: '',
    language: '',
    topics: [],
    pillars: [],
    place: '',
    contractKind: '',
    stayPhase: '',
    outcome: '',
    minutes: '',
    referredTo: '',
    ...kept,
  };
}

/** The form of a contact that was counted, to put it right. */
export function draftOf(contact: Contact, key: string, now: number): ContactDraft {
  return {
    ...newDraft(key, now, {}),
    region: contact.region,
    point: contact.point ?? '',
    channel: contact.channel,
    language: contact.language,
    topics: [...contact.topics],
    pillars: [...contact.pillars],
    place: contact.place ?? '',
    contractKind: contact.contractKind ?? '',
    stayPhase: contact.stayPhase ?? '',
    outcome: contact.outcome,
    minutes: contact.minutes === null ? '' : String(contact.minutes),
    referredTo: contact.referredTo ?? '',
  };
}

/**
 * Reads a form.
 * @returns null for one without a usable key: it is none of ours
 */
export function readDraft(form: FormData, now: number): ContactDraft | null {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  const since = Number(text('since'));
  const draft = {
    ...Object.fromEntries(['key', 'region', 'point', 'channel', 'place', 'outcome', 'minutes'].map((name) => [name, text(name)])),
    language: chosenLanguage(text('language'), text('other-language'), text('offered-language')),
    topics: texts('topic'),
    pillars: texts('pillar'),
    contractKind: text('contract'),
    stayPhase: text('stay'),
    referredTo: text('referred'),
    spent: Number(text('spent')),
    since: since > 0 && since <= now ? since : now,
  };
  const read = draftSchema.safeParse(draft);
  return read.success ? read.data : null;
}

/**
 * One tap, or a choice from the list of all. The list wins over a tap that stood there from the beginning; over one that
 * somebody made nothing wins: then the form asks again.
 */
function chosenLanguage(tapped: string, listed: string, offered: string): string {
  if (listed === '' || listed === tapped) return tapped;
  return tapped === '' || tapped === offered ? listed : '';
}

/** Fields in which something is missing or wrong. */
export type DraftField = 'region' | 'point' | 'channel' | 'language' | 'topics' | 'place' | 'outcome' | 'minutes' | 'referredTo' | 'more';

const FIELDS: readonly DraftField[] = ['channel', 'language', 'topics', 'outcome', 'minutes', 'region', 'point', 'place', 'referredTo'];

/** The contact that a form describes, or the fields in which something is missing or wrong, in the order of the form. */
export function contactOf(draft: ContactDraft, bounds: ContactBounds, now: number): { contact: Contact } | { wrong: DraftField[] } {
  const read = contactSchema.safeParse({
    region: draft.region,
    point: draft.point || null,
    channel: draft.channel,
    language: draft.language,
    topics: draft.topics,
    pillars: draft.pillars,
    place: draft.place || null,
    contractKind: draft.contractKind || null,
    stayPhase: draft.stayPhase || null,
    outcome: draft.outcome,
    minutes: draft.minutes ? Number(draft.minutes) : measuredMinutes(secondsOf(draft, now)),
    referredTo: draft.referredTo || null,
  });
  if (read.success) {
    const wrong = unboundFields(read.data, bounds);
    return wrong.length > 0 ? { wrong } : { contact: read.data };
  }
  const named = new Set(read.error.issues.map(({ path }) => String(path[0])));
  const wrong = FIELDS.filter((field) => named.has(field));
  return { wrong: wrong.length > 0 ? wrong : ['more'] };
}

/** Seconds of a conversation so far, without its pauses. */
export function secondsOf({ spent, since }: Pick<ContactDraft, 'spent' | 'since'>, now: number): number {
  return spent + Math.max(0, Math.round((now - since) / 1000));
}

/** Forms of conversations that wait while somebody helps another person: so many at once. */
export const MOST_OPEN = 3;

/** Whether a form holds anything that would be missed. */
export function isBegun({ topics, outcome, place, contractKind, stayPhase }: ContactDraft): boolean {
  return topics.length > 0 || [outcome, place, contractKind, stayPhase].some((value) => value !== '');
}

/** The forms that wait, with this one put aside: its clock stands still. The oldest stand first. */
export function pause(open: readonly ContactDraft[], draft: ContactDraft, now: number): ContactDraft[] {
  const paused = { ...draft, spent: secondsOf(draft, now), since: now };
  return open.some(({ key }) => key === draft.key) ? open.map((each) => (each.key === draft.key ? paused : each)) : [...open, paused];
}

/** Whether another form may be begun beside those that wait and this one. */
export function mayBeginAnother(open: readonly ContactDraft[], key: string): boolean {
  return new Set([...open.map((each) => each.key), key]).size < MOST_OPEN;
}

/** The forms that wait, without this one: it was counted or dropped. */
export function without(open: readonly ContactDraft[], key: string): ContactDraft[] {
  return open.filter((each) => each.key !== key);
}
