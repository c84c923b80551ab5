import { holds } from '#access/index.ts';
import type { Grant } from '#platform/actor.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { Location } from './location.schema.ts';
import type { Organisation, OrganisationText } from './organisation.schema.ts';
import type { Offer, Service, ServiceText } from './service.schema.ts';

export const CHANGED_KINDS = ['organisation', 'service', 'location', 'offer', 'note'] as const;
/** What is changed at the desk: a record of the directory, or a local note. */
export type ChangedKind = (typeof CHANGED_KINDS)[number];
export type ChangeWhat = 'added' | 'changed' | 'checked' | 'closed' | 'opened' | 'undone';

/** As what somebody changes a record: coordinators of its region, LOS what is national, partners their own services. */
export type KeeperRole = 'coordinator' | 'los' | 'partner';

export type Texts<T> = Readonly<Partial<Record<Locale, T>>>;

/** A record with all its texts: what is changed, and kept in the history, as one thing. */
export type WholeRecord =
  | { kind: 'organisation'; record: Organisation; texts: Texts<OrganisationText> }
  | { kind: 'service'; record: Service; texts: Texts<ServiceText> }
  | { kind: 'location'; record: Location }
  | { kind: 'offer'; record: Offer };
export type WholeOf<K extends WholeRecord['kind']> = Extract<WholeRecord, { kind: K }>;

/** As what somebody with these grants may change a record of this owner; null: they may not. The database decides the same. */
export function keeperRole(grants: readonly Grant[], owner: string): KeeperRole | null {
  const [kind, id = ''] = owner.split(':');
  if (kind === 'region') return holds(grants, ['coordinator'], id) ? 'coordinator' : null;
  if (holds(grants, ['los'])) return 'los';
  return kind === 'organisation' && holds(grants, ['partner'], id) ? 'partner' : null;
}

/** Owners of the records that somebody keeps. LOS keeps what is national and those of organisations: `isNational`. */
export function keptOwners(grants: readonly Grant[]): { owners: string[]; isNational: boolean } {
  const scopes = (role: string) => grants.filter((grant) => grant.role === role).map(({ scope }) => scope);
  return {
    owners: [...scopes('coordinator').map((region) => `region:${region}`), ...scopes('partner').map((id) => `organisation:${id}`)],
    isNational: holds(grants, ['los']),
  };
}

/** Whether a record is among those that somebody keeps. */
export function isKept({ owners, isNational }: ReturnType<typeof keptOwners>, owner: string): boolean {
  return owners.includes(owner) || (isNational && !owner.startsWith('region:'));
}

/** What partners may say of their services; the rest stays as its keeper wrote it. As `guard_partner_change` has it. */
export const PARTNER_FIELDS = ['status', 'phones', 'hours', 'languages', 'capacity', 'checked', 'review', 'source'] as const;

/** Whether a record is out of use: what closed is shown to nobody but those who keep it. */
export function isClosed(whole: WholeRecord): boolean {
  return whole.kind === 'service' ? whole.record.status === 'inactive' : whole.record.closed !== undefined;
}

/** The record out of use from a day on. @param today '2026-11-22' */
export function closedFrom<W extends WholeRecord>(whole: W, today: string): W {
  const change = whole.kind === 'service' ? { status: 'inactive' } : { closed: today };
  return { ...whole, record: { ...whole.record, ...change } };
}

/** The record in use again. */
export function openedAgain<W extends WholeRecord>(whole: W): W {
  if (whole.kind === 'service') return { ...whole, record: { ...whole.record, status: 'active' } };
  const { closed: _, ...record } = whole.record as { closed?: string };
  return { ...whole, record };
}
