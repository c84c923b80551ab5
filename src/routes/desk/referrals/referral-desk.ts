import { error } from '@sveltejs/kit';
import { scopesOf } from '#access/index.ts';
import { readFile } from '#clients/server/index.ts';
import { SPOKEN_LANGUAGES } from '#clients/index.ts';
import { organisationView, type Snapshot } from '#guide/index.ts';
import { termsOf, type FileFacts, type WrittenReferral } from '#referral/index.ts';
import { situationFacts, TERMS, type ReferralService } from '#referral/server/index.ts';
import { today } from '#platform/clock.ts';
import { deskTranslator, isDeskLocale, type DeskLocale } from '#platform/i18n/desk-messages.ts';
import { getApp, referralServiceOf } from '../../../wiring.ts';
import { deskOf, type DeskRequest } from '../desk-of.ts';
import { orNotFound } from '../or-not-found.ts';
import { byLanguageName } from '#platform/i18n/format.ts';

/** What the pages of referrals take. */
export interface ReferralDesk extends DeskRequest {
  service: ReferralService;
  locale: DeskLocale;
}

/** Handing over, of the running application; not there where nobody can sign in. */
export function serviceOf(): ReferralService {
  return getApp().desk ? referralServiceOf() : error(503);
}

/** Handing over, for whoever signed in. */
export function referralDesk(locals: App.Locals): ReferralDesk {
  return { ...deskOf(locals), service: serviceOf(), locale: deskLocale(locals) };
}

export function deskLocale({ locale }: App.Locals): DeskLocale {
  return isDeskLocale(locale) ? locale : 'nl';
}

/** The name of an organisation; of one that left the directory, its id. */
export function nameOf({ directory }: Snapshot, organisation: string): string {
  return directory.organisations.get(organisation)?.name ?? organisation;
}

/** The regions of an adviser, with their names. */
export function regionsOf({ signedIn, content }: DeskRequest): { id: string; name: string }[] {
  return scopesOf(signedIn.grants, 'adviser').map((id) => ({ id, name: content.places.byId.get(id)?.name ?? id }));
}

/** Whether an organisation helps with violence or exploitation: its name is then on no card. */
export function isSensitive(content: Snapshot, organisation: string): boolean {
  return organisationView(content, 'nl', organisation, null)?.sensitive ?? false;
}

/** What stands besides the fields in the form of a referral to an organisation. */
export function formOptions({ content, locale }: ReferralDesk, organisation: string) {
  return {
    name: nameOf(content, organisation),
    services: content.directory
      .servicesOf(organisation)
      .filter(({ status }) => status === 'active')
      .map((service) => ({ id: service.id, name: content.directory.describe(service, locale).name })),
    languages: byLanguageName(locale, SPOKEN_LANGUAGES),
    terms: termsOf(TERMS, organisation),
  };
}

/** The names under which facts that are typed are kept. */
export function factLabels(): { name: string; details: string } {
  // The receiver reads them in Dutch, whichever language the desk of the sender speaks.
  const t = deskTranslator('nl');
  return { name: t('referral.fact.name'), details: t('referral.fact.details') };
}

/** What a file tells its referrals. That it was read is recorded with it. */
export async function factsOfFile({ db, keys, actor }: DeskRequest, file: string | null): Promise<FileFacts | null> {
  if (!file) return null;
  const { file: row, person } = await orNotFound(readFile(db, keys, actor, file));
  if (!person || row.state !== 'open') error(404);
  const first = person.contacts[0];
  return {
    fileId: row.id,
    code: row.code,
    region: row.regionId,
    language: row.language,
    interpreter: person.interpreter,
    contact: first ? { way: first.way, to: first.at, note: person.safeWhen } : { way: 'through-us', to: '', note: person.safeWhen },
    facts: [{ id: 'name', label: factLabels().name, text: person.name }, ...situationFacts(person.situation, today(), 'nl')],
  };
}

/** Whether the directory has an organisation, and the service is one of it. */
export function isReceiver({ directory }: Snapshot, { organisation, service }: Pick<WrittenReferral, 'organisation' | 'service'>): boolean {
  return directory.organisations.has(organisation) && (service === null || directory.services.get(service)?.organisation === organisation);
}

/** A whole number of a form; 0 for what is none. */
export function numberOf(form: FormData, name: string): number {
  const value = form.get(name);
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : 0;
}

export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
