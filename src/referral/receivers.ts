import type { HelpFound, HelpMatch, Directory } from '#directory/index.ts';
import { daysBetween, type IsoDay } from '#law/index.ts';
import type { DeskLocale } from '#platform/i18n/desk-messages.ts';
import type { Capacity } from './referral.ts';

/** Somebody who can help, as an adviser sees it before writing: room and languages these days, hours, how old the facts are. */
export interface Receiver {
  organisation: string;
  name: string;
  service: string;
  serviceName: string;
  does: string;
  languages: readonly string[] | null;
  /** What the organisation said of itself; null: nothing. */
  capacity: Capacity | null;
  /** What the directory says of this service. */
  room: 'open' | 'waiting-list' | 'full' | null;
  km: number | null;
  openUntil: number | null;
  opensNext: number | null;
  hoursKnown: boolean;
  checked: IsoDay;
  hasInbox: boolean;
  /** A location with a card of its own. */
  location: string | null;
}

const MOST = 40;

/** The services that were found, each once, at the door that fits best. */
export function receiversOf(
  { fitting, perhaps }: Pick<HelpFound, 'fitting' | 'perhaps'>,
  directory: Directory,
  { capacities, inboxes, locale }: { capacities: ReadonlyMap<string, Capacity>; inboxes: ReadonlySet<string>; locale: DeskLocale },
): Receiver[] {
  const best = new Map<string, HelpMatch>();
  for (const match of [...fitting, ...perhaps]) if (!best.has(match.door.service.id)) best.set(match.door.service.id, match);
  return [...best.values()].slice(0, MOST).map((match) => {
    const { service, location, languages } = match.door;
    const { name, does } = directory.describe(service, locale);
    return {
      organisation: service.organisation,
      name: directory.organisations.get(service.organisation)?.name ?? service.organisation,
      service: service.id,
      serviceName: name,
      does,
      languages,
      capacity: capacities.get(service.organisation) ?? null,
      room: service.capacity?.state ?? null,
      km: match.distanceKm,
      openUntil: match.openUntil,
      opensNext: match.opensNext,
      hoursKnown: match.hoursKnown,
      checked: service.checked,
      hasInbox: inboxes.has(service.organisation),
      location: location?.id ?? null,
    };
  });
}

/** What an adviser has to look at before sending. */
export type Warning =
  { kind: 'full'; until: IsoDay } | { kind: 'language'; language: string } | { kind: 'sensitive' } | { kind: 'old'; checked: IsoDay };

/** After so many days without a check a record is said to be old. Ours. */
const OLD_DAYS = 183;

/** Warnings before sending, the weightiest first. */
export function warningsOf(
  facts: {
    capacity: Capacity | null;
    /** Languages known to be spoken there; null: not known. */
    languages: readonly string[] | null;
    language: string;
    interpreter: string;
    sensitive: boolean;
    checked: IsoDay | null;
  },
  today: IsoDay,
): Warning[] {
  const { capacity, language, checked } = facts;
  const warnings: Warning[] = [];
  if (facts.sensitive) warnings.push({ kind: 'sensitive' });
  if (capacity?.fullUntil && capacity.fullUntil >= today) warnings.push({ kind: 'full', until: capacity.fullUntil });
  const spoken = [...(facts.languages ?? []), ...(capacity?.languages ?? []), 'nl'];
  if (facts.interpreter === 'none' && !spoken.includes(language)) warnings.push({ kind: 'language', language });
  if (checked !== null && daysBetween(checked, today) > OLD_DAYS) warnings.push({ kind: 'old', checked });
  return warnings;
}
