import { measuredMinutes } from '../contact.ts';
import type { SentFields } from './sealed-contact.ts';

/** Fields without which a contact says nothing. */
const NEEDED = ['channel', 'language', 'topics', 'outcome'] as const;

/**
 * A contact as it will be sent, from the form of the desk.
 * @param began when the form was opened, in milliseconds; pauses are not known here
 * @returns null while something needed is missing; whatever else is wrong, the server says when it is sent
 */
export function fieldsOf(form: FormData, { sentKey, began, now }: { sentKey: string; began: number; now: number }): SentFields | null {
  const text = (name: string): string | null => {
    const value = form.get(name);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const minutes = text('minutes');
  const fields = {
    sentKey,
    at: new Date(now).toISOString(),
    region: text('region'),
    point: text('point'),
    channel: text('channel'),
    language: text('other-language') ?? text('language'),
    topics: form.getAll('topic'),
    pillars: form.getAll('pillar'),
    place: text('place'),
    contractKind: text('contract'),
    stayPhase: text('stay'),
    outcome: text('outcome'),
    minutes: minutes ? Number(minutes) : measuredMinutes((now - began) / 1000),
    referredTo: text('referred'),
  };
  return NEEDED.every((name) => fields[name] !== null && fields[name].length > 0) ? fields : null;
}
