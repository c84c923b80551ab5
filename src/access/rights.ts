// Who may do what with which rows: written by hand, before the policies. The policies in migrations/ have to say the same;
// tests/refused/rights.test.ts tries every role, table and operation against it. docs/rights.md says it in words.

/**
 * Whose rows: `all`; those of the actor's `region` or `organisation`; the actor's `own`; `none`. A word after a dot narrows
 * it: `region.open` only while it is open, `organisation.sent` only what was sent to them, `organisation.running` only
 * while a hand-over runs, `own.fresh` only in the first two days, `region.draft` only drafts, `given` what the actor may give.
 */
export type Reach =
  | 'none'
  | 'all'
  | 'own'
  | 'own.fresh'
  | 'region'
  | 'region.open'
  | 'region.draft'
  | 'organisation'
  | 'organisation.sent'
  | 'organisation.running'
  | 'given';

/** Reading, adding, changing and removing. What is not named is `none`. */
export interface Right {
  read?: Reach;
  add?: Reach;
  change?: Reach;
  remove?: Reach;
}

/** Roles of people, a link without an account, and the parts of the program that act by themselves. */
export type ActorKind =
  | 'public'
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
  | 'system.retention';

const ALL: Right = { read: 'all', add: 'all', change: 'all', remove: 'all' };
const READ_ALL: Right = { read: 'all' };

/** Tables in which people appear, and who may do what. A role that is not named may do nothing, and sees nothing. */
export const RIGHTS: Readonly<Record<string, Readonly<Partial<Record<ActorKind, Right>>>>> = {
  // Counts and corrections of the public site.
  page_count: { los: READ_ALL, editor: READ_ALL, coordinator: { read: 'region' } },
  unanswered_query: { los: READ_ALL, editor: READ_ALL },
  directory_correction: { los: READ_ALL, editor: READ_ALL, coordinator: { read: 'region' } },

  // People who work here. Everybody reads and changes their own row (name, locale, languages).
  staff: {
    'key-person': { read: 'own', change: 'own' },
    adviser: { read: 'region', change: 'own' },
    coordinator: { read: 'region', change: 'own' },
    partner: { read: 'organisation', change: 'own' },
    translator: { read: 'own', change: 'own' },
    editor: { read: 'own', change: 'own' },
    los: { read: 'all', change: 'own' },
    auditor: { read: 'all', change: 'own' },
    administrator: { read: 'all', change: 'own' },
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
  },
  invitation: {
    coordinator: { read: 'given', add: 'given', remove: 'given' },
    los: { read: 'given', add: 'given', remove: 'given' },
    administrator: { read: 'given', add: 'given', remove: 'given' },
  },
  audit_chain: { adviser: { read: 'region' }, coordinator: { read: 'region' }, auditor: READ_ALL },
  audit_entry: { adviser: { read: 'region' }, coordinator: { read: 'region' }, auditor: READ_ALL },
  mail_outbox: { 'system.mail': ALL },

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
    adviser: { read: 'region', add: 'region.open', change: 'region.open', remove: 'region' },
    'system.retention': { read: 'all', remove: 'all' },
  },
  client_consent: {
    adviser: { read: 'region', add: 'region.open', change: 'region.open', remove: 'region' },
    'system.retention': { read: 'all', remove: 'all' },
  },
  desk_task: {
    adviser: { read: 'region', add: 'region', change: 'region', remove: 'region' },
    coordinator: { read: 'region', change: 'region' },
    'system.reminders': ALL,
    'system.retention': ALL,
  },
  desk_task_text: { adviser: { read: 'region', add: 'region', change: 'region', remove: 'region' } },

  // The desk.
  contact_moment: {
    adviser: { read: 'region', add: 'own', change: 'own.fresh', remove: 'own.fresh' },
    coordinator: { read: 'region', change: 'none', remove: 'none' },
    los: READ_ALL,
  },
  walk_in: {
    adviser: { read: 'region', add: 'region', change: 'region', remove: 'region' },
    coordinator: { read: 'region', add: 'region', change: 'region', remove: 'region' },
    'system.retention': ALL,
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
  referral_link: { adviser: { read: 'region', add: 'region', remove: 'region' } },
  organisation_capacity: {
    adviser: READ_ALL,
    coordinator: READ_ALL,
    los: READ_ALL,
    partner: { read: 'organisation', add: 'organisation', change: 'organisation' },
  },
};
