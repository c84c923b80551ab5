import { z } from 'zod';
import { isSpokenLanguage } from '#clients/index.ts';
import { PILLARS, THEMES } from '#topics/index.ts';
import { CHANNELS, CONTRACT_KINDS, MOST_TOPICS, OUTCOMES, pillarsOf, STAY_PHASES, type Contact } from './contact.ts';

/** Ids of the directory and of places; bounded, so that nothing else fits. */
const id = z.string().regex(/^[a-z0-9-]{1,80}$/);
const each = <T extends readonly [string, ...string[]]>(values: T) =>
  z.array(z.enum(values)).transform((chosen) => values.filter((value) => chosen.includes(value)) as T[number][]);

/**
 * A contact as it is sent: every field is one of known values. No pillars: they follow from the topics. Nothing else
 * is taken: an unknown field refuses the whole.
 */
export const contactSchema = z
  .strictObject({
    region: id,
    point: id.nullable().default(null),
    channel: z.enum(CHANNELS),
    language: z.string().refine(isSpokenLanguage),
    topics: each(THEMES).refine(({ length }) => length >= 1 && length <= MOST_TOPICS),
    pillars: each(PILLARS).default([]),
    place: id.nullable().default(null),
    contractKind: z.enum(CONTRACT_KINDS).nullable().default(null),
    stayPhase: z.enum(STAY_PHASES).nullable().default(null),
    outcome: z.enum(OUTCOMES),
    minutes: z.int().min(1).max(480).nullable().default(null),
    referredTo: id.nullable().default(null),
  })
  .transform((sent): Contact => ({
    ...sent,
    pillars: sent.pillars.length > 0 ? sent.pillars : pillarsOf(sent.topics),
    referredTo: sent.outcome === 'referred' ? sent.referredTo : null,
  }));

/** Key under which something was written once: sent again, it counts once. */
export const sentKeySchema = z.uuid();

/** What a region has: its municipalities and the points where people work. */
export interface RegionOfDesk {
  places: ReadonlySet<string>;
  points: ReadonlySet<string>;
}

/** What a contact may name: the regions of who counts, and the organisations of the directory. */
export interface ContactBounds {
  regions: ReadonlyMap<string, RegionOfDesk>;
  organisations: { has: (id: string) => boolean };
}

/** A field of a contact that names what is not there, or not of this region. */
export type UnboundField = 'region' | 'point' | 'place' | 'referredTo';

/** The fields of a contact that lie outside what its author may name; none: it can be counted. */
export function unboundFields({ region, point, place, referredTo }: Contact, { regions, organisations }: ContactBounds): UnboundField[] {
  const known = regions.get(region);
  if (!known) return ['region'];
  return [
    ...(point !== null && !known.points.has(point) ? (['point'] as const) : []),
    ...(place !== null && !known.places.has(place) ? (['place'] as const) : []),
    ...(referredTo !== null && !organisations.has(referredTo) ? (['referredTo'] as const) : []),
  ];
}
