// Who may do what with which rows: written by hand, before the policies. The policies in migrations/ have to say the same;
// tests/refused/rights.test.ts tries every role, table and operation against it. docs/rights.md says it in words.

/**
 * Whose rows: `all`; those of the actor's `region` or `organisation` (of a link: its one referral); the actor's `own`;
 * what the actor may have `given`: roles to others; `none`. Words after a dot narrow it:
 *
 * - `region.open`, `region.closed`, `region.draft`: only while the file is open, once it is closed, the referral a draft
 * - `region.own`, `region.own.fresh`, `region.own.open`: only the actor's own, only in the first two days, only while the
 *   file is open
 * - `organisation.sent`, `organisation.running`: only what was sent to them, only while the hand-over runs
 * - `national`: records of LOS and of organisations, which LOS keeps right; not those of a region
 * - `given.waiting`: only what nobody has accepted yet
 * - `all.told`: only queries that were asked often; `all.new`: only mails that were not tried yet; `all.unsigned`: only
 *   without a signature afterwards; `all.closed`: only of a closed file
 *
 * What somebody adds within a narrower reach than `all` carries their own name.
 */
export type Reach =
  | 'none'
  | 'all'
  | 'all.told'
  | 'all.new'
  | 'all.unsigned'
  | 'all.closed'
  | 'own'
  | 'region'
  | 'region.open'
  | 'region.closed'
  | 'region.draft'
  | 'region.own'
  | 'region.own.fresh'
  | 'region.own.open'
  | 'organisation'
  | 'organisation.sent'
  | 'organisation.running'
  | 'national'
  | 'given'
  | 'given.waiting';

/** Reading, adding, changing and removing. What is not named is `none`. */
export interface Right {
  read?: Reach;
  add?: Reach;
  change?: Reach;
  remove?: Reach;
}

/**
 * The public, an account without any role, roles of people, a link without an account, the parts of the program that act by
 * themselves, and the connection that signs people in (`wegwijs_auth`; it alone reaches schema auth).
 */
export type ActorKind =
  | 'public'
  | 'without-role'
  | 'key-person'
  | 'adviser'
  | 'coordinator'
  | 'partner'
  | 'translator'
  | 'editor'
  | 'los'
  | 'auditor'
  | 'administrator'
  | 'referral-link'
  | 'system.mail'
  | 'system.reminders'
  | 'system.referrals'
  | 'system.retention'
  | 'signing-in';

const ALL: Right = { read: 'all', add: 'all', change: 'all', remove: 'all' };
const READ_ALL: Right = { read: 'all' };
const READ_TOLD: Right = { read: 'all.told' };
const ADD_MAIL: Right = { add: 'all.new' };

/** What is published is read by everybody. */
const PUBLISHED = Object.fromEntries(
  (
    [
      ...(['public', 'without-role', 'key-person', 'adviser', 'coordinator', 'partner', 'translator', 'editor', 'los', 'auditor'] as const),
      ...(['administrator', 'referral-link', 'system.mail', 'system.reminders', 'system.referrals', 'system.retention'] as const),
    ] satisfies ActorKind[]
  ).map((kind) => [kind, READ_ALL]),
) as Partial<Record<ActorKind, Right>>;
/** Records are closed and not removed; their words are replaced. */
const KEPT = {
  region: { read: 'all', add: 'region', change: 'region' },
  national: { read: 'all', add: 'national', change: 'national' },
} as const satisfies Record<string, Right>;
const WORDS = {
  region: { read: 'all', add: 'region', remove: 'region' },
  national: { read: 'all', add: 'national', remove: 'national' },
} as const satisfies Record<string, Right>;

/** Tables in which people appear, and those that they write, and who may do what. A role that is not named may do nothing, and sees nothing. */
export const RIGHTS: Readonly<Record<string, Readonly<Partial<Record<ActorKind, Right>>>>> = {
  // Counts and corrections of the public site.
  page_count: { los: READ_ALL, editor: READ_ALL, coordinator: { read: 'region' } },
  unanswered_query: { los: READ_TOLD, editor: READ_TOLD },
  directory_correction: { los: READ_ALL, editor: READ_ALL, coordinator: { read: 'region' } },

  // People who work here. Everybody reads and changes their own row (name, locale, languages).
  staff: {
    'without-role': { read: 'own', change: 'own' },
    'key-person': { read: 'own', change: 'own' },
    adviser: { read: 'region', change: 'own' },
    coordinator: { read: 'region', change: 'own' },
    partner: { read: 'organisation', change: 'own' },
    translator: { read: 'own', change: 'own' },
    editor: { read: 'own', change: 'own' },
    los: { read: 'all', change: 'own' },
    auditor: { read: 'all', change: 'own' },
    administrator: { read: 'all', change: 'own' },
    'signing-in': { read: 'all', add: 'all', change: 'all' },
  },
  staff_grant: {
    'key-person': { read: 'own' },
    adviser: { read: 'region' },
    coordinator: { read: 'region', add: 'given', remove: 'given' },
    partner: { read: 'organisation' },
    translator: { read: 'own' },
    editor: { read: 'own' },
    los: { read: 'all', add: 'given', remove: 'given' },
    auditor: { read: 'all' },
    administrator: { read: 'all', add: 'given', remove: 'given' },
    'signing-in': { read: 'all', add: 'all' },
  },
  invitation: {
    coordinator: { read: 'given', add: 'given', remove: 'given.waiting' },
    los: { read: 'given', add: 'given', remove: 'given.waiting' },
    administrator: { read: 'all', add: 'given', remove: 'given.waiting' },
    'signing-in': { read: 'all', change: 'all', remove: 'all' },
  },
  audit_chain: { adviser: { read: 'region' }, coordinator: { read: 'region' }, auditor: READ_ALL },
  audit_entry: { adviser: { read: 'region' }, coordinator: { read: 'region' }, auditor: READ_ALL },
  // Whoever does something that makes a mail necessary puts it there; only the sender reads it.
  mail_outbox: {
    'key-person': ADD_MAIL,
    adviser: ADD_MAIL,
    coordinator: ADD_MAIL,
    partner: ADD_MAIL,
    translator: ADD_MAIL,
    editor: ADD_MAIL,
    los: ADD_MAIL,
    auditor: ADD_MAIL,
    administrator: ADD_MAIL,
    'referral-link': ADD_MAIL,
    'system.mail': ALL,
    'system.reminders': ADD_MAIL,
    'system.referrals': ADD_MAIL,
    'system.retention': ADD_MAIL,
    'signing-in': ADD_MAIL,
  },

  // Files. Coordinators see that a file is there, never what it says.
  client_file: {
    adviser: { read: 'region', add: 'region', change: 'region' },
    coordinator: { read: 'region' },
    'system.retention': ALL,
  },
  client_person: {
    adviser: { read: 'region', add: 'region.open', change: 'region.open', remove: 'region' },
    'system.retention': { read: 'all', remove: 'all' },
  },
  client_note: {
    adviser: { read: 'region', add: 'region.open', change: 'region.own.open', remove: 'region.closed' },
    'system.retention': { read: 'all', remove: 'all.closed' },
  },
  // Of a consent only two things change: that it was withdrawn, and that the signature goes; retention takes the signature.
  client_consent: {
    adviser: { read: 'region', add: 'region.open', change: 'region.open' },
    'system.retention': { read: 'all', change: 'all.unsigned' },
  },
  desk_task: {
    adviser: { read: 'region', add: 'region', change: 'region', remove: 'region' },
    coordinator: { read: 'region', change: 'region' },
    'system.reminders': ALL,
    'system.retention': ALL,
  },
  desk_task_text: {
    adviser: { read: 'region', add: 'region', change: 'region', remove: 'region' },
    'system.retention': { read: 'all', remove: 'all' },
  },

  // The desk.
  contact_moment: {
    adviser: { read: 'region', add: 'region.own', change: 'region.own.fresh', remove: 'region.own.fresh' },
    coordinator: { read: 'region' },
    los: READ_ALL,
    'system.retention': { read: 'all', remove: 'all' },
  },
  walk_in: {
    adviser: { read: 'region', add: 'region', change: 'region', remove: 'region' },
    coordinator: { read: 'region', add: 'region', change: 'region', remove: 'region' },
    'system.retention': ALL,
  },
  // Training that somebody still has to follow: the person sees their own, the coordinator arranges it.
  staff_training: {
    'key-person': { read: 'region.own' },
    adviser: { read: 'region.own' },
    coordinator: { read: 'region', add: 'region', change: 'region', remove: 'region' },
  },
  notice: {
    'key-person': READ_ALL,
    adviser: READ_ALL,
    coordinator: READ_ALL,
    translator: READ_ALL,
    editor: READ_ALL,
    los: ALL,
    auditor: READ_ALL,
  },
  notice_text: {
    'key-person': READ_ALL,
    adviser: READ_ALL,
    coordinator: READ_ALL,
    translator: READ_ALL,
    editor: READ_ALL,
    los: ALL,
    auditor: READ_ALL,
  },
  notice_read: {
    'key-person': { read: 'own', add: 'own', remove: 'own' },
    adviser: { read: 'own', add: 'own', remove: 'own' },
    coordinator: { read: 'own', add: 'own', remove: 'own' },
    translator: { read: 'own', add: 'own', remove: 'own' },
    editor: { read: 'own', add: 'own', remove: 'own' },
    los: { read: 'all', add: 'own', remove: 'own' },
    auditor: { read: 'own', add: 'own', remove: 'own' },
  },

  // Referrals. The receiver loses what was said about the person when the hand-over ends; the bare row stays as statistics.
  referral: {
    adviser: { read: 'region', add: 'region', change: 'region', remove: 'region.draft' },
    coordinator: { read: 'region', change: 'region' },
    partner: { read: 'organisation.sent', change: 'organisation.running' },
    'referral-link': { read: 'organisation.sent', change: 'organisation.running' },
    'system.referrals': ALL,
    'system.retention': ALL,
  },
  referral_event: {
    adviser: { read: 'region' },
    coordinator: { read: 'region' },
    partner: { read: 'organisation.sent' },
    'referral-link': { read: 'organisation.sent' },
    'system.referrals': READ_ALL,
    'system.retention': READ_ALL,
  },
  referral_content: {
    adviser: { read: 'region', add: 'region.draft', change: 'region.draft', remove: 'region' },
    partner: { read: 'organisation.running' },
    'referral-link': { read: 'organisation.running' },
    'system.retention': { read: 'all', remove: 'all' },
  },
  referral_reply: {
    adviser: { read: 'region', remove: 'region' },
    partner: { read: 'organisation.running', add: 'organisation.running' },
    'referral-link': { read: 'organisation.running', add: 'organisation.running' },
    'system.retention': { read: 'all', remove: 'all' },
  },
  referral_link: {
    adviser: { read: 'region', add: 'region', remove: 'region' },
    coordinator: { read: 'region' },
    'system.referrals': READ_ALL,
    'system.retention': READ_ALL,
  },
  organisation_capacity: {
    adviser: READ_ALL,
    coordinator: READ_ALL,
    los: READ_ALL,
    partner: { read: 'organisation', add: 'organisation', change: 'organisation' },
  },

  // The directory and local notes: everybody reads them, who keeps a record changes it. A change stands in the history, which
  // nobody changes. Partners say how their own services can be reached.
  organisation: { ...PUBLISHED, coordinator: KEPT.region, los: KEPT.national },
  organisation_text: { ...PUBLISHED, coordinator: WORDS.region, los: WORDS.national },
  service: { ...PUBLISHED, coordinator: KEPT.region, los: KEPT.national, partner: { read: 'all', change: 'organisation' } },
  service_text: { ...PUBLISHED, coordinator: WORDS.region, los: WORDS.national },
  location: { ...PUBLISHED, coordinator: KEPT.region, los: KEPT.national },
  service_at_location: { ...PUBLISHED, coordinator: KEPT.region, los: KEPT.national, partner: { read: 'all', change: 'organisation' } },
  local_note: { ...PUBLISHED, coordinator: KEPT.region, los: KEPT.national },
  local_note_text: { ...PUBLISHED, coordinator: WORDS.region, los: WORDS.national },
  directory_change: {
    coordinator: { read: 'region', add: 'region' },
    los: { read: 'all', add: 'national' },
    partner: { read: 'organisation', add: 'organisation' },
  },
  directory_correction_seen: {
    coordinator: { read: 'region', add: 'region', change: 'region' },
    los: { read: 'national', add: 'national', change: 'national' },
  },
};
